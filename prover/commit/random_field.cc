#include "prover/commit/random_field.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "core/base/secret.h"
#include "core/crypto/random.h"
#include "prover/field/parallel.h"

namespace symbolon::prover {
namespace {

constexpr std::size_t kElementsPerTask = std::size_t{1} << 14;
constexpr std::size_t kWords = 2048;

// `source` fills a range of bytes.
template <class Source>
void fill_from(Source&& source, std::span<KoalaBear> elements) {
  std::array<std::uint8_t, kWords * sizeof(std::uint32_t)> bytes;
  std::size_t filled = 0;
  while (filled < elements.size()) {
    const std::size_t wanted = elements.size() - filled;
    const std::size_t words = wanted + wanted / 64 + 8 < kWords ? wanted + wanted / 64 + 8 : kWords;
    source(std::span(bytes).first(words * sizeof(std::uint32_t)));
    for (std::size_t i = 0; i < words && filled < elements.size(); ++i) {
      std::uint32_t word;
      std::memcpy(&word, bytes.data() + i * sizeof(word), sizeof(word));
      word &= 0x7fffffffu;  // accepted with probability 1 - 2^-7
      // A uniform word below p is as good a Montgomery form as it is a value.
      elements[filled] = KoalaBear::from_montgomery_unchecked(word);
      filled += static_cast<std::size_t>(word < kFieldModulus);
    }
  }
  wipe(bytes);
}

// A key for a stream costs locked pages: not worth it for a few elements.
void fill_part(std::span<KoalaBear> elements) {
  if (elements.size() <= kWords) {
    fill_from([](std::span<std::uint8_t> bytes) { crypto::fill_random(bytes); }, elements);
  } else {
    crypto::RandomStream stream;
    fill_from([&](std::span<std::uint8_t> bytes) { stream.fill(bytes); }, elements);
  }
}

}  // namespace

void fill_random_field(std::span<KoalaBear> elements) {
  parallel_for(0, elements.size(), kElementsPerTask,
               [&](std::size_t begin, std::size_t end) { fill_part(elements.subspan(begin, end - begin)); });
}

}  // namespace symbolon::prover
