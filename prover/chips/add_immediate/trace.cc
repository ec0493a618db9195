#include "prover/chips/add_immediate/air.h"

namespace symbolon::prover {
namespace {

using mips::Op;

WipedVector<std::uint32_t> own_steps(const TraceInput& input) {
  return steps_with(input, mips::Family::kAdd, {Op::kAddiu});
}

}  // namespace

std::size_t AddImmediateChip::row_count(const TraceInput& input) { return own_steps(input).size(); }

void AddImmediateChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const WipedVector<std::uint32_t> all = own_steps(input);
  const auto steps = std::span(all).subspan(rows.first, rows.count);
  fill_rows<AddImmediateCols>(main, rows.count, [&](std::size_t i, AddImmediateCols<KoalaBear>& row) {
    const mips::Step& step = input.record.steps[steps[i]];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(steps[i]);

    row.step = populate_step(step, steps[i]);
    row.is_real = KoalaBear::one();
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.write_index = KoalaBear::from_u32(instruction.write);
    row.imm = word_of(instruction.imm);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    row.write = populate_write(step.write_old, clock + kSlotWrite, step.write_time);
    row.result = word_of(step.write_new);
  });
}

}  // namespace symbolon::prover
