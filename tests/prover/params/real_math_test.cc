// The constant-expression square root, power and logarithm against the standard library's.

#include "prover/params/real_math.h"

#include <gtest/gtest.h>

#include <cmath>

namespace symbolon::prover {
namespace {

TEST(RealMath, AgreesWithTheStandardLibraryOverTheRangeOfTheCalculator) {
  for (int exponent = -200; exponent <= 200; ++exponent) {
    for (const double fraction : {1.0, 1.0000001, 1.25, 1.5, 1.7, 1.9999999}) {
      const double x = std::ldexp(fraction, exponent);
      EXPECT_NEAR(real_log2(x), std::log2(x), 1e-11) << x;
      EXPECT_NEAR(real_sqrt(x) / std::sqrt(x), 1, 1e-14) << x;
    }
  }
  EXPECT_NEAR(real_pow(2130706433.0, 5) / std::pow(2130706433.0, 5), 1, 1e-14);
  EXPECT_EQ(real_pow(7.0, 0), 1);
}

TEST(RealMath, IsExactOnPowersOfTwo) {
  static_assert(real_log2(1) == 0);
  static_assert(real_log2(4194304) == 22);
  static_assert(real_log2(1.0 / 1024) == -10);
  static_assert(real_sqrt(0.25) == 0.5);
  static_assert(real_sqrt(16) == 4);
}

}  // namespace
}  // namespace symbolon::prover
