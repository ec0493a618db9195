#include "prover/chips/compare/air.h"

namespace symbolon::prover {

std::size_t CompareChip::row_count(const TraceInput& input) { return input.steps_of(mips::Family::kCompare).size(); }

void CompareChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const auto steps = input.steps_of(mips::Family::kCompare).subspan(rows.first, rows.count);
  fill_rows<CompareCols>(main, rows.count, [&](std::size_t i, CompareCols<KoalaBear>& row) {
    using mips::Op;
    const mips::Step& step = input.record.steps[steps[i]];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(steps[i]);
    const bool is_unsigned = instruction.op == Op::kSltu || instruction.op == Op::kSltiu;
    const bool is_immediate = instruction.op == Op::kSlti || instruction.op == Op::kSltiu;
    const std::uint32_t y = is_immediate ? instruction.imm : step.read2;

    row.step = populate_step(step, steps[i]);
    row.is_real = KoalaBear::one();
    row.is_unsigned = KoalaBear::from_u32(is_unsigned);
    row.is_immediate = KoalaBear::from_u32(is_immediate);
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.read2_index = KoalaBear::from_u32(instruction.read2);
    row.write_index = KoalaBear::from_u32(instruction.write);
    row.imm = word_of(instruction.imm);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    row.read2.value = word_of(y);
    if (!is_immediate) row.read2.at = populate_time(clock + kSlotRead2, step.read2_time);
    row.write = populate_write(step.write_old, clock + kSlotWrite, step.write_time);
    row.less = KoalaBear::from_u32(step.write_new);
    row.less_than = populate_less_than(step.read1, y, !is_unsigned);
  });
}

}  // namespace symbolon::prover
