#include "core/mips/semantics.h"
#include "prover/chips/divide/air.h"

namespace symbolon::prover {
namespace {

struct Signs {
  std::int64_t dividend;
  std::int64_t divisor;
  std::int64_t quotient;
  std::int64_t remainder;
};

// The quotient is zero or negative where exactly one operand is negative; the word 2^31 of -2^31 / -1 is positive.
Signs signs_of(const mips::Step& step, bool is_signed) {
  if (!is_signed) return {};
  const bool dividend = step.read1 >> 31 != 0;
  const bool divisor = step.read2 >> 31 != 0;
  return {.dividend = dividend,
          .divisor = divisor,
          .quotient = dividend != divisor && step.write_new != 0,
          .remainder = dividend && step.other_new != 0};
}

void fill_carries(const mips::Step& step, const Signs& signs, DivideCols<KoalaBear>& row) {
  const std::uint32_t q = step.write_new;
  const std::uint32_t d = step.read2;
  std::array<std::int64_t, 4> sums = product_sums(q, d);
  sums[2] -= signs.quotient * limb_of(d, 0) + signs.divisor * limb_of(q, 0) + signs.remainder - signs.dividend;
  std::int64_t carry = 0;
  for (int i = 0; i < 3; ++i) {
    const std::int64_t given = i < 2 ? limb_of(step.other_new, i) - limb_of(step.read1, i) : 0;
    carry = (sums[static_cast<std::size_t>(i)] + carry + given) >> 16;
    row.carry[i] = signed_element(carry);
  }
}

void fill_margin(const mips::Step& step, const Signs& signs, DivideCols<KoalaBear>& row) {
  const auto magnitude = [](std::uint32_t word, std::int64_t sign) { return sign != 0 ? -word : word; };
  const std::uint32_t margin = magnitude(step.read2, signs.divisor) - magnitude(step.other_new, signs.remainder) - 1;
  row.margin = word_of(margin);
  const auto low = [](std::uint32_t word, std::int64_t sign) { return (1 - 2 * sign) * limb_of(word, 0); };
  const std::int64_t carry =
      (low(step.read2, signs.divisor) - low(step.other_new, signs.remainder) - 1 - limb_of(margin, 0)) >> 16;
  row.margin_carry[0] = signed_element(carry & 1);
  row.margin_carry[1] = signed_element(carry < 0);
}

}  // namespace

std::size_t DivideChip::row_count(const TraceInput& input) { return input.steps_of(mips::Family::kDivide).size(); }

void DivideChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const auto steps = input.steps_of(mips::Family::kDivide).subspan(rows.first, rows.count);
  fill_rows<DivideCols>(main, rows.count, [&](std::size_t i, DivideCols<KoalaBear>& row) {
    const mips::Step& step = input.record.steps[steps[i]];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(steps[i]);
    const bool is_signed = instruction.op == mips::Op::kDiv;

    row.step = populate_step(step, steps[i]);
    (is_signed ? row.is_div : row.is_divu) = KoalaBear::one();
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.read2_index = KoalaBear::from_u32(instruction.read2);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    row.read2 = populate_read(step.read2, clock + kSlotRead2, step.read2_time);
    row.lo = populate_write(step.write_old, clock + kSlotWrite, step.write_time);
    row.hi = populate_write(step.other_old, clock + kSlotWrite, step.other_time);
    row.quotient = word_of(step.write_new);
    row.remainder = word_of(step.other_new);
    row.quotient_split = populate_byte_split(step.write_new);
    row.divisor_split = populate_byte_split(step.read2);

    const Signs signs = signs_of(step, is_signed);
    row.dividend_sign = signed_element(signs.dividend);
    row.divisor_sign = signed_element(signs.divisor);
    row.quotient_sign = signed_element(signs.quotient);
    row.remainder_sign = signed_element(signs.remainder);
    fill_carries(step, signs, row);
    fill_margin(step, signs, row);
  });
}

}  // namespace symbolon::prover
