// Segments: the parts of the address space in which the zero memory table must have no word.

#ifndef SYMBOLON_PROVER_CHIPS_ZERO_MEMORY_SEGMENTS_H_
#define SYMBOLON_PROVER_CHIPS_ZERO_MEMORY_SEGMENTS_H_

#include <cstdint>
#include <vector>

#include "core/mips/program.h"

namespace symbolon::prover {

struct Segment {
  std::uint32_t start;   // word index
  std::uint32_t length;  // in words

  friend bool operator==(const Segment&, const Segment&) = default;
};

// Maximal runs of consecutive image words, ascending. Where the middle of the address space (word 2^29) is not inside
// one of them, an empty segment stands there, so that two neighbours in the table are never 2^29 or more words apart.
std::vector<Segment> memory_segments(const mips::Program& program);

// Bounds that the table's argument uses (README.md). `are_valid_segments` is for segments that come from outside:
// sorted and disjoint, inside the address space, at most kSegmentsMax of at most kSegmentWordsMax words.
constexpr std::size_t kSegmentsMax = 256;
constexpr std::uint32_t kSegmentWordsMax = 1u << 23;
bool are_valid_segments(const std::vector<Segment>& segments);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_ZERO_MEMORY_SEGMENTS_H_
