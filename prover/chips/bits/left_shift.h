// Left shift: what the shift bus says of a shift to the left by `amount`, with columns: a power of two below 2^8 and
// how many bytes further up it goes. 2^amount = power * 2^(8 * bytes).
//
// Assumes: `real` is boolean.
// Guarantees: where `real` is 1, 0 <= amount < 32, power = 2^(amount mod 8), and by[k - 1] = 1 exactly for
// k = amount / 8. The powers table names window 0 for k = 0 and 4 + k for the others; sums of two or three of 5, 6
// and 7 are above all of these, so one flag at most is set.

#ifndef SYMBOLON_PROVER_CHIPS_BITS_LEFT_SHIFT_H_
#define SYMBOLON_PROVER_CHIPS_BITS_LEFT_SHIFT_H_

#include <cstdint>

#include "prover/air/builder.h"
#include "prover/chips/bus/shift.h"
#include "prover/chips/powers/facts.h"
#include "prover/gadgets/word.h"

namespace symbolon::prover {

template <class T>
struct LeftShift {
  T power;
  T by[3];  // 1, 2, 3 bytes
};

inline LeftShift<KoalaBear> populate_left_shift(std::uint32_t amount) {
  LeftShift<KoalaBear> shift = {KoalaBear::from_u32(1u << amount % 8), {}};
  if (amount >= 8) shift.by[amount / 8 - 1] = KoalaBear::one();
  return shift;
}

// Labels: scope.by1, scope.by2, scope.by3 and scope.fact.
template <class B, class E = typename B::Expr>
void eval_left_shift(B& b, const char* scope, const LeftShift<E>& shift, const E& amount, const E& real) {
  b.assert_bool(Label(scope, "by1"), shift.by[0]);
  b.assert_bool(Label(scope, "by2"), shift.by[1]);
  b.assert_bool(Label(scope, "by3"), shift.by[2]);
  const E window = shift.by[0] * E(5) + shift.by[1] * E(6) + shift.by[2] * E(7);
  b.template receive<ShiftMessage>(Label(scope, "fact"), {E(1), amount, shift.power - E(1), window}, real);
}

// 2^amount as a word. Degree 2; zero where power is.
template <class E>
Word<E> power_word(const LeftShift<E>& shift) {
  const E by0 = E(1) - shift.by[0] - shift.by[1] - shift.by[2];
  return {shift.power * (by0 + shift.by[0] * E(1 << 8)), shift.power * (shift.by[1] + shift.by[2] * E(1 << 8))};
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BITS_LEFT_SHIFT_H_
