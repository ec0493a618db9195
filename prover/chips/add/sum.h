// Sum: 32-bit additions without carry columns, and the field's inverses of small powers of two.
//
// p - 1 = 127 * 2^24, so 2^k * (127 * 2^(24 - k)) = -1 and 1 / 2^k is the small number -127 * 2^(24 - k) (k <= 24).
// A carry out of a limb is therefore a linear expression, (sum of the limbs - limb of the result) / 2^16, and all that
// has to be asserted of it is that it is boolean.

#ifndef SYMBOLON_PROVER_CHIPS_ADD_SUM_H_
#define SYMBOLON_PROVER_CHIPS_ADD_SUM_H_

#include "prover/gadgets/word.h"

namespace symbolon::prover {

// 1 / 2^exponent modulo p, as a number that an expression is built from.
constexpr int inverse_of_power(int exponent) { return -(127 << (24 - exponent)); }
static_assert(KoalaBear::kModulus - 1 == 127u << 24);

template <class E>
struct SumCarries {
  E low;   // out of bit 15
  E high;  // out of bit 31
};

// The carries that make x + y = sum + 2^32 * high hold over the field.
// Assumes: x, y and sum are pairs of 16-bit limbs.
// Guarantees: where both carries are boolean, sum = x + y modulo 2^32 over the integers.
template <class E>
SumCarries<E> carries_of(const Word<E>& x, const Word<E>& y, const Word<E>& sum) {
  const E low = (x.low + y.low - sum.low) * E(inverse_of_power(16));
  const E high = (x.high + y.high + low - sum.high) * E(inverse_of_power(16));
  return {low, high};
}

// Zero where e is 0 or 1; for conditions, where assert_bool does not reach.
template <class E>
E bool_residue(const E& e) {
  return e * (e - E(1));
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_ADD_SUM_H_
