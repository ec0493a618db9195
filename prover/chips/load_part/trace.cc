#include "prover/chips/load_part/air.h"

namespace symbolon::prover {
namespace {

using mips::Op;

WipedVector<std::uint32_t> load_steps(const TraceInput& input) {
  return steps_with(input, mips::Family::kLoadPart, {Op::kLb, Op::kLbu, Op::kLh, Op::kLhu});
}

KoalaBear& flag_of(Op op, LoadPartCols<KoalaBear>& row) {
  switch (op) {
    case Op::kLb:
      return row.is_lb;
    case Op::kLbu:
      return row.is_lbu;
    case Op::kLh:
      return row.is_lh;
    default:
      return row.is_lhu;
  }
}

}  // namespace

std::size_t LoadPartChip::row_count(const TraceInput& input) { return load_steps(input).size(); }

void LoadPartChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const WipedVector<std::uint32_t> steps = load_steps(input);
  fill_rows<LoadPartCols>(main, rows.count, [&](std::size_t i, LoadPartCols<KoalaBear>& row) {
    const std::uint32_t index = steps[rows.first + i];
    const mips::Step& step = input.record.steps[index];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(index);
    const std::uint32_t address = step.read1 + instruction.imm;
    const bool is_byte = instruction.op == Op::kLb || instruction.op == Op::kLbu;
    const bool is_signed = instruction.op == Op::kLb || instruction.op == Op::kLh;

    row.step = populate_step(step, index);
    flag_of(instruction.op, row) = KoalaBear::one();
    row.read_only = KoalaBear::from_u32(input.is_read_only(address / 4) ? 1 : 0);
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.write_index = KoalaBear::from_u32(instruction.write);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    row.address = populate_address(step.read1, instruction.imm);
    row.odd_byte = KoalaBear::from_u32(address & 1);
    row.odd_half = KoalaBear::from_u32(address >> 1 & 1);
    row.memory = populate_read(step.other_old, clock + kSlotMemory, step.other_time);
    row.write = populate_write(step.write_old, clock + kSlotWrite, step.write_time);

    const std::uint32_t half_word = step.other_old >> (8 * (address & 2)) & 0xffff;
    const std::uint32_t top = is_byte && address % 2 == 0 ? half_word & 0xff : half_word >> 8;
    row.low_byte = KoalaBear::from_u32(half_word & 0xff);
    row.high_byte = KoalaBear::from_u32(half_word >> 8);
    row.top = KoalaBear::from_u32(top);
    row.sign = KoalaBear::from_u32(is_signed ? top >> 7 : 0);
    row.result_low = KoalaBear::from_u32(step.write_new & 0xffff);
  });
}

}  // namespace symbolon::prover
