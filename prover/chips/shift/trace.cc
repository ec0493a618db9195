#include "prover/chips/shift/air.h"

namespace symbolon::prover {
namespace {

using mips::Op;

WipedVector<std::uint32_t> own_steps(const TraceInput& input) {
  return steps_with(input, mips::Family::kShift, {Op::kSra, Op::kSllv, Op::kSrlv, Op::kSrav, Op::kRotrv});
}

}  // namespace

std::size_t ShiftChip::row_count(const TraceInput& input) { return own_steps(input).size(); }

void ShiftChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const WipedVector<std::uint32_t> all = own_steps(input);
  const auto steps = std::span(all).subspan(rows.first, rows.count);
  fill_rows<ShiftCols>(main, rows.count, [&](std::size_t i, ShiftCols<KoalaBear>& row) {
    const mips::Step& step = input.record.steps[steps[i]];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(steps[i]);
    const Op op = instruction.op;
    const std::uint32_t amount = (op == Op::kSra ? instruction.imm : step.read2) & 31;
    const bool is_arithmetic = op == Op::kSra || op == Op::kSrav;

    row.step = populate_step(step, steps[i]);
    row.is_sra = KoalaBear::from_u32(op == Op::kSra);
    row.is_srav = KoalaBear::from_u32(op == Op::kSrav);
    row.is_rotrv = KoalaBear::from_u32(op == Op::kRotrv);
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.read2_index = KoalaBear::from_u32(instruction.read2);
    row.write_index = KoalaBear::from_u32(instruction.write);
    row.imm = KoalaBear::from_u32(instruction.imm);
    row.amount = KoalaBear::from_u32(amount);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    if (op != Op::kSra) row.read2 = populate_read(step.read2, clock + kSlotRead2, step.read2_time);
    row.write = populate_write(step.write_old, clock + kSlotWrite, step.write_time);
    row.result = word_of(step.write_new);
    row.window = populate_window(step.read1, op == Op::kSllv ? 1 : 0, amount);
    row.fill = KoalaBear::from_u32(is_arithmetic ? step.read1 >> 31 : 0);
  });
}

}  // namespace symbolon::prover
