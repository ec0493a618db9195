#include "prover/chips/store_word/air.h"

namespace symbolon::prover {
namespace {

WipedVector<std::uint32_t> store_steps(const TraceInput& input) {
  return steps_with(input, mips::Family::kStoreWord, {mips::Op::kSw});
}

}  // namespace

std::size_t StoreWordChip::row_count(const TraceInput& input) { return store_steps(input).size(); }

void StoreWordChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const WipedVector<std::uint32_t> steps = store_steps(input);
  fill_rows<StoreWordCols>(main, rows.count, [&](std::size_t i, StoreWordCols<KoalaBear>& row) {
    const std::uint32_t index = steps[rows.first + i];
    const mips::Step& step = input.record.steps[index];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(index);

    row.step = populate_step(step, index);
    row.real = KoalaBear::one();
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.read2_index = KoalaBear::from_u32(instruction.read2);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    row.read2 = populate_read(step.read2, clock + kSlotRead2, step.read2_time);
    row.address = populate_address(step.read1, instruction.imm);
    row.memory = populate_write(step.other_old, clock + kSlotMemory, step.other_time);
  });
}

}  // namespace symbolon::prover
