// And limb: the bit-wise AND of two 16-bit limbs, byte by byte, by two lookups.
//
// A limb is bottom + 256 * top; only the top byte is a column, the bottom one is what remains of the limb. OR, XOR and
// NOR follow from AND without a lookup: x | y = x + y - (x & y) and x ^ y = x + y - 2 (x & y).
//
// Assumes: nothing but that x and y are field elements.
// Guarantees, where `real` is 1: x and y are 16-bit numbers with these top bytes, and both = x & y is
// both_bottom + 256 * both_top.

#ifndef SYMBOLON_PROVER_CHIPS_BITWISE_AND_LIMB_H_
#define SYMBOLON_PROVER_CHIPS_BITWISE_AND_LIMB_H_

#include <cstdint>

#include "prover/air/builder.h"
#include "prover/chips/bus/lookup.h"

namespace symbolon::prover {

template <class T>
struct AndLimbCols {
  T x_top;
  T y_top;
  T both_bottom;
  T both_top;
};

inline AndLimbCols<KoalaBear> populate_and_limb(std::uint32_t x, std::uint32_t y) {
  return {.x_top = KoalaBear::from_u32(x >> 8),
          .y_top = KoalaBear::from_u32(y >> 8),
          .both_bottom = KoalaBear::from_u32(x & y & 0xff),
          .both_top = KoalaBear::from_u32((x & y) >> 8)};
}

template <class E>
E and_of(const AndLimbCols<E>& columns) {
  return columns.both_bottom + columns.both_top * E(KoalaBear::from_u32(256));
}

// Labels: scope.bottom, scope.top.
template <class B, class E = typename B::Expr>
void eval_and_limb(B& b, const char* scope, const E& x, const E& y, const AndLimbCols<E>& columns, const E& real) {
  b.template receive<BitAndMessage>(
      Label(scope, "bottom"), {x - columns.x_top * E(256), y - columns.y_top * E(256), columns.both_bottom}, real);
  b.template receive<BitAndMessage>(Label(scope, "top"), {columns.x_top, columns.y_top, columns.both_top}, real);
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BITWISE_AND_LIMB_H_
