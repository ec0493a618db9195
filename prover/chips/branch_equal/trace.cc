#include "prover/chips/branch_equal/air.h"

namespace symbolon::prover {
namespace {

// 0 for 0.
KoalaBear inverse_or_zero(KoalaBear x) { return x == KoalaBear::zero() ? x : x.inverse(); }

}  // namespace

std::size_t BranchEqualChip::row_count(const TraceInput& input) {
  return input.steps_of(mips::Family::kBranchEqual).size();
}

void BranchEqualChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const auto steps = input.steps_of(mips::Family::kBranchEqual).subspan(rows.first, rows.count);
  fill_rows<BranchEqualCols>(main, rows.count, [&](std::size_t i, BranchEqualCols<KoalaBear>& row) {
    const mips::Step& step = input.record.steps[steps[i]];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(steps[i]);
    const bool is_beq = instruction.op == mips::Op::kBeq;
    const bool differs = step.read1 != step.read2;
    const bool taken = is_beq != differs;

    row.step = populate_step(step, steps[i]);
    (is_beq ? row.is_beq : row.is_bne) = KoalaBear::one();
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.read2_index = KoalaBear::from_u32(instruction.read2);
    row.target = word_of(instruction.imm);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    row.read2 = populate_read(step.read2, clock + kSlotRead2, step.read2_time);
    row.differs = KoalaBear::from_u32(differs ? 1 : 0);
    // One inverse is enough; the other stays zero.
    row.low_inverse = inverse_or_zero(row.read1.value.low - row.read2.value.low);
    if (row.low_inverse == KoalaBear::zero()) {
      row.high_inverse = inverse_or_zero(row.read1.value.high - row.read2.value.high);
    }
    row.after_next = taken ? KoalaBear::from_u32(instruction.imm) : row.step.next_pc + KoalaBear::one();
  });
}

}  // namespace symbolon::prover
