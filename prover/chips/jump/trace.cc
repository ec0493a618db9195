#include "prover/chips/jump/air.h"

namespace symbolon::prover {

std::size_t JumpChip::row_count(const TraceInput& input) { return input.steps_of(mips::Family::kJump).size(); }

void JumpChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  using mips::Op;
  const auto steps = input.steps_of(mips::Family::kJump).subspan(rows.first, rows.count);
  fill_rows<JumpCols>(main, rows.count, [&](std::size_t i, JumpCols<KoalaBear>& row) {
    const mips::Step& step = input.record.steps[steps[i]];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(steps[i]);

    row.step = populate_step(step, steps[i]);
    row.target = word_of(instruction.imm);
    if (instruction.op == Op::kJr || instruction.op == Op::kJalr) {
      (instruction.op == Op::kJr ? row.is_jr : row.is_jalr) = KoalaBear::one();
      row.read1_index = KoalaBear::from_u32(instruction.read1);
      row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
      row.read1_quarter = KoalaBear::from_u32((step.read1 & 0xffff) >> 2);
    } else {
      (instruction.op == Op::kJ ? row.is_j : row.is_jal) = KoalaBear::one();
    }
    if (instruction.op == Op::kJal || instruction.op == Op::kJalr) {
      row.write_index = KoalaBear::from_u32(instruction.write);
      row.write = populate_write(step.write_old, clock + kSlotWrite, step.write_time);
      row.link = populate_link(step.pc);
    }
  });
}

}  // namespace symbolon::prover
