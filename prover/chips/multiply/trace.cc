#include "core/mips/semantics.h"
#include "prover/chips/multiply/air.h"

namespace symbolon::prover {
namespace {

using mips::HiLo;
using mips::Op;

// The 64-bit value of HI and LO after the row; mul's too, which keeps the lower half.
std::uint64_t result_of(Op op, std::uint32_t x, std::uint32_t y, std::uint64_t old) {
  switch (op) {
    case Op::kMult:
      return mips::signed_product(x, y);
    case Op::kMadd:
      return old + mips::signed_product(x, y);
    case Op::kMaddu:
      return old + mips::unsigned_product(x, y);
    case Op::kMsub:
      return old - mips::signed_product(x, y);
    case Op::kMsubu:
      return old - mips::unsigned_product(x, y);
    default:
      return mips::unsigned_product(x, y);
  }
}

struct Operation {
  bool is_signed;
  bool is_madd;
  bool is_msub;
};

// The carries of prover/chips/multiply/product.h, as air.h combines them.
void fill_carries(const mips::Step& step, const Operation& operation, std::uint64_t result,
                  MultiplyCols<KoalaBear>& row) {
  const std::uint32_t x = step.read1;
  const std::uint32_t y = step.read2;
  const std::int64_t x_sign = operation.is_signed ? x >> 31 : 0;
  const std::int64_t y_sign = operation.is_signed ? y >> 31 : 0;
  std::array<std::int64_t, 4> sums = product_sums(x, y);
  sums[2] -= x_sign * limb_of(y, 0) + y_sign * limb_of(x, 0);
  sums[3] -= x_sign * limb_of(y, 1) + y_sign * limb_of(x, 1);
  const std::uint64_t old = HiLo{.hi = step.other_old, .lo = step.write_old}.value();
  const std::uint64_t added = operation.is_madd ? old : operation.is_msub ? result : 0;
  const std::uint64_t total = operation.is_msub ? old : result;

  std::int64_t carry = 0;
  for (int i = 0; i < 4; ++i) {
    // Divisible by 2^16 where the result is the true one; a false story leaves a remainder and a limb that objects.
    carry = (sums[static_cast<std::size_t>(i)] + carry + limb_of(added, i) - limb_of(total, i)) >> 16;
    (i < 3 ? row.carry[i] : row.top_carry) = signed_element(carry);
  }
}

}  // namespace

std::size_t MultiplyChip::row_count(const TraceInput& input) { return input.steps_of(mips::Family::kMultiply).size(); }

void MultiplyChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const auto steps = input.steps_of(mips::Family::kMultiply).subspan(rows.first, rows.count);
  fill_rows<MultiplyCols>(main, rows.count, [&](std::size_t i, MultiplyCols<KoalaBear>& row) {
    const mips::Step& step = input.record.steps[steps[i]];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(steps[i]);
    const Op op = instruction.op;
    const Operation operation = {.is_signed = op == Op::kMult || op == Op::kMadd || op == Op::kMsub,
                                 .is_madd = op == Op::kMadd || op == Op::kMaddu,
                                 .is_msub = op == Op::kMsub || op == Op::kMsubu};
    const bool is_mul = op == Op::kMul;

    row.step = populate_step(step, steps[i]);
    row.is_mult = KoalaBear::from_u32(op == Op::kMult || op == Op::kMultu);
    row.is_madd = KoalaBear::from_u32(operation.is_madd);
    row.is_msub = KoalaBear::from_u32(operation.is_msub);
    row.is_mul = KoalaBear::from_u32(is_mul);
    row.is_signed = KoalaBear::from_u32(operation.is_signed);
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.read2_index = KoalaBear::from_u32(instruction.read2);
    row.write_index = KoalaBear::from_u32(instruction.write);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    row.read2 = populate_read(step.read2, clock + kSlotRead2, step.read2_time);
    row.write = populate_write(step.write_old, clock + kSlotWrite, step.write_time);
    if (!is_mul) row.hi = populate_write(step.other_old, clock + kSlotWrite, step.other_time);

    // Mul's upper half is in no record.
    const std::uint64_t old = HiLo{.hi = step.other_old, .lo = step.write_old}.value();
    const HiLo computed = HiLo::of(result_of(op, step.read1, step.read2, old));
    const HiLo result = {.hi = is_mul ? computed.hi : step.other_new, .lo = step.write_new};
    row.result_low = word_of(result.lo);
    row.result_high = word_of(result.hi);
    row.x = populate_byte_split(step.read1);
    row.y = populate_byte_split(step.read2);
    row.x_sign = KoalaBear::from_u32(operation.is_signed ? step.read1 >> 31 : 0);
    row.y_sign = KoalaBear::from_u32(operation.is_signed ? step.read2 >> 31 : 0);
    fill_carries(step, operation, result.value(), row);
  });
}

}  // namespace symbolon::prover
