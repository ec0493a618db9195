#include "prover/chips/trap/air.h"

namespace symbolon::prover {
namespace {

using mips::Op;

// The register form of either.
Op condition_of(Op op) { return op < Op::kTgei ? op : static_cast<Op>(op_code(op) - TrapChip::kImmediateOffset); }

// The column that shows that two limbs differ, by the first of them that does.
Word<KoalaBear> inverse_of_difference(std::uint32_t x, std::uint32_t y) {
  const Word<KoalaBear> a = word_of(x);
  const Word<KoalaBear> b = word_of(y);
  if (a.low != b.low) return {(a.low - b.low).inverse(), KoalaBear::zero()};
  if (a.high != b.high) return {KoalaBear::zero(), (a.high - b.high).inverse()};
  return {KoalaBear::zero(), KoalaBear::zero()};
}

}  // namespace

std::size_t TrapChip::row_count(const TraceInput& input) { return input.steps_of(mips::Family::kTrap).size(); }

void TrapChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const auto steps = input.steps_of(mips::Family::kTrap).subspan(rows.first, rows.count);
  fill_rows<TrapCols>(main, rows.count, [&](std::size_t i, TrapCols<KoalaBear>& row) {
    const mips::Step& step = input.record.steps[steps[i]];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(steps[i]);
    const Op condition = condition_of(instruction.op);
    const bool is_immediate = instruction.op != condition;
    const std::uint32_t y = is_immediate ? instruction.imm : step.read2;

    row.step = populate_step(step, steps[i]);
    row.is_ge = KoalaBear::from_u32(condition == Op::kTge);
    row.is_geu = KoalaBear::from_u32(condition == Op::kTgeu);
    row.is_lt = KoalaBear::from_u32(condition == Op::kTlt);
    row.is_ltu = KoalaBear::from_u32(condition == Op::kTltu);
    row.is_eq = KoalaBear::from_u32(condition == Op::kTeq);
    row.is_ne = KoalaBear::from_u32(condition == Op::kTne);
    row.is_immediate = KoalaBear::from_u32(is_immediate);
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.read2_index = KoalaBear::from_u32(instruction.read2);
    row.imm = word_of(instruction.imm);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    row.read2.value = word_of(y);
    if (!is_immediate) row.read2.at = populate_time(clock + kSlotRead2, step.read2_time);
    if (condition != Op::kTeq && condition != Op::kTne) {
      row.less_than = populate_less_than(step.read1, y, condition == Op::kTge || condition == Op::kTlt);
    }
    if (condition == Op::kTeq) row.inverse = inverse_of_difference(step.read1, y);
  });
}

}  // namespace symbolon::prover
