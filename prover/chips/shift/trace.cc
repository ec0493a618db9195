#include "prover/chips/shift/air.h"

namespace symbolon::prover {
namespace {

using mips::Op;

// The immediate form of either.
Op shift_of(Op op) { return op < Op::kSllv ? op : static_cast<Op>(op_code(op) - ShiftChip::kVariableOffset); }

Word<KoalaBear> byte_of(std::uint32_t low_product, std::uint32_t high_product, int bit) {
  return {KoalaBear::from_u32(low_product >> bit & 0xff), KoalaBear::from_u32(high_product >> bit & 0xff)};
}

}  // namespace

std::size_t ShiftChip::row_count(const TraceInput& input) { return input.steps_of(mips::Family::kShift).size(); }

void ShiftChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const auto steps = input.steps_of(mips::Family::kShift).subspan(rows.first, rows.count);
  fill_rows<ShiftCols>(main, rows.count, [&](std::size_t i, ShiftCols<KoalaBear>& row) {
    const mips::Step& step = input.record.steps[steps[i]];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(steps[i]);
    const Op shift = shift_of(instruction.op);
    const bool is_variable = instruction.op != shift;
    const std::uint32_t amount = (is_variable ? step.read2 : instruction.imm) & 31;

    row.step = populate_step(step, steps[i]);
    row.is_sll = KoalaBear::from_u32(shift == Op::kSll);
    row.is_srl = KoalaBear::from_u32(shift == Op::kSrl);
    row.is_sra = KoalaBear::from_u32(shift == Op::kSra);
    row.is_rotr = KoalaBear::from_u32(shift == Op::kRotr);
    row.is_variable = KoalaBear::from_u32(is_variable);
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.read2_index = KoalaBear::from_u32(instruction.read2);
    row.write_index = KoalaBear::from_u32(instruction.write);
    row.imm = KoalaBear::from_u32(instruction.imm);
    row.amount = KoalaBear::from_u32(amount);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    if (is_variable) row.read2 = populate_read(step.read2, clock + kSlotRead2, step.read2_time);
    row.write = populate_write(step.write_old, clock + kSlotWrite, step.write_time);
    row.result = word_of(step.write_new);

    const ShiftMessage<std::uint32_t> fact = shift_fact(shift == Op::kSll ? 1 : 0, amount);
    const std::uint32_t power = fact.power_minus_one + 1;
    row.power = KoalaBear::from_u32(power);
    if (fact.window != 0) row.window[fact.window - 1] = KoalaBear::one();
    const std::uint32_t low = (step.read1 & 0xffff) * power;
    const std::uint32_t high = (step.read1 >> 16) * power;
    row.bottom = byte_of(low, high, 0);
    row.top = byte_of(low, high, 8);
    row.spill = byte_of(low, high, 16);
    row.fill = KoalaBear::from_u32(shift == Op::kSra ? step.read1 >> 31 : 0);
  });
}

}  // namespace symbolon::prover
