#include "prover/chips/zero_memory/segments.h"

namespace symbolon::prover {
namespace {

constexpr std::uint32_t kMiddle = 1u << 29;
constexpr std::uint32_t kEnd = 1u << 30;

}  // namespace

std::vector<Segment> memory_segments(const mips::Program& program) {
  std::vector<Segment> segments;
  bool has_middle = false;
  const auto add_middle_before = [&](std::uint32_t start) {
    if (has_middle || start < kMiddle) return;
    const bool is_inside = !segments.empty() && segments.back().start < kMiddle &&
                           segments.back().start + segments.back().length > kMiddle;
    if (!is_inside) segments.push_back({.start = kMiddle, .length = 0});
    has_middle = true;
  };
  for (const mips::ImageWord& word : program.image) {
    const std::uint32_t index = word.address / 4;
    const bool continues =
        !segments.empty() && segments.back().length != 0 && segments.back().start + segments.back().length == index;
    if (!continues) {
      add_middle_before(index);
      segments.push_back({.start = index, .length = 0});
    }
    ++segments.back().length;
  }
  add_middle_before(kEnd);
  return segments;
}

bool are_valid_segments(const std::vector<Segment>& segments) {
  if (segments.size() > kSegmentsMax) return false;
  std::uint64_t end = 0;
  for (const Segment& segment : segments) {
    if (segment.start < end || segment.length > kSegmentWordsMax) return false;
    end = std::uint64_t{segment.start} + segment.length;
  }
  return end <= kEnd;
}

}  // namespace symbolon::prover
