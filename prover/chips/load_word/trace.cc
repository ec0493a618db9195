#include "prover/chips/load_word/air.h"

namespace symbolon::prover {
namespace {

WipedVector<std::uint32_t> load_steps(const TraceInput& input) {
  return steps_with(input, mips::Family::kLoadWord, {mips::Op::kLw});
}

}  // namespace

std::size_t LoadWordChip::row_count(const TraceInput& input) { return load_steps(input).size(); }

void LoadWordChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const WipedVector<std::uint32_t> steps = load_steps(input);
  fill_rows<LoadWordCols>(main, rows.count, [&](std::size_t i, LoadWordCols<KoalaBear>& row) {
    const std::uint32_t index = steps[rows.first + i];
    const mips::Step& step = input.record.steps[index];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(index);

    row.step = populate_step(step, index);
    row.real = KoalaBear::one();
    row.read_only = KoalaBear::from_u32(input.is_read_only((step.read1 + instruction.imm) / 4) ? 1 : 0);
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.write_index = KoalaBear::from_u32(instruction.write);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    row.address = populate_address(step.read1, instruction.imm);
    row.memory = populate_read(step.other_old, clock + kSlotMemory, step.other_time);
    row.write = populate_write(step.write_old, clock + kSlotWrite, step.write_time);
  });
}

}  // namespace symbolon::prover
