// Zero test: whether a number is zero.
//
// Assumes: `real` is boolean. For a word, `value` is low + high of two 16-bit limbs: a sum below 2^17, which is zero
// modulo p only where both limbs are.
// Guarantees: where `real` is 1, is_zero = (value = 0); where it is 0, is_zero = 0. is_zero = 1 forces the value to
// zero, and is_zero != real demands an inverse of it.

#ifndef SYMBOLON_PROVER_CHIPS_MOVE_ZERO_TEST_H_
#define SYMBOLON_PROVER_CHIPS_MOVE_ZERO_TEST_H_

#include "prover/air/builder.h"
#include "prover/gadgets/word.h"

namespace symbolon::prover {

template <class T>
struct ZeroTest {
  T is_zero;
  T inverse;  // of the value; zero where that is zero
};

template <class E>
E limb_sum(const Word<E>& word) {
  return word.low + word.high;
}

inline ZeroTest<KoalaBear> populate_zero_test(KoalaBear value) {
  if (value == KoalaBear::zero()) return {KoalaBear::one(), KoalaBear::zero()};
  return {KoalaBear::zero(), value.inverse()};
}

// Labels: scope.bool, scope.zero and scope.nonzero.
template <class B, class E = typename B::Expr>
void eval_zero_test(B& b, const char* scope, const E& value, const ZeroTest<E>& test, const E& real) {
  b.assert_bool(Label(scope, "bool"), test.is_zero);
  b.when(test.is_zero).assert_zero(Label(scope, "zero"), value);
  b.when(real - test.is_zero).assert_one(Label(scope, "nonzero"), value * test.inverse);
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_MOVE_ZERO_TEST_H_
