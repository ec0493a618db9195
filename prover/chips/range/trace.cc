#include <algorithm>

#include "prover/chips/range/air.h"

namespace symbolon::prover {
namespace {

constexpr std::size_t kValues = 1 << 16;
constexpr std::size_t kRows = (kValues + kRangeFactsPerRow - 1) / kRangeFactsPerRow;

// The first number of a row. The last row with new numbers, and all after it, are about the last nine.
std::size_t base_of(std::size_t row) { return std::min(row * kRangeFactsPerRow, kValues - kRangeFactsPerRow); }

}  // namespace

std::size_t RangeChip::row_count(const TraceInput&) { return kRows; }

void RangeChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  if (input.counts.range16.empty()) return;
  fill_rows<RangeCols>(main, rows.count, [&](std::size_t i, RangeCols<KoalaBear>& row) {
    const std::size_t index = rows.first + i;
    for (std::size_t k = 0; k < kRangeFactsPerRow; ++k) {
      const std::size_t value = base_of(index) + k;
      if (value / kRangeFactsPerRow != index) continue;  // counted in the row before
      row.uses[k] = {.range16 = KoalaBear::from_u32(input.counts.range16[value]),
                     .bytes = KoalaBear::from_u32(input.counts.bytes[value]),
                     .bit_and = KoalaBear::from_u32(input.counts.bit_and[value]),
                     .split = KoalaBear::from_u32(input.counts.split[value])};
    }
  });
}

std::size_t RangeChip::fixed_row_count(const mips::Program&) { return kRows; }

void RangeChip::fill_fixed(const mips::Program&, RowSpan rows, Matrix& fixed) {
  fill_rows<RangeFixedCols>(fixed, fixed.rows(), [&](std::size_t i, RangeFixedCols<KoalaBear>& row) {
    const std::size_t base = base_of(rows.first + i);
    row.base = KoalaBear::from_u32(static_cast<std::uint32_t>(base));
    for (std::size_t k = 0; k < kRangeFactsPerRow; ++k) {
      const auto value = static_cast<std::uint32_t>(base + k);
      row.facts[k] = {.second = KoalaBear::from_u32(value >> 8),
                      .both = KoalaBear::from_u32(value & 0xff & value >> 8),
                      .quarter = KoalaBear::from_u32(value >> 2)};
    }
  });
}

}  // namespace symbolon::prover
