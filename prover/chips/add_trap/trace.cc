#include "prover/chips/add_trap/air.h"

namespace symbolon::prover {

std::size_t AddTrapChip::row_count(const TraceInput& input) { return input.steps_of(mips::Family::kAddTrap).size(); }

void AddTrapChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const auto steps = input.steps_of(mips::Family::kAddTrap).subspan(rows.first, rows.count);
  fill_rows<AddTrapCols>(main, rows.count, [&](std::size_t i, AddTrapCols<KoalaBear>& row) {
    const mips::Step& step = input.record.steps[steps[i]];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(steps[i]);
    const bool is_addi = instruction.op == mips::Op::kAddi;
    const std::uint32_t y = is_addi ? instruction.imm : step.read2;

    row.step = populate_step(step, steps[i]);
    row.is_add = KoalaBear::from_u32(instruction.op == mips::Op::kAdd);
    row.is_sub = KoalaBear::from_u32(instruction.op == mips::Op::kSub);
    row.is_addi = KoalaBear::from_u32(is_addi);
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.read2_index = KoalaBear::from_u32(instruction.read2);
    row.write_index = KoalaBear::from_u32(instruction.write);
    row.imm = word_of(instruction.imm);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    row.read2.value = word_of(y);
    if (!is_addi) row.read2.at = populate_time(clock + kSlotRead2, step.read2_time);
    row.write = populate_write(step.write_old, clock + kSlotWrite, step.write_time);
    row.result = word_of(step.write_new);
    row.read1_sign = KoalaBear::from_u32(step.read1 >> 31);
    row.read2_sign = KoalaBear::from_u32(y >> 31);
    row.result_sign = KoalaBear::from_u32(step.write_new >> 31);
  });
}

}  // namespace symbolon::prover
