#include "core/mips/semantics.h"
#include "prover/chips/bit_field/air.h"

namespace symbolon::prover {
namespace {

using mips::Op;

WipedVector<std::uint32_t> own_steps(const TraceInput& input) {
  return steps_with(input, mips::Family::kBits, {Op::kExt, Op::kIns});
}

void fill_bytes(std::uint32_t word, KoalaBear (&bytes)[4]) {
  for (int i = 0; i < 4; ++i) bytes[i] = KoalaBear::from_u32(word >> (8 * i) & 0xff);
}

Word<KoalaBear> byte_of(std::uint32_t low_product, std::uint32_t high_product, int bit) {
  return {KoalaBear::from_u32(low_product >> bit & 0xff), KoalaBear::from_u32(high_product >> bit & 0xff)};
}

// Everything between the operands and the result.
void fill_field(const mips::Step& step, const mips::Instruction& instruction, BitFieldCols<KoalaBear>& row) {
  const bool is_ext = instruction.op == Op::kExt;
  const std::uint32_t first = instruction.imm & 31;
  const std::uint32_t last = first + (instruction.imm >> 8);
  row.first = KoalaBear::from_u32(first);
  row.last = KoalaBear::from_u32(last);
  row.first_bit = populate_left_shift(first);
  row.last_bit = populate_left_shift(last);
  const std::uint32_t mask = mips::field_mask(instruction.imm) << first;
  fill_bytes(mask, row.mask);

  const std::uint32_t small = is_ext ? step.write_new : step.read1;
  row.small = word_of(small);
  const std::uint32_t low = (small & 0xffff) << first % 8;
  const std::uint32_t high = (small >> 16) << first % 8;
  row.bottom = byte_of(low, high, 0);
  row.top = byte_of(low, high, 8);
  row.spill = byte_of(low, high, 16);
  const std::uint32_t source = is_ext ? step.read1 : small << first;
  fill_bytes(source, row.source);
  fill_bytes(source & mask, row.placed);
  if (is_ext) return;
  row.old = populate_byte_split(step.write_old);
  row.erased = populate_byte_split(step.write_old & mask);
}

}  // namespace

std::size_t BitFieldChip::row_count(const TraceInput& input) { return own_steps(input).size(); }

void BitFieldChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const WipedVector<std::uint32_t> all = own_steps(input);
  const auto steps = std::span(all).subspan(rows.first, rows.count);
  fill_rows<BitFieldCols>(main, rows.count, [&](std::size_t i, BitFieldCols<KoalaBear>& row) {
    const mips::Step& step = input.record.steps[steps[i]];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(steps[i]);

    row.step = populate_step(step, steps[i]);
    (instruction.op == Op::kExt ? row.is_ext : row.is_ins) = KoalaBear::one();
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.write_index = KoalaBear::from_u32(instruction.write);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    row.write = populate_write(step.write_old, clock + kSlotWrite, step.write_time);
    row.result = word_of(step.write_new);
    fill_field(step, instruction, row);
  });
}

}  // namespace symbolon::prover
