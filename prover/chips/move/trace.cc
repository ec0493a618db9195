#include "prover/chips/move/air.h"

namespace symbolon::prover {

std::size_t MoveChip::row_count(const TraceInput& input) { return input.steps_of(mips::Family::kMove).size(); }

void MoveChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const auto steps = input.steps_of(mips::Family::kMove).subspan(rows.first, rows.count);
  fill_rows<MoveCols>(main, rows.count, [&](std::size_t i, MoveCols<KoalaBear>& row) {
    const mips::Step& step = input.record.steps[steps[i]];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(steps[i]);

    row.step = populate_step(step, steps[i]);
    (instruction.op == mips::Op::kMovn ? row.is_movn : row.is_movz) = KoalaBear::one();
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.read2_index = KoalaBear::from_u32(instruction.read2);
    row.write_index = KoalaBear::from_u32(instruction.write);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    row.read2 = populate_read(step.read2, clock + kSlotRead2, step.read2_time);
    row.write = populate_write(step.write_old, clock + kSlotWrite, step.write_time);
    row.result = word_of(step.write_new);
    row.condition = populate_zero_test(limb_sum(row.read2.value));
  });
}

}  // namespace symbolon::prover
