// What tests of the guest's curve arithmetic share: numbers, and multiples bit by bit.

#ifndef SYMBOLON_TESTS_CORE_GUEST_CURVE_FIXTURE_H_
#define SYMBOLON_TESTS_CORE_GUEST_CURVE_FIXTURE_H_

#include <gtest/gtest.h>

#include <random>

#include "core/guest/curve.h"

namespace symbolon::guest {

inline constexpr U256 kZero = {};
inline constexpr U256 kOne = {{1}};

// Now and then with words of zeros or ones below.
inline U256 random_number(std::mt19937_64& random) {
  U256 out;
  for (std::uint32_t& word : out.word) word = static_cast<std::uint32_t>(random());
  if (random() % 4 == 0) {
    for (std::size_t i = 0; i < random() % 8; ++i) out.word[i] = random() % 2 == 0 ? 0 : ~0u;
  }
  return out;
}

inline U256 minus(const U256& a, std::uint32_t b) {
  U256 out;
  subtract(out, a, U256{{b}});
  return out;
}

template <class Curve>
class CurveTest : public ::testing::Test {
 protected:
  // Bit by bit, with nothing but the handled operations: the reference for the faster ones.
  static Point<Curve> multiply_slowly(const U256& scalar, const AffinePoint& p) {
    Point<Curve> sum;
    for (int i = 255; i >= 0; --i) {
      double_point(sum);
      if ((scalar.word[i / 32] >> (i % 32) & 1) != 0) add_point(sum, p);
    }
    return sum;
  }
  static bool same(const Point<Curve>& a, const Point<Curve>& b) {
    return a.infinite == b.infinite && (a.infinite || a.affine == b.affine);
  }
  static void add_any(Point<Curve>& sum, const Point<Curve>& p) {
    if (!p.infinite) add_point(sum, p.affine);
  }
};
using Curves = ::testing::Types<Secp256k1, P256>;

}  // namespace symbolon::guest

#endif  // SYMBOLON_TESTS_CORE_GUEST_CURVE_FIXTURE_H_
