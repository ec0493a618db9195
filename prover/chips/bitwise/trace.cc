#include "prover/chips/bitwise/air.h"

namespace symbolon::prover {
namespace {

using mips::Op;

WipedVector<std::uint32_t> own_steps(const TraceInput& input) {
  return steps_with(input, mips::Family::kBitwise, {Op::kAnd, Op::kOr, Op::kXor, Op::kNor});
}

}  // namespace

std::size_t BitwiseChip::row_count(const TraceInput& input) { return own_steps(input).size(); }

void BitwiseChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const WipedVector<std::uint32_t> all = own_steps(input);
  const auto steps = std::span(all).subspan(rows.first, rows.count);
  fill_rows<BitwiseCols>(main, rows.count, [&](std::size_t i, BitwiseCols<KoalaBear>& row) {
    const mips::Step& step = input.record.steps[steps[i]];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(steps[i]);

    row.step = populate_step(step, steps[i]);
    row.is_and = KoalaBear::from_u32(instruction.op == Op::kAnd);
    row.is_or = KoalaBear::from_u32(instruction.op == Op::kOr);
    row.is_xor = KoalaBear::from_u32(instruction.op == Op::kXor);
    row.is_nor = KoalaBear::from_u32(instruction.op == Op::kNor);
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.read2_index = KoalaBear::from_u32(instruction.read2);
    row.write_index = KoalaBear::from_u32(instruction.write);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    row.read2 = populate_read(step.read2, clock + kSlotRead2, step.read2_time);
    row.write = populate_write(step.write_old, clock + kSlotWrite, step.write_time);
    row.and_low = populate_and_limb(step.read1 & 0xffff, step.read2 & 0xffff);
    row.and_high = populate_and_limb(step.read1 >> 16, step.read2 >> 16);
    row.result = word_of(step.write_new);
  });
}

}  // namespace symbolon::prover
