// TranscriptLabel: the name of one absorb or challenge, fixed when the program is compiled and part of the sponge
// input.

#ifndef SYMBOLON_PROVER_TRANSCRIPT_LABEL_H_
#define SYMBOLON_PROVER_TRANSCRIPT_LABEL_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/check.h"
#include "prover/field/koala_bear.h"

namespace symbolon::prover {

// A string literal of 1 to 30 printable characters: transcript.absorb("main.commitment", digest). Another text does
// not compile. Different labels have different elements or sizes: three characters make one element, which is below
// 2^24, so nothing is lost.
class TranscriptLabel {
 public:
  static constexpr std::size_t kSizeMax = 30;

  consteval TranscriptLabel(const char* text) {
    const std::string_view view(text);
    CHECK(!view.empty(), "a label has a name");
    CHECK(view.size() <= kSizeMax, "a label has at most 30 characters");
    std::array<std::uint32_t, kElementsMax> words{};
    for (std::size_t i = 0; i < view.size(); ++i) {
      CHECK(view[i] > ' ', "a label has printable characters only");
      words[i / 3] |= static_cast<std::uint32_t>(view[i]) << (8 * (i % 3));
    }
    for (std::size_t i = 0; i < kElementsMax; ++i) elements_[i] = KoalaBear::from_canonical(words[i]);
    size_ = static_cast<std::uint32_t>(view.size());
  }

  // Characters.
  constexpr std::uint32_t size() const { return size_; }
  constexpr std::span<const KoalaBear> elements() const { return {elements_.data(), (size_ + 2) / 3}; }

 private:
  static constexpr std::size_t kElementsMax = kSizeMax / 3;

  std::array<KoalaBear, kElementsMax> elements_{};
  std::uint32_t size_ = 0;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_TRANSCRIPT_LABEL_H_
