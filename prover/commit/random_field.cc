#include "prover/commit/random_field.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

#include "core/base/secret.h"
#include "core/crypto/random.h"
#include "prover/field/parallel.h"

namespace symbolon::prover {
namespace {

constexpr std::size_t kElementsPerTask = std::size_t{1} << 16;
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

// A key for a stream costs locked pages: one serves a whole task, and a few elements do without.
void fill_pieces(std::span<const std::span<KoalaBear>> pieces, std::size_t elements) {
  if (elements <= kWords) {
    for (const std::span<KoalaBear> piece : pieces) {
      fill_from([](std::span<std::uint8_t> bytes) { crypto::fill_random(bytes); }, piece);
    }
    return;
  }
  crypto::RandomStream stream;
  for (const std::span<KoalaBear> piece : pieces) {
    fill_from([&](std::span<std::uint8_t> bytes) { stream.fill(bytes); }, piece);
  }
}

}  // namespace

void fill_random_field(std::span<const std::span<KoalaBear>> parts) {
  // Pieces of at most a task's size, and the tasks, each of consecutive pieces.
  struct Task {
    std::size_t first;
    std::size_t count;
    std::size_t elements;
  };
  std::vector<std::span<KoalaBear>> pieces;
  std::vector<Task> tasks;
  for (std::span<KoalaBear> part : parts) {
    while (!part.empty()) {
      const std::span<KoalaBear> piece = part.first(std::min(part.size(), kElementsPerTask));
      part = part.subspan(piece.size());
      if (tasks.empty() || tasks.back().elements + piece.size() > kElementsPerTask) {
        tasks.push_back({.first = pieces.size(), .count = 0, .elements = 0});
      }
      ++tasks.back().count;
      tasks.back().elements += piece.size();
      pieces.push_back(piece);
    }
  }
  parallel_for(0, tasks.size(), 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      fill_pieces(std::span(pieces).subspan(tasks[i].first, tasks[i].count), tasks[i].elements);
    }
  });
}

void fill_random_field(std::span<KoalaBear> elements) { fill_random_field(std::span(&elements, 1)); }

}  // namespace symbolon::prover
