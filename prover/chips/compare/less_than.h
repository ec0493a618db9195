// Less than: whether x < y, as signed or unsigned 32-bit numbers.
//
// Let X and Y be the numbers meant. X - Y + 2^32 * less lies in [0, 2^32) for exactly one boolean `less`: 1 where
// X < Y. So the two limbs of that difference are looked up as 16-bit numbers:
//   low:  x.low - y.low + 2^16 * borrow
//   high: (x.high - 2^16 * x_sign) - (y.high - 2^16 * y_sign) - borrow + 2^16 * less
// All terms are below 2^18 in absolute value, so the field says what the integers say. Unsigned: both signs are 0.

#ifndef SYMBOLON_PROVER_CHIPS_COMPARE_LESS_THAN_H_
#define SYMBOLON_PROVER_CHIPS_COMPARE_LESS_THAN_H_

#include <cstdint>

#include "prover/air/builder.h"
#include "prover/chips/bus/lookup.h"
#include "prover/chips/compare/sign.h"
#include "prover/gadgets/word.h"

namespace symbolon::prover {

template <class T>
struct LessThanCols {
  T borrow;  // x.low < y.low
  T x_sign;  // bits 31 where the comparison is signed, else 0
  T y_sign;
};

inline LessThanCols<KoalaBear> populate_less_than(std::uint32_t x, std::uint32_t y, bool is_signed) {
  return {.borrow = KoalaBear::from_u32((x & 0xffff) < (y & 0xffff)),
          .x_sign = KoalaBear::from_u32(is_signed ? x >> 31 : 0),
          .y_sign = KoalaBear::from_u32(is_signed ? y >> 31 : 0)};
}

template <class E>
struct LessThanFlags {
  E less;       // the result
  E is_signed;  // 0 where `real` is 0
  E real;       // whether this row compares
};

// Assumes: x and y are pairs of 16-bit limbs where `real` is 1; the flags are boolean.
// Guarantees: where `real` is 1, less = (x < y).
template <class B, class E = typename B::Expr>
void eval_less_than(B& b, const char* scope, const Word<E>& x, const Word<E>& y, const LessThanCols<E>& columns,
                    const LessThanFlags<E>& flags) {
  b.assert_bool(Label(scope, "borrow.bool"), columns.borrow);
  b.assert_bool(Label(scope, "x_sign.bool"), columns.x_sign);
  b.assert_bool(Label(scope, "y_sign.bool"), columns.y_sign);
  const E is_unsigned = E(1) - flags.is_signed;
  b.when(is_unsigned).assert_zero(Label(scope, "x_sign.unsigned"), columns.x_sign);
  b.when(is_unsigned).assert_zero(Label(scope, "y_sign.unsigned"), columns.y_sign);
  b.template receive<Range16Message>(Label(scope, "x_sign.range"), sign_message(x, columns.x_sign), flags.is_signed);
  b.template receive<Range16Message>(Label(scope, "y_sign.range"), sign_message(y, columns.y_sign), flags.is_signed);

  const E limb(1 << 16);
  b.template receive<Range16Message>(Label(scope, "difference.low"), {x.low - y.low + columns.borrow * limb},
                                     flags.real);
  b.template receive<Range16Message>(
      Label(scope, "difference.high"),
      {x.high - y.high - columns.borrow + (columns.y_sign - columns.x_sign + flags.less) * limb}, flags.real);
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_COMPARE_LESS_THAN_H_
