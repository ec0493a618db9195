// Address: the word of memory that a load or store means, from base register and offset.
//
// Assumes: base and imm are pairs of 16-bit limbs; `offset`, the lowest two bits of the address, is an integer in
// [0, 4) (a constant 0 demands alignment); `real` is boolean.
// Guarantees: address = base + imm mod 2^32, and the word index returned is (address - offset) / 4, below 2^30.
//
//   low  = base.low + imm.low - 2^16 carry_low                a 16-bit number, and so is high (lookups)
//   high = base.high + imm.high + carry_low - 2^16 carry_high
//   low = 4 * quarter + offset                                quarter = low >> 2 (the same lookup)
//
// Over the integers: |base.low + imm.low - 2^16 carry_low| < 2^17, so the field equation with a 16-bit low is the
// integer one. Only the carries have columns; low, high and quarter are linear expressions.

#ifndef SYMBOLON_PROVER_GADGETS_ADDRESS_H_
#define SYMBOLON_PROVER_GADGETS_ADDRESS_H_

#include <cstdint>

#include "prover/air/builder.h"
#include "prover/chips/bus/lookup.h"
#include "prover/gadgets/word.h"

namespace symbolon::prover {

template <class T>
struct AddressCols {
  Word<T> imm;
  T carry_low;
  T carry_high;
};

inline AddressCols<KoalaBear> populate_address(std::uint32_t base, std::uint32_t imm) {
  const std::uint32_t low = (base & 0xffff) + (imm & 0xffff);
  const std::uint32_t high = (base >> 16) + (imm >> 16) + (low >> 16);
  return {word_of(imm), KoalaBear::from_u32(low >> 16), KoalaBear::from_u32(high >> 16)};
}

// Labels: scope.carry_low.bool, scope.carry_high.bool, scope.low, scope.high.
template <class B, class E = typename B::Expr>
E eval_address(B& b, const char* scope, const Word<E>& base, const AddressCols<E>& address, const E& offset,
               const E& real) {
  constexpr KoalaBear kQuarter = KoalaBear::from_u32(4).inverse();
  b.assert_bool(Label(scope, "carry_low.bool"), address.carry_low);
  b.assert_bool(Label(scope, "carry_high.bool"), address.carry_high);
  const E low = base.low + address.imm.low - address.carry_low * E(1 << 16);
  const E high = base.high + address.imm.high + address.carry_low - address.carry_high * E(1 << 16);
  const E quarter = (low - offset) * E(kQuarter);
  b.template receive<SplitMessage>(Label(scope, "low"), {low, quarter}, real);
  b.template receive<Range16Message>(Label(scope, "high"), {high}, real);
  return quarter + high * E(1 << 14);
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_GADGETS_ADDRESS_H_
