#include "prover/chips/range/air.h"

namespace symbolon::prover {
namespace {

constexpr std::size_t kValues = 1 << 16;

KoalaBear count_of(const std::vector<std::uint32_t>& counts, std::size_t value) {
  return counts.empty() ? KoalaBear::zero() : KoalaBear::from_u32(counts[value]);
}

}  // namespace

std::size_t RangeChip::row_count(const TraceInput&) { return kValues; }

void RangeChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  fill_rows<RangeCols>(main, rows.count, [&](std::size_t i, RangeCols<KoalaBear>& row) {
    const std::size_t value = rows.first + i;
    row.range16 = count_of(input.counts.range16, value);
    row.bytes = count_of(input.counts.bytes, value);
    row.bit_and = count_of(input.counts.bit_and, value);
    row.split = count_of(input.counts.split, value);
  });
}

std::size_t RangeChip::fixed_row_count(const mips::Program&) { return kValues; }

void RangeChip::fill_fixed(const mips::Program&, RowSpan rows, Matrix& fixed) {
  fill_rows<RangeFixedCols>(fixed, rows.count, [&](std::size_t i, RangeFixedCols<KoalaBear>& row) {
    const auto value = static_cast<std::uint32_t>(rows.first + i);
    row.first = KoalaBear::from_u32(value & 0xff);
    row.second = KoalaBear::from_u32(value >> 8);
    row.both = KoalaBear::from_u32(value & 0xff & value >> 8);
    row.quarter = KoalaBear::from_u32(value >> 2);
  });
}

}  // namespace symbolon::prover
