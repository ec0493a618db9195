#include "prover/chips/shift_immediate/air.h"

namespace symbolon::prover {
namespace {

using mips::Op;

WipedVector<std::uint32_t> own_steps(const TraceInput& input) {
  return steps_with(input, mips::Family::kShift, {Op::kSll, Op::kSrl, Op::kRotr});
}

}  // namespace

std::size_t ShiftImmediateChip::row_count(const TraceInput& input) { return own_steps(input).size(); }

void ShiftImmediateChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const WipedVector<std::uint32_t> all = own_steps(input);
  const auto steps = std::span(all).subspan(rows.first, rows.count);
  fill_rows<ShiftImmediateCols>(main, rows.count, [&](std::size_t i, ShiftImmediateCols<KoalaBear>& row) {
    const mips::Step& step = input.record.steps[steps[i]];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(steps[i]);

    row.step = populate_step(step, steps[i]);
    row.is_rotr = KoalaBear::from_u32(instruction.op == Op::kRotr);
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.write_index = KoalaBear::from_u32(instruction.write);
    row.amount = KoalaBear::from_u32(instruction.imm);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    row.write = populate_write(step.write_old, clock + kSlotWrite, step.write_time);
    row.result = word_of(step.write_new);
    row.window = populate_window(step.read1, instruction.op == Op::kSll ? 1 : 0, instruction.imm & 31);
  });
}

}  // namespace symbolon::prover
