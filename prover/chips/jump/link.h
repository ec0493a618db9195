// Link: the return address pc + 8 as a register value, for jumps and branches that link.
//
// Assumes: `real` is boolean; pc is a word index below 2^30 (it is in the program).
// Guarantees: address = 4 * (pc + 2). With q = address.low / 4 below 2^14 and address.high a 16-bit number,
// pc + 2 = q + 2^14 address.high holds over the integers: both sides are at most 2^30 + 1 < p. Where pc + 2 reaches
// 2^30 there is no solution, so the row cannot be proven; the machine refuses such a pc as well.

#ifndef SYMBOLON_PROVER_CHIPS_JUMP_LINK_H_
#define SYMBOLON_PROVER_CHIPS_JUMP_LINK_H_

#include <cstdint>

#include "prover/air/builder.h"
#include "prover/chips/bus/lookup.h"
#include "prover/gadgets/word.h"

namespace symbolon::prover {

// address.low is 4 * quarter and needs no column.
template <class T>
struct Link {
  T quarter;
  T high;
};

inline Link<KoalaBear> populate_link(std::uint32_t pc) {
  return {KoalaBear::from_u32((pc + 2) & 0x3fff), KoalaBear::from_u32((pc + 2) >> 14)};
}

template <class E>
Word<E> link_address(const Link<E>& link) {
  return {link.quarter * E(4), link.high};
}

// Labels: scope.split, scope.high and scope.value.
template <class B, class E = typename B::Expr>
void eval_link(B& b, const char* scope, const Link<E>& link, const E& pc, const E& real) {
  b.template receive<SplitMessage>(Label(scope, "split"), {link.quarter * E(4), link.quarter}, real);
  b.template receive<Range16Message>(Label(scope, "high"), {link.high}, real);
  b.when(real).assert_equal(Label(scope, "value"), link.quarter + link.high * E(1 << 14), pc + E(2));
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_JUMP_LINK_H_
