// Sign: bit 31 of a word, by one lookup.
//
// Assumes: `sign` is boolean, and the high limb is, as an integer, at most 2^20 in absolute value.
// Guarantees, where the message is received: the high limb is a 16-bit number and `sign` its highest bit.
// 2 * (high - 2^15 sign) is looked up as a 16-bit number. It is far below p in absolute value, so it is one over the
// integers, and an even one: high - 2^15 sign lies in [0, 2^15).

#ifndef SYMBOLON_PROVER_CHIPS_COMPARE_SIGN_H_
#define SYMBOLON_PROVER_CHIPS_COMPARE_SIGN_H_

#include "prover/chips/bus/lookup.h"
#include "prover/gadgets/word.h"

namespace symbolon::prover {

template <class E>
Range16Message<E> sign_message(const Word<E>& value, const E& sign) {
  return {(value.high - sign * E(1 << 15)) * E(2)};
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_COMPARE_SIGN_H_
