// Points of a curve with every case handled (infinity, equal and opposite points), on top of the unchecked add and
// double of precompiles.h. Multiples of points: curve_multiply.h. Time depends on the values; never for secrets on a
// host.

#ifndef SYMBOLON_CORE_GUEST_CURVE_H_
#define SYMBOLON_CORE_GUEST_CURVE_H_

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
  // y^2 = x (x^2 + a) + b, both sides over R^2: a Montgomery product divides by R.
  constexpr U256 kOne = {{1}};
  constexpr U256 kScaledA = Field::multiply_montgomery(Curve::kA, kOne);
  constexpr U256 kScaledB = Field::multiply_montgomery(Field::multiply_montgomery(Curve::kB, kOne), kOne);
  const U256 slope = Field::add(Field::multiply_montgomery(p.x, p.x), kScaledA);
  return Field::multiply_montgomery(Field::multiply_montgomery(p.y, p.y), kOne) ==
         Field::add(Field::multiply_montgomery(slope, p.x), kScaledB);
}

template <class Curve>
constexpr AffinePoint negate(const AffinePoint& p) {
  return {p.x, Modular<typename Curve::FieldPrime>::negate(p.y)};
}

template <class Curve>
void double_point(Point<Curve>& p) {
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

}  // namespace symbolon::guest

#endif  // SYMBOLON_CORE_GUEST_CURVE_H_
