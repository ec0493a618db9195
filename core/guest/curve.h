// Points of a curve with every case handled (infinity, equal and opposite points, any scalar), on top of the unchecked
// add and double of precompiles.h. Time depends on the scalars; never for secrets on a host.

#ifndef SYMBOLON_CORE_GUEST_CURVE_H_
#define SYMBOLON_CORE_GUEST_CURVE_H_

#include <array>
#include <cstdint>
#include <span>

#include "core/guest/modular.h"
#include "core/guest/precompiles.h"

namespace symbolon::guest {

// ---- the formulas, affine (SEC 1, section 2.2.1): one inverse costs about as much as ten multiplications here, so
// projective coordinates would gain little and need a second set of cases ----

template <class Curve>
constexpr AffinePoint chord(const U256& slope, const AffinePoint& p, const U256& other_x) {
  using Field = Modular<typename Curve::FieldPrime>;
  const U256 slope_montgomery = Field::to_montgomery(slope);
  const U256 square = Field::multiply_montgomery(slope_montgomery, slope);
  const U256 x = Field::subtract(Field::subtract(square, p.x), other_x);
  const U256 y = Field::subtract(Field::multiply_montgomery(slope_montgomery, Field::subtract(p.x, x)), p.y);
  return {x, y};
}

// p.x != q.x
template <class Curve>
constexpr AffinePoint add_affine(const AffinePoint& p, const AffinePoint& q) {
  using Field = Modular<typename Curve::FieldPrime>;
  const U256 run = Field::inverse(Field::subtract(q.x, p.x));
  return chord<Curve>(Field::multiply(run, Field::subtract(q.y, p.y)), p, q.x);
}

// p.y != 0
template <class Curve>
constexpr AffinePoint double_affine(const AffinePoint& p) {
  using Field = Modular<typename Curve::FieldPrime>;
  const U256 square = Field::multiply(p.x, p.x);
  const U256 rise = Field::add(Field::add(Field::add(square, square), square), Curve::kA);
  const U256 run = Field::inverse(Field::add(p.y, p.y));
  return chord<Curve>(Field::multiply(run, rise), p, p.x);
}

// ---- points with infinity ----

template <class Curve>
struct Point {
  AffinePoint affine;
  bool infinite = true;
};

// Coordinates below p and on the curve. (Both curves have prime order, so every such point has order n.)
template <class Curve>
[[gnu::noinline]] constexpr bool is_valid_point(const AffinePoint& p) {
  using Field = Modular<typename Curve::FieldPrime>;
  if (!is_less(p.x, Field::kModulus) || !is_less(p.y, Field::kModulus)) return false;
  // x^3 + a x + b = x (x^2 + a) + b
  const U256 slope = Field::add(Field::multiply(p.x, p.x), Curve::kA);
  return Field::multiply(p.y, p.y) == Field::add(Field::multiply(slope, p.x), Curve::kB);
}

template <class Curve>
constexpr AffinePoint negate(const AffinePoint& p) {
  return {p.x, Modular<typename Curve::FieldPrime>::negate(p.y)};
}

template <class Curve>
[[gnu::noinline]] void double_point(Point<Curve>& p) {
  if (p.infinite) return;
  if (is_zero(p.affine.y)) {  // a point of order 2; neither curve has one
    p.infinite = true;
    return;
  }
  point_double_unchecked<Curve>(p.affine);
}

template <class Curve>
[[gnu::noinline]] void add_point(Point<Curve>& p, const AffinePoint& q) {
  if (p.infinite) {
    p = {q, false};
  } else if (!(p.affine.x == q.x)) {
    point_add_unchecked<Curve>(p.affine, q);
  } else if (p.affine.y == q.y) {
    double_point(p);
  } else {
    p.infinite = true;
  }
}

// ---- scalar multiplication: signed windows (wNAF; Hankerson, Menezes, Vanstone, algorithms 3.35 and 3.51) ----

// Digits of a scalar: odd and below 2^(width - 1) in absolute value, or zero; at least width - 1 zeros between two.
// One digit more than bits, for the last carry.
struct SignedDigits {
  std::array<std::int8_t, 257> digit;
};

[[gnu::noinline]] inline void recode(SignedDigits& out, const U256& scalar, int width) {
  const auto bits_at = [&scalar](int bit, int count) {
    const int index = bit / 32;
    std::uint32_t value = scalar.word[index] >> (bit % 32);
    if (bit % 32 + count > 32 && index < 7) value |= scalar.word[index + 1] << (32 - bit % 32);
    return value & ((1u << count) - 1);
  };
  out = {};
  std::uint32_t carry = 0;
  int bit = 0;
  while (bit < 256) {
    if (bits_at(bit, 1) == carry) {
      ++bit;
      continue;
    }
    const int count = width < 256 - bit ? width : 256 - bit;
    const std::uint32_t window = bits_at(bit, count) + carry;
    // A window cut off at the top counts as positive even in its upper half: nothing above it could absorb a carry.
    carry = count == width ? window >> (width - 1) & 1 : 0;
    out.digit[static_cast<std::size_t>(bit)] =
        static_cast<std::int8_t>(static_cast<std::int32_t>(window) - static_cast<std::int32_t>(carry << width));
    bit += count;
  }
  out.digit[256] = static_cast<std::int8_t>(carry);
}

// P, 3 P, 5 P, ...
template <std::size_t kCount>
using OddMultiples = std::array<AffinePoint, kCount>;

constexpr int kBaseWidth = 6;
constexpr int kPointWidth = 5;

template <class Curve>
constexpr OddMultiples<1 << (kBaseWidth - 2)> base_multiples() {
  OddMultiples<1 << (kBaseWidth - 2)> table = {};
  table[0] = Curve::kBase;
  const AffinePoint twice = double_affine<Curve>(Curve::kBase);
  for (std::size_t i = 1; i < table.size(); ++i) table[i] = add_affine<Curve>(table[i - 1], twice);
  return table;
}
// Computed by the compiler from the base point.
template <class Curve>
inline constexpr auto kBaseMultiples = base_multiples<Curve>();

// digit != 0. Most digits are zero, so the callers look first.
template <class Curve>
void add_digit(Point<Curve>& sum, std::span<const AffinePoint> table, int digit) {
  if (digit > 0) {
    add_point(sum, table[static_cast<std::size_t>(digit / 2)]);
  } else {
    add_point(sum, negate<Curve>(table[static_cast<std::size_t>(-digit / 2)]));
  }
}

// u G.
template <class Curve>
Point<Curve> multiply_base(const U256& u) {
  SignedDigits digits;
  recode(digits, u, kBaseWidth);
  Point<Curve> sum;
  for (int i = 256; i >= 0; --i) {
    double_point(sum);
    if (const int digit = digits.digit[static_cast<std::size_t>(i)]; digit != 0) {
      add_digit<Curve>(sum, kBaseMultiples<Curve>, digit);
    }
  }
  return sum;
}

// u G + v q, for a valid point q and any u, v below 2^256.
template <class Curve>
Point<Curve> multiply_two(const U256& u, const U256& v, const AffinePoint& q) {
  // Every multiple here is small and n is a large prime, so none of these additions meets a special case.
  OddMultiples<1 << (kPointWidth - 2)> table;
  table[0] = q;
  AffinePoint twice = q;
  point_double_unchecked<Curve>(twice);
  for (std::size_t i = 1; i < table.size(); ++i) {
    table[i] = table[i - 1];
    point_add_unchecked<Curve>(table[i], twice);
  }
  SignedDigits digits_u;
  SignedDigits digits_v;
  recode(digits_u, u, kBaseWidth);
  recode(digits_v, v, kPointWidth);
  Point<Curve> sum;
  for (int i = 256; i >= 0; --i) {
    double_point(sum);
    if (const int digit = digits_u.digit[static_cast<std::size_t>(i)]; digit != 0) {
      add_digit<Curve>(sum, kBaseMultiples<Curve>, digit);
    }
    if (const int digit = digits_v.digit[static_cast<std::size_t>(i)]; digit != 0) add_digit<Curve>(sum, table, digit);
  }
  return sum;
}

}  // namespace symbolon::guest

#endif  // SYMBOLON_CORE_GUEST_CURVE_H_
