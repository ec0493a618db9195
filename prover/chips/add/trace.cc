#include "prover/chips/add/air.h"

namespace symbolon::prover {

std::size_t AddChip::row_count(const TraceInput& input) { return input.steps_of(mips::Family::kAdd).size(); }

void AddChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const auto steps = input.steps_of(mips::Family::kAdd).subspan(rows.first, rows.count);
  fill_rows<AddCols>(main, rows.count, [&](std::size_t i, AddCols<KoalaBear>& row) {
    const mips::Step& step = input.record.steps[steps[i]];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(steps[i]);
    const bool is_addu = instruction.op == mips::Op::kAddu;

    row.step = populate_step(step, steps[i]);
    (is_addu ? row.is_addu : row.is_subu) = KoalaBear::one();
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.read2_index = KoalaBear::from_u32(instruction.read2);
    row.write_index = KoalaBear::from_u32(instruction.write);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    row.read2 = populate_read(step.read2, clock + kSlotRead2, step.read2_time);
    row.write = populate_write(step.write_old, clock + kSlotWrite, step.write_time);
    row.result = word_of(step.write_new);

    const std::uint32_t x = is_addu ? step.read1 : step.write_new;
    const std::uint32_t y = step.read2;
    const std::uint32_t low = (x & 0xffff) + (y & 0xffff);
    row.carry_low = KoalaBear::from_u32(low >> 16);
    row.carry_high = KoalaBear::from_u32(((x >> 16) + (y >> 16) + (low >> 16)) >> 16);
  });
}

}  // namespace symbolon::prover
