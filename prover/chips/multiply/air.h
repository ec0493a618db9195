// The multiply chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_MULTIPLY_AIR_H_
#define SYMBOLON_PROVER_CHIPS_MULTIPLY_AIR_H_

#include "prover/chips/chip.h"
#include "prover/chips/multiply/columns.h"

namespace symbolon::prover {

struct MultiplyChip {
  static constexpr const char* kName = "multiply";
  template <class T>
  using Cols = MultiplyCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  // op of a signed form = op of the unsigned form - 1.
  static_assert(op_code(mips::Op::kMultu) == op_code(mips::Op::kMult) + 1);
  static_assert(op_code(mips::Op::kMaddu) == op_code(mips::Op::kMadd) + 1);
  static_assert(op_code(mips::Op::kMsubu) == op_code(mips::Op::kMsub) + 1);

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    using mips::Op;
    const auto row = b.template local<MultiplyCols>();
    const E writes_hi = row.is_mult + row.is_madd + row.is_msub;
    const E real = writes_hi + row.is_mul;

    b.assert_bool("multiply.is_mult.bool", row.is_mult);
    b.assert_bool("multiply.is_madd.bool", row.is_madd);
    b.assert_bool("multiply.is_msub.bool", row.is_msub);
    b.assert_bool("multiply.is_mul.bool", row.is_mul);
    b.assert_bool("multiply.real.bool", real);
    b.assert_bool("multiply.is_signed.bool", row.is_signed);
    // Mul has no such form: without this, its op minus 1 would be that of msubu.
    b.when(row.is_signed).assert_one("multiply.is_signed.form", writes_hi);

    eval_signs(b, row);
    eval_sums(b, row, real);
    b.template receive<Range16Message>("multiply.result.limb0", {row.result_low.low}, real);
    b.template receive<Range16Message>("multiply.result.limb1", {row.result_low.high}, real);
    b.template receive<Range16Message>("multiply.result.limb2", {row.result_high.low}, real);
    b.template receive<Range16Message>("multiply.result.limb3", {row.result_high.high}, real);

    eval_step(b, "multiply", row.step,
              {.op = row.is_mult * E(op_code(Op::kMultu)) + row.is_madd * E(op_code(Op::kMaddu)) +
                     row.is_msub * E(op_code(Op::kMsubu)) + row.is_mul * E(op_code(Op::kMul)) - row.is_signed,
               .read1 = row.read1_index,
               .read2 = row.read2_index,
               .write = row.write_index},
              row.step.next_pc + E(1), real);
    const E write_time = row.step.clock + E(kSlotWrite);
    eval_register_read(b, "multiply.read1", row.read1_index, row.read1, row.step.clock + E(kSlotRead1), real);
    eval_register_read(b, "multiply.read2", row.read2_index, row.read2, row.step.clock + E(kSlotRead2), real);
    eval_register_write(b, "multiply.write", row.write_index, row.write, row.result_low, write_time, real);
    eval_register_write(b, "multiply.hi", E(mips::kHi), row.hi, row.result_high, write_time, writes_hi);
    check_gaps(b, "multiply.gaps1", row.read1.at.gap_high, row.read2.at.gap_high, real);
    check_gaps(b, "multiply.gaps2", row.write.at.gap_high, row.hi.at.gap_high, real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);

 private:
  template <class B, class E = typename B::Expr>
  static void eval_signs(B& b, const MultiplyCols<E>& row) {
    b.assert_bool("multiply.x_sign.bool", row.x_sign);
    b.assert_bool("multiply.y_sign.bool", row.y_sign);
    b.when(E(1) - row.is_signed).assert_zero("multiply.x_sign.unsigned", row.x_sign);
    b.when(E(1) - row.is_signed).assert_zero("multiply.y_sign.unsigned", row.y_sign);
    // Twice what remains of the highest byte without its highest bit is a byte.
    b.template receive<BytesMessage>(
        "multiply.signs",
        {(row.x.byte3 - row.x_sign * E(1 << 7)) * E(2), (row.y.byte3 - row.y_sign * E(1 << 7)) * E(2)}, row.is_signed);
  }

  // product + added = total, modulo 2^64, limb by limb.
  template <class B, class E = typename B::Expr>
  static void eval_sums(B& b, const MultiplyCols<E>& row, const E& real) {
    const Word<E>& x = row.read1.value;
    const Word<E>& y = row.read2.value;
    eval_byte_split(b, "multiply.x", x, row.x, real);
    eval_byte_split(b, "multiply.y", y, row.y, real);
    const std::array<E, 4> sums = product_sums(x, row.x, y, row.y);

    // A plain product has added = 0 and total = result; madd added = old; msub added = result and total = old.
    const E stays = row.is_madd - row.is_msub;
    const E result_stays = row.is_msub - (real - row.is_msub);
    const auto rest = [&](const E& old, const E& result) { return stays * old + result_stays * result; };
    const E limb(1 << 16);
    b.assert_equal("multiply.limb0", sums[0] + rest(row.write.old.low, row.result_low.low), row.carry[0] * limb);
    b.assert_equal("multiply.limb1", sums[1] + row.carry[0] + rest(row.write.old.high, row.result_low.high),
                   row.carry[1] * limb);
    b.assert_equal(
        "multiply.limb2",
        sums[2] + row.carry[1] - row.x_sign * y.low - row.y_sign * x.low + rest(row.hi.old.low, row.result_high.low),
        row.carry[2] * limb);
    b.assert_equal("multiply.limb3",
                   sums[3] + row.carry[2] - row.x_sign * y.high - row.y_sign * x.high +
                       rest(row.hi.old.high, row.result_high.high),
                   row.top_carry * limb);
    eval_carries(b, "multiply", row.carry, real);
    b.assert_zero("multiply.top_carry", row.top_carry * (row.top_carry - E(1)) * (row.top_carry + E(1)));
  }
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_MULTIPLY_AIR_H_
