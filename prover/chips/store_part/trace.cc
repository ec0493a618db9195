#include "prover/chips/store_part/air.h"

namespace symbolon::prover {
namespace {

using mips::Op;

WipedVector<std::uint32_t> store_steps(const TraceInput& input) {
  return steps_with(input, mips::Family::kStorePart, {Op::kSb, Op::kSh});
}

}  // namespace

std::size_t StorePartChip::row_count(const TraceInput& input) { return store_steps(input).size(); }

void StorePartChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const WipedVector<std::uint32_t> steps = store_steps(input);
  fill_rows<StorePartCols>(main, rows.count, [&](std::size_t i, StorePartCols<KoalaBear>& row) {
    const std::uint32_t index = steps[rows.first + i];
    const mips::Step& step = input.record.steps[index];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(index);
    const std::uint32_t address = step.read1 + instruction.imm;
    const std::uint32_t half_shift = 8 * (address & 2);

    row.step = populate_step(step, index);
    (instruction.op == Op::kSb ? row.is_sb : row.is_sh) = KoalaBear::one();
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.read2_index = KoalaBear::from_u32(instruction.read2);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    row.read2 = populate_read(step.read2, clock + kSlotRead2, step.read2_time);
    row.address = populate_address(step.read1, instruction.imm);
    row.odd_byte = KoalaBear::from_u32(address & 1);
    row.odd_half = KoalaBear::from_u32(address >> 1 & 1);
    row.memory = populate_write(step.other_old, clock + kSlotMemory, step.other_time);
    row.low_byte = KoalaBear::from_u32(step.other_old >> half_shift & 0xff);
    row.high_byte = KoalaBear::from_u32(step.other_old >> half_shift >> 8 & 0xff);
    row.new_half = KoalaBear::from_u32(step.other_new >> half_shift & 0xffff);
    row.new_low = KoalaBear::from_u32(step.other_new & 0xffff);
    row.value_byte = KoalaBear::from_u32(step.read2 & 0xff);
  });
}

}  // namespace symbolon::prover
