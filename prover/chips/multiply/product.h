// Product: x * y of two words as four sums, one for each limb of the 64-bit product, none of which comes near p.
//
// A product of two 16-bit limbs reaches 2^32 > p, so one factor enters by bytes, and the upper bytes of the other one
// say which part of it belongs to the next limb. With x = x.low + 2^16 x.high, bytes x0 .. x3 and y0 .. y3:
//
//   x * y = S0 + 2^16 S1 + 2^32 S2 + 2^48 S3
//   S0 = x.low y0 + 2^8 x0 y1
//   S1 = x1 y1 + x.low y2 + 2^8 x0 y3 + x.high y0 + 2^8 x2 y1
//   S2 = x1 y3 + x3 y1 + x.high y2 + 2^8 x2 y3
//   S3 = x3 y3
//
// since x.low y1 2^8 = 2^8 x0 y1 + 2^16 x1 y1, and so on. All terms are non-negative and below 2^24; S1 < 2^26.

#ifndef SYMBOLON_PROVER_CHIPS_MULTIPLY_PRODUCT_H_
#define SYMBOLON_PROVER_CHIPS_MULTIPLY_PRODUCT_H_

#include <array>
#include <cstdint>

#include "prover/chips/multiply/byte_split.h"

namespace symbolon::prover {

// Assumes: eval_byte_split holds of both words.
template <class E>
std::array<E, 4> product_sums(const Word<E>& x, const ByteSplit<E>& x_split, const Word<E>& y,
                              const ByteSplit<E>& y_split) {
  const std::array<E, 4> xs = bytes_of(x, x_split);
  const std::array<E, 4> ys = bytes_of(y, y_split);
  const E byte(1 << 8);
  return {x.low * ys[0] + byte * xs[0] * ys[1],
          xs[1] * ys[1] + x.low * ys[2] + byte * xs[0] * ys[3] + x.high * ys[0] + byte * xs[2] * ys[1],
          xs[1] * ys[3] + xs[3] * ys[1] + x.high * ys[2] + byte * xs[2] * ys[3], xs[3] * ys[3]};
}

inline std::int64_t limb_of(std::uint64_t value, int index) {
  return static_cast<std::int64_t>(value >> (16 * index) & 0xffff);
}

// The same of two numbers.
inline std::array<std::int64_t, 4> product_sums(std::uint32_t x, std::uint32_t y) {
  using Number = std::int64_t;
  const auto split = [](std::uint32_t value) {
    return ByteSplit<Number>{static_cast<Number>(value >> 8 & 0xff), static_cast<Number>(value >> 24)};
  };
  return product_sums(Word<Number>{limb_of(x, 0), limb_of(x, 1)}, split(x), Word<Number>{limb_of(y, 0), limb_of(y, 1)},
                      split(y));
}

// A number that may be negative, above -p.
inline KoalaBear signed_element(std::int64_t value) {
  return value < 0 ? -KoalaBear::from_u64(static_cast<std::uint64_t>(-value))
                   : KoalaBear::from_u64(static_cast<std::uint64_t>(value));
}

// The carries out of the first three limbs of such a sum, corrected for signs, with
// -kCarryBias <= carry < 2^14 - kCarryBias. Every honest one lies between -3 and 2^11.
constexpr int kCarryBias = 4;

// Labels: scope.carry0, scope.carry1 and scope.carry2. The split lookup takes (4 n, n) exactly for 0 <= n < 2^14.
template <class B, class E = typename B::Expr>
void eval_carries(B& b, const char* scope, const E (&carry)[3], const E& real) {
  static constexpr const char* kNames[] = {"carry0", "carry1", "carry2"};
  for (int i = 0; i < 3; ++i) {
    const E biased = carry[i] + E(kCarryBias);
    b.template receive<SplitMessage>(Label(scope, kNames[i]), {biased * E(4), biased}, real);
  }
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_MULTIPLY_PRODUCT_H_
