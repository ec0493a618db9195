#include "prover/chips/add/air.h"

namespace symbolon::prover {
namespace {

using mips::Op;

WipedVector<std::uint32_t> own_steps(const TraceInput& input) {
  return steps_with(input, mips::Family::kAdd, {Op::kAddu, Op::kSubu});
}

}  // namespace

std::size_t AddChip::row_count(const TraceInput& input) { return own_steps(input).size(); }

void AddChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const WipedVector<std::uint32_t> all = own_steps(input);
  const auto steps = std::span(all).subspan(rows.first, rows.count);
  fill_rows<AddCols>(main, rows.count, [&](std::size_t i, AddCols<KoalaBear>& row) {
    const mips::Step& step = input.record.steps[steps[i]];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(steps[i]);

    row.step = populate_step(step, steps[i]);
    (instruction.op == Op::kAddu ? row.is_addu : row.is_subu) = KoalaBear::one();
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.read2_index = KoalaBear::from_u32(instruction.read2);
    row.write_index = KoalaBear::from_u32(instruction.write);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    row.read2 = populate_read(step.read2, clock + kSlotRead2, step.read2_time);
    row.write = populate_write(step.write_old, clock + kSlotWrite, step.write_time);
    row.result = word_of(step.write_new);
  });
}

}  // namespace symbolon::prover
