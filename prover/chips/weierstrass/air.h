// The weierstrass chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_WEIERSTRASS_AIR_H_
#define SYMBOLON_PROVER_CHIPS_WEIERSTRASS_AIR_H_

#include "prover/chips/bus/call.h"
#include "prover/chips/bus/operand.h"
#include "prover/chips/chip.h"
#include "prover/chips/weierstrass/columns.h"
#include "prover/chips/weierstrass/curves.h"
#include "prover/chips/weierstrass/equations.h"

namespace symbolon::prover {

template <class Curve>
struct WeierstrassChip {
  static constexpr const char* kName = Curve::kName;
  static constexpr std::size_t kRowsTogether = 2;
  template <class T>
  using Cols = WeierstrassCols<Curve, T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    const auto row = b.template local<Cols>();
    const auto next = b.template next<Cols>();
    eval_rows(b, row, next);
    eval_lookups(b, row);
    eval_operands(b, row);
    eval_special_cases(b, row);

    const CallValues<E> values = values_of(row, next);
    const E is_call = row.first_add + row.first_double;
    std::array<E, 3 * kNumberLimbs> quotients;
    std::array<E, kEquationLimbs> wide;
    std::array<E, kEquationLimbs> square;
    std::array<E, kEquationLimbs> chord;
    for (std::size_t i = 0; i < quotients.size(); ++i) {
      quotients[i] = i < row.quotients.size() ? row.quotients[i] : next.quotients[i - row.quotients.size()];
    }
    for (std::size_t i = 0; i < kEquationLimbs; ++i) {
      const BytePair<E>& pair = i < row.wide.size() ? row.wide[i] : next.wide[i - row.wide.size()];
      wide[i] = pair.low + E(1 << 7) * pair.high - E(static_cast<int>(kWideBias));
      square[i] = row.narrow[i] - E(static_cast<int>(kNarrowBias));
      chord[i] = next.narrow[i] - E(static_cast<int>(kNarrowBias));
    }
    eval_equation(b, "slope", slope_sums<Curve>(values), quotients, 0, wide, is_call);
    eval_equation(b, "square", square_sums(values), quotients, 1, square, is_call);
    eval_equation(b, "chord", chord_sums(values), quotients, 2, chord, is_call);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);

 private:
  static_assert(check_bounds<Curve>());

  static constexpr Label label(const char* name) { return {kName, name}; }
  static constexpr Label label(const char* name, std::size_t number) { return {kName, name, number}; }

  // A call is a first row and a second row, and nothing else is a second row.
  template <class B, class C>
  static void eval_rows(B& b, const C& row, const C& next) {
    using E = typename B::Expr;
    const E is_call = row.first_add + row.first_double;
    b.assert_bool(label("first_add.bool"), row.first_add);
    b.assert_bool(label("first_double.bool"), row.first_double);
    b.assert_bool(label("second_add.bool"), row.second_add);
    b.assert_bool(label("second_double.bool"), row.second_double);
    b.assert_bool(label("real.bool"), is_call + row.second_add + row.second_double);
    b.when_first_row().assert_zero(label("begin.add"), row.second_add);
    b.when_first_row().assert_zero(label("begin.double"), row.second_double);
    b.when_last_row().assert_zero(label("end.add"), row.first_add);
    b.when_last_row().assert_zero(label("end.double"), row.first_double);
    b.when_transition().assert_equal(label("next.add"), next.second_add, row.first_add);
    b.when_transition().assert_equal(label("next.double"), next.second_double, row.first_double);
    const E words(static_cast<int>(kNumberLimbs / 2));
    b.when_transition().when(is_call).assert_equal(label("next.clock"), next.clock, row.clock);
    b.when_transition().when(is_call).assert_equal(label("next.first"), next.first_address, row.first_address + words);
    b.when_transition()
        .when(row.first_add)
        .assert_equal(label("next.second"), next.second_address, row.second_address + words);

    const E operand_words(static_cast<int>(kNumberLimbs));
    b.template receive<CallMessage>(
        label("call"),
        {row.clock,
         row.first_add * E(static_cast<int>(Curve::kAddNumber & 0xffff)) +
             row.first_double * E(static_cast<int>(Curve::kDoubleNumber & 0xffff)),
         row.first_address, operand_words, row.second_address, row.first_add * operand_words},
        is_call);
  }

  template <class B, class C>
  static void eval_lookups(B& b, const C& row) {
    using E = typename B::Expr;
    const E real = row.first_add + row.first_double + row.second_add + row.second_double;
    const E byte(1 << 8);
    for (std::size_t i = 0; i < kNumberLimbs; ++i) {
      const SplitNumber<E>& before = row.before;
      const SplitNumber<E>& after = row.after;
      b.template receive<BytesMessage>(label("before", i), {before.limb[i] - byte * before.high[i], before.high[i]},
                                       real);
      b.template receive<BytesMessage>(label("after", i), {after.limb[i] - byte * after.high[i], after.high[i]}, real);
      b.template receive<BytesMessage>(label("bytes", i), {row.bytes[i].low, row.bytes[i].high}, real);
      b.template receive<BytesMessage>(label("wide", i), {row.wide[i].low, row.wide[i].high}, real);
    }
    for (std::size_t i = 0; i < row.quotients.size(); ++i) {
      b.template receive<Range16Message>(label("quotient", i), {row.quotients[i]}, real);
    }
    for (std::size_t i = 0; i < row.narrow.size(); ++i) {
      b.template receive<SplitMessage>(label("narrow", i), {row.narrow[i] * E(4), row.narrow[i]}, real);
    }
  }

  // The words of this row's coordinates.
  template <class B, class C>
  static void eval_operands(B& b, const C& row) {
    using E = typename B::Expr;
    const E reads = row.first_add + row.second_add;
    const E real = reads + row.first_double + row.second_double;
    for (std::size_t i = 0; i < kNumberLimbs / (2 * kOperandWords); ++i) {
      const E offset(static_cast<int>(kOperandWords * i));
      const auto words = [i](const std::array<E, kNumberLimbs>& limbs) {
        return std::array<Word<E>, kOperandWords>{Word<E>{limbs[4 * i], limbs[4 * i + 1]},
                                                  Word<E>{limbs[4 * i + 2], limbs[4 * i + 3]}};
      };
      b.template send<OperandMessage>(
          label("replace", i),
          {row.clock, row.first_address + offset, E(0), words(row.before.limb), words(row.after.limb)}, real);
      b.template send<OperandMessage>(
          label("read", i), {row.clock, row.second_address + offset, E(1), words(row.operand), words(row.operand)},
          reads);
    }
  }

  // Coordinates below the prime; x1 != x2 of an addition, y1 != 0 of a doubling.
  template <class B, class C>
  static void eval_special_cases(B& b, const C& row) {
    using E = typename B::Expr;
    const E reads = row.first_add + row.second_add;
    const E real = reads + row.first_double + row.second_double;
    Curve::eval_canonical(b, Curve::kBeforeScope, row.before.limb, row.before_canonical, real);
    Curve::eval_canonical(b, Curve::kAfterScope, row.after.limb, row.after_canonical, real);
    Curve::eval_canonical(b, Curve::kOperandScope, row.operand, row.operand_canonical, reads);

    E squares(0);
    for (std::size_t i = 0; i < kNumberLimbs; ++i) {
      const E high = row.before.high[i] - row.bytes[i].high;
      const E low = row.before.limb[i] - E(1 << 8) * row.before.high[i] - row.bytes[i].low;
      squares = squares + high * high + low * low;
      b.when(row.first_add)
          .assert_equal(label("operand", i), row.operand[i], row.bytes[i].low + E(1 << 8) * row.bytes[i].high);
    }
    b.assert_equal(label("same_x"), squares * row.difference_inverse, row.first_add);
    b.when(row.second_double).assert_one(label("zero_y"), sum_of(row.before.limb, 0, 15) * row.sum_inverse);
  }

  template <class C>
  static auto values_of(const C& row, const C& next) {
    using E = std::remove_cvref_t<decltype(row.clock)>;
    const auto split_bytes = [](const SplitNumber<E>& number) {
      NumberDigits<E> bytes;
      for (std::size_t i = 0; i < kNumberLimbs; ++i) {
        bytes[2 * i] = number.limb[i] - E(1 << 8) * number.high[i];
        bytes[2 * i + 1] = number.high[i];
      }
      return bytes;
    };
    const auto pair_bytes = [](const std::array<BytePair<E>, kNumberLimbs>& pairs) {
      NumberDigits<E> bytes;
      for (std::size_t i = 0; i < kNumberLimbs; ++i) {
        bytes[2 * i] = pairs[i].low;
        bytes[2 * i + 1] = pairs[i].high;
      }
      return bytes;
    };
    return CallValues<E>{.is_add = row.first_add,
                         .is_double = row.first_double,
                         .x1 = row.before.limb,
                         .y1 = next.before.limb,
                         .x2 = row.operand,
                         .y2 = next.operand,
                         .x3 = row.after.limb,
                         .y3 = next.after.limb,
                         .x1_bytes = split_bytes(row.before),
                         .y1_bytes = split_bytes(next.before),
                         .x2_bytes = pair_bytes(row.bytes),
                         .x3_bytes = split_bytes(row.after),
                         .slope = centred(pair_bytes(next.bytes))};
  }

  // One of equations.h: sums = q P. `equation` says which limbs of `quotients` are q's.
  template <class B, class E>
  static void eval_equation(B& b, const char* name, const EquationSums<E>& sums,
                            const std::array<E, 3 * kNumberLimbs>& quotients, std::size_t equation,
                            const std::array<E, kEquationLimbs>& carry, const E& is_call) {
    std::array<E, kNumberLimbs + 1> quotient;
    for (std::size_t i = 0; i < kNumberLimbs; ++i) quotient[i] = quotients[equation * kNumberLimbs + i];
    quotient[kNumberLimbs] = carry.back();
    for (std::size_t k = 0; k < kEquationLimbs; ++k) {
      const E before = k == 0 ? E(0) : carry[k - 1];
      const E rest = before - quotient_limb<Curve>(quotient, k) - carry[k] * E(1 << 16);
      b.when_transition().assert_zero(label(name, k), sums[k] + is_call * rest);
    }
  }
};

using Secp256k1Chip = WeierstrassChip<CurveSecp256k1>;
using P256Chip = WeierstrassChip<CurveP256>;

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_WEIERSTRASS_AIR_H_
