#include <bit>

#include "prover/chips/bits/air.h"

namespace symbolon::prover {
namespace {

using mips::Op;

WipedVector<std::uint32_t> own_steps(const TraceInput& input) {
  return steps_with(input, mips::Family::kBits, {Op::kClz, Op::kClo, Op::kSeb, Op::kSeh, Op::kWsbh});
}

void fill_bytes(const mips::Step& step, Op op, BitsCols<KoalaBear>& row) {
  row.split = populate_byte_split(step.read1);
  if (op == Op::kWsbh) return;
  const std::uint32_t top = step.read1 >> (op == Op::kSeb ? 0 : 8) & 0xff;
  row.top = KoalaBear::from_u32(top);
  row.sign = KoalaBear::from_u32(top >> 7);
}

void fill_count(const mips::Step& step, Op op, BitsCols<KoalaBear>& row) {
  const std::uint32_t x = op == Op::kClz ? step.read1 : ~step.read1;
  if (x == 0) {
    row.none = KoalaBear::one();
    row.position = -KoalaBear::one();
    return;
  }
  const auto position = static_cast<std::uint32_t>(std::bit_width(x)) - 1;
  row.position = KoalaBear::from_u32(position);
  row.bit = populate_left_shift(position);
  row.limb = KoalaBear::from_u32(position < 16 ? x & 0xffff : x >> 16);
  row.limb_bit = KoalaBear::from_u32(1u << position % 16);
}

}  // namespace

std::size_t BitsChip::row_count(const TraceInput& input) { return own_steps(input).size(); }

void BitsChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const WipedVector<std::uint32_t> all = own_steps(input);
  const auto steps = std::span(all).subspan(rows.first, rows.count);
  fill_rows<BitsCols>(main, rows.count, [&](std::size_t i, BitsCols<KoalaBear>& row) {
    const mips::Step& step = input.record.steps[steps[i]];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(steps[i]);

    row.step = populate_step(step, steps[i]);
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.write_index = KoalaBear::from_u32(instruction.write);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    row.write = populate_write(step.write_old, clock + kSlotWrite, step.write_time);
    row.result = word_of(step.write_new);
    switch (instruction.op) {
      case Op::kClz:
        row.is_clz = KoalaBear::one();
        break;
      case Op::kClo:
        row.is_clo = KoalaBear::one();
        break;
      case Op::kSeb:
        row.is_seb = KoalaBear::one();
        break;
      case Op::kSeh:
        row.is_seh = KoalaBear::one();
        break;
      default:
        row.is_wsbh = KoalaBear::one();
    }
    const bool counts = instruction.op == Op::kClz || instruction.op == Op::kClo;
    (counts ? fill_count : fill_bytes)(step, instruction.op, row);
  });
}

}  // namespace symbolon::prover
