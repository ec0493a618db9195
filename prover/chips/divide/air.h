// The divide chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_DIVIDE_AIR_H_
#define SYMBOLON_PROVER_CHIPS_DIVIDE_AIR_H_

#include "prover/chips/chip.h"
#include "prover/chips/compare/sign.h"
#include "prover/chips/divide/columns.h"
#include "prover/chips/move/zero_test.h"

namespace symbolon::prover {

struct DivideChip {
  static constexpr const char* kName = "divide";
  template <class T>
  using Cols = DivideCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    using mips::Op;
    const auto row = b.template local<DivideCols>();
    const E real = row.is_div + row.is_divu;

    b.assert_bool("divide.is_div.bool", row.is_div);
    b.assert_bool("divide.is_divu.bool", row.is_divu);
    b.assert_bool("divide.real.bool", real);

    eval_signs(b, row);
    eval_product(b, row, real);
    eval_margin(b, row, real);
    b.template receive<Range16Message>("divide.remainder.low", {row.remainder.low}, real);
    b.template receive<Range16Message>("divide.remainder.high", {row.remainder.high}, real);

    eval_step(b, "divide", row.step,
              {.op = row.is_div * E(op_code(Op::kDiv)) + row.is_divu * E(op_code(Op::kDivu)),
               .read1 = row.read1_index,
               .read2 = row.read2_index,
               .write = E(mips::kLo)},
              row.step.next_pc + E(1), real);
    const E write_time = row.step.clock + E(kSlotWrite);
    eval_register_read(b, "divide.read1", row.read1_index, row.read1, row.step.clock + E(kSlotRead1), real);
    eval_register_read(b, "divide.read2", row.read2_index, row.read2, row.step.clock + E(kSlotRead2), real);
    eval_register_write(b, "divide.lo", E(mips::kLo), row.lo, row.quotient, write_time, real);
    eval_register_write(b, "divide.hi", E(mips::kHi), row.hi, row.remainder, write_time, real);
    check_gaps(b, "divide.gaps1", row.read1.at.gap_high, row.read2.at.gap_high, real);
    check_gaps(b, "divide.gaps2", row.lo.at.gap_high, row.hi.at.gap_high, real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);

 private:
  template <class B, class E = typename B::Expr>
  static void eval_signs(B& b, const DivideCols<E>& row) {
    b.assert_bool("divide.dividend_sign.bool", row.dividend_sign);
    b.assert_bool("divide.divisor_sign.bool", row.divisor_sign);
    b.assert_bool("divide.quotient_sign.bool", row.quotient_sign);
    b.assert_bool("divide.remainder_sign.bool", row.remainder_sign);
    b.when(E(1) - row.is_div).assert_zero("divide.dividend_sign.unsigned", row.dividend_sign);
    b.when(E(1) - row.is_div).assert_zero("divide.divisor_sign.unsigned", row.divisor_sign);
    b.template receive<Range16Message>("divide.dividend_sign.range", sign_message(row.read1.value, row.dividend_sign),
                                       row.is_div);
    b.template receive<Range16Message>("divide.divisor_sign.range", sign_message(row.read2.value, row.divisor_sign),
                                       row.is_div);
    // The remainder is zero or has the dividend's sign.
    b.when(row.remainder_sign).assert_one("divide.remainder_sign.negative", row.dividend_sign);
    b.when(row.dividend_sign - row.remainder_sign)
        .assert_zero("divide.remainder_sign.positive", limb_sum(row.remainder));
  }

  // quotient * divisor + remainder = dividend, over the integers: nothing is carried out of the highest limb.
  template <class B, class E = typename B::Expr>
  static void eval_product(B& b, const DivideCols<E>& row, const E& real) {
    const Word<E>& d = row.read2.value;
    const Word<E>& q = row.quotient;
    eval_byte_split(b, "divide.quotient", q, row.quotient_split, real);
    eval_byte_split(b, "divide.divisor", d, row.divisor_split, real);
    const std::array<E, 4> sums = product_sums(q, row.quotient_split, d, row.divisor_split);
    const E limb(1 << 16);
    b.assert_equal("divide.limb0", sums[0] + row.remainder.low, row.read1.value.low + row.carry[0] * limb);
    b.assert_equal("divide.limb1", sums[1] + row.carry[0] + row.remainder.high,
                   row.read1.value.high + row.carry[1] * limb);
    b.assert_equal("divide.limb2",
                   sums[2] + row.carry[1] - row.quotient_sign * d.low - row.divisor_sign * q.low - row.remainder_sign,
                   row.carry[2] * limb - row.dividend_sign);
    b.assert_zero("divide.limb3", sums[3] + row.carry[2] - row.quotient_sign * d.high - row.divisor_sign * q.high +
                                      row.quotient_sign * row.divisor_sign * limb);
    eval_carries(b, "divide", row.carry, real);
  }

  // |remainder| < |divisor|.
  template <class B, class E = typename B::Expr>
  static void eval_margin(B& b, const DivideCols<E>& row, const E& real) {
    const Word<E>& d = row.read2.value;
    const Word<E>& r = row.remainder;
    // 1 or -1: |word - 2^32 sign| = direction * word + 2^32 sign.
    const E d_direction = E(1) - row.divisor_sign * E(2);
    const E r_direction = E(1) - row.remainder_sign * E(2);
    const E carry = row.margin_carry[0] - row.margin_carry[1] * E(2);
    const E limb(1 << 16);
    b.assert_bool("divide.margin_carry0.bool", row.margin_carry[0]);
    b.assert_bool("divide.margin_carry1.bool", row.margin_carry[1]);
    b.assert_equal("divide.margin.low", d_direction * d.low - r_direction * r.low - real,
                   row.margin.low + carry * limb);
    b.assert_equal("divide.margin.high",
                   d_direction * d.high - r_direction * r.high + carry + (row.divisor_sign - row.remainder_sign) * limb,
                   row.margin.high);
    b.template receive<Range16Message>("divide.margin.low.range", {row.margin.low}, real);
    b.template receive<Range16Message>("divide.margin.high.range", {row.margin.high}, real);
  }
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_DIVIDE_AIR_H_
