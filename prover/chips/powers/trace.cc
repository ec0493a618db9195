#include "prover/chips/powers/air.h"
#include "prover/chips/powers/facts.h"

namespace symbolon::prover {

std::size_t PowersChip::row_count(const TraceInput&) { return kShiftFacts; }

void PowersChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  if (input.counts.shift.empty()) return;
  fill_rows<PowersCols>(main, rows.count, [&](std::size_t i, PowersCols<KoalaBear>& row) {
    row.count = KoalaBear::from_u32(input.counts.shift[rows.first + i]);
  });
}

std::size_t PowersChip::fixed_row_count(const mips::Program&) { return kShiftFacts; }

void PowersChip::fill_fixed(const mips::Program&, RowSpan rows, Matrix& fixed) {
  // Rows of no fact of their own repeat the first: a row of zeros would be a lie.
  fill_rows<PowersFixedCols>(fixed, fixed.rows(), [&](std::size_t i, PowersFixedCols<KoalaBear>& row) {
    const auto index = i < rows.count ? static_cast<std::uint32_t>(rows.first + i) : 0;
    const ShiftMessage<std::uint32_t> fact = shift_fact(index / kShiftAmounts, index % kShiftAmounts);
    row.fact = {KoalaBear::from_u32(fact.left), KoalaBear::from_u32(fact.amount),
                KoalaBear::from_u32(fact.power_minus_one), KoalaBear::from_u32(fact.window)};
  });
}

}  // namespace symbolon::prover
