// Multiples of points of a curve, for any scalar below 2^256 (also 0, and the order n and above). Every addition goes
// through add_point, which handles infinity, equal and opposite points, so no argument about partial sums is needed.
// Time depends on the scalars; never for secrets on a host.
//
//   multiply_base(u)      u G: 21 doublings and up to 44 additions
//   multiply_two(u, v, q) u G + v q: 255 doublings and about 100 additions, v's windows and u's comb in one walk

#ifndef SYMBOLON_CORE_GUEST_CURVE_MULTIPLY_H_
#define SYMBOLON_CORE_GUEST_CURVE_MULTIPLY_H_

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <type_traits>

#include "core/guest/curve.h"

namespace symbolon::guest {

// ---- multiples of the base point: a comb (Lim and Lee, "More flexible exponentiation with precomputation", 1994) ----
//
// The scalar's bits stand in a grid of 12 teeth by 22 columns, bit 22 t + c in column c of tooth t. Six teeth make a
// block; a block's digit in a column is the number of its six bits there, and the table has the block's point for every
// digit. So a column costs one doubling and two additions. Digits without signs: negating a point costs more cycles
// than a table of half the size saves.

constexpr unsigned kCombBlocks = 2;
constexpr unsigned kCombTeeth = 6;  // of a block
constexpr unsigned kCombSpacing = 22;
constexpr std::size_t kCombBlockPoints = (1 << kCombTeeth) - 1;
static_assert(kCombBlocks * kCombTeeth * kCombSpacing >= 256);

// For block b and digit d from 1: sum of 2^(22 (6 b + t)) G over the set bits t of d.
using CombTable = std::array<std::array<AffinePoint, kCombBlockPoints>, kCombBlocks>;

#include "core/guest/curve_combs.inc"

template <class Curve>
constexpr const CombTable& comb_table() {
  if constexpr (std::is_same_v<Curve, Secp256k1>) {
    return kSecp256k1Comb;
  } else {
    static_assert(std::is_same_v<Curve, P256>);
    return kP256Comb;
  }
}

// The digits of a scalar, all columns of a block at once.
class CombDigits {
 public:
  explicit CombDigits(const U256& scalar) {
    for (unsigned block = 0; block < kCombBlocks; ++block) {
      std::uint32_t teeth[kCombTeeth];
      for (unsigned t = 0; t < kCombTeeth; ++t) teeth[t] = tooth(scalar, kCombTeeth * block + t);
      // Columns c, c + 8 and c + 16 in one word, a byte each.
      for (unsigned column = 0; column < 8; ++column) {
        std::uint32_t digits = 0;
#pragma GCC unroll 6
        for (unsigned t = 0; t < kCombTeeth; ++t) digits |= (teeth[t] >> column & 0x0001'0101u) << t;
        columns_[block][column] = digits;
      }
    }
  }

  std::uint32_t digit(unsigned block, unsigned column) const {
    return columns_[block][column % 8] >> column / 8 * 8 & 0xff;
  }

 private:
  static_assert(kCombSpacing <= 24);

  // Bits from kCombSpacing * index on, and others above them, for columns that nobody asks for; bits from 256 on are
  // zero.
  static std::uint32_t tooth(const U256& scalar, unsigned index) {
    const unsigned bit = kCombSpacing * index;
    std::uint32_t value = scalar.word[bit / 32] >> (bit % 32);
    if (bit % 32 + kCombSpacing > 32 && bit / 32 < 7) value |= scalar.word[bit / 32 + 1] << (32 - bit % 32);
    return value;
  }

  std::uint32_t columns_[kCombBlocks][8];
};

template <class Curve>
[[gnu::noinline]] void add_comb_column(Point<Curve>& sum, const CombDigits& digits, unsigned column) {
  for (unsigned block = 0; block < kCombBlocks; ++block) {
    const std::uint32_t digit = digits.digit(block, column);
    if (digit != 0) add_point(sum, comb_table<Curve>()[block][digit - 1]);
  }
}

// u G.
template <class Curve>
Point<Curve> multiply_base(const U256& u) {
  const CombDigits digits(u);
  Point<Curve> sum;
  for (unsigned column = kCombSpacing; column-- > 0;) {
    double_point(sum);
    add_comb_column(sum, digits, column);
  }
  return sum;
}

// ---- two multiples: windows of q's scalar from the top (Hankerson, Menezes, Vanstone, "Guide to elliptic curve
// cryptography", algorithm 4.10 of sliding windows, 3.51 interleaved), and the comb in the last columns ----

// Windows begin and end with a set bit. Four bits: wider windows save fewer additions than their table costs.
constexpr unsigned kWindowBits = 4;

// q, 3 q, 5 q, ... for a valid point q. Every multiple here is small and n is a large prime, so none of these additions
// meets a special case.
template <class Curve>
std::array<AffinePoint, 1 << (kWindowBits - 1)> odd_multiples(const AffinePoint& q) {
  std::array<AffinePoint, 1 << (kWindowBits - 1)> table;
  AffinePoint twice = q;
  point_double_unchecked<Curve>(twice);
  table[0] = q;
  for (std::size_t i = 1; i < table.size(); ++i) {
    table[i] = table[i - 1];
    point_add_unchecked<Curve>(table[i], twice);
  }
  return table;
}

// count bits of the scalar from `bit` on, all below 256.
constexpr std::uint32_t bits_at(const U256& scalar, unsigned bit, unsigned count) {
  std::uint32_t value = scalar.word[bit / 32] >> (bit % 32);
  if (bit % 32 + count > 32) value |= scalar.word[bit / 32 + 1] << (32 - bit % 32);
  return value & ((1u << count) - 1);
}

// u G + v q, for a valid point q.
template <class Curve>
Point<Curve> multiply_two(const U256& u, const U256& v, const AffinePoint& q) {
  const auto table = odd_multiples<Curve>(q);
  const CombDigits digits(u);
  Point<Curve> sum;
  std::uint32_t rest = 0;  // of a word of v, the current bit on top
  std::uint32_t window = 0;
  unsigned window_end = 256;  // where the window's lowest bit is: from `bit` on down, it is still to be added
  for (unsigned bit = 256; bit-- > 0; rest <<= 1) {
    double_point(sum);
    if (bit % 32 == 31) rest = v.word[bit / 32];
    if (rest >> 31 != 0 && bit < window_end) {
      const unsigned count = std::min(kWindowBits, bit + 1);
      window = bits_at(v, bit + 1 - count, count);
      const auto zeros = static_cast<unsigned>(std::countr_zero(window));
      window >>= zeros;
      window_end = bit + 1 - count + zeros;
    }
    if (bit == window_end) add_point(sum, table[window / 2]);
    if (bit < kCombSpacing) add_comb_column(sum, digits, bit);
  }
  return sum;
}

}  // namespace symbolon::guest

#endif  // SYMBOLON_CORE_GUEST_CURVE_MULTIPLY_H_
