#include "prover/chips/nop/air.h"

namespace symbolon::prover {

std::size_t NopChip::row_count(const TraceInput& input) { return input.steps_of(mips::Family::kNop).size(); }

void NopChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const auto steps = input.steps_of(mips::Family::kNop).subspan(rows.first, rows.count);
  fill_rows<NopCols>(main, rows.count, [&](std::size_t i, NopCols<KoalaBear>& row) {
    row.step = populate_step(input.record.steps[steps[i]], steps[i]);
    row.is_real = KoalaBear::one();
  });
}

}  // namespace symbolon::prover
