#include "prover/chips/bitwise_immediate/air.h"

namespace symbolon::prover {
namespace {

using mips::Op;

WipedVector<std::uint32_t> own_steps(const TraceInput& input) {
  return steps_with(input, mips::Family::kBitwise, {Op::kAndi, Op::kOri, Op::kXori});
}

}  // namespace

std::size_t BitwiseImmediateChip::row_count(const TraceInput& input) { return own_steps(input).size(); }

void BitwiseImmediateChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const WipedVector<std::uint32_t> all = own_steps(input);
  const auto steps = std::span(all).subspan(rows.first, rows.count);
  fill_rows<BitwiseImmediateCols>(main, rows.count, [&](std::size_t i, BitwiseImmediateCols<KoalaBear>& row) {
    const mips::Step& step = input.record.steps[steps[i]];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(steps[i]);

    row.step = populate_step(step, steps[i]);
    row.is_andi = KoalaBear::from_u32(instruction.op == Op::kAndi);
    row.is_ori = KoalaBear::from_u32(instruction.op == Op::kOri);
    row.is_xori = KoalaBear::from_u32(instruction.op == Op::kXori);
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.write_index = KoalaBear::from_u32(instruction.write);
    row.imm = KoalaBear::from_u32(instruction.imm);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    row.write = populate_write(step.write_old, clock + kSlotWrite, step.write_time);
    row.and_low = populate_and_limb(step.read1 & 0xffff, instruction.imm & 0xffff);
    row.result = word_of(step.write_new);
  });
}

}  // namespace symbolon::prover
