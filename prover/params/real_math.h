// Square root, power and binary logarithm of doubles in constant expressions, for the static assertions of the
// security calculator (the standard functions are not constexpr in C++20). Accurate to about 1e-12; never used on
// the proving path.

#ifndef SYMBOLON_PROVER_PARAMS_REAL_MATH_H_
#define SYMBOLON_PROVER_PARAMS_REAL_MATH_H_

#include <cstdint>

namespace symbolon::prover {

// base^exponent by squaring.
constexpr double real_pow(double base, std::uint32_t exponent) {
  double result = 1;
  for (; exponent != 0; exponent >>= 1) {
    if (exponent & 1) result *= base;
    base *= base;
  }
  return result;
}

// Newton's iteration for x > 0. Starting above the root it falls monotonically; it stops when rounding ends that.
constexpr double real_sqrt(double x) {
  double root = x > 1 ? x : 1;
  for (;;) {
    const double next = (root + x / root) / 2;
    if (next >= root) return root;
    root = next;
  }
}

// For finite x > 0: x = 2^e * f with 1 <= f < 2, and log2 f = (2 / ln 2) * atanh((f - 1) / (f + 1)).
constexpr double real_log2(double x) {
  constexpr double kLn2 = 0.693147180559945309417;
  double exponent = 0;
  for (; x >= 65536; x /= 65536) exponent += 16;
  for (; x >= 2; x /= 2) exponent += 1;
  for (; x < 1.0 / 65536; x *= 65536) exponent -= 16;
  for (; x < 1; x *= 2) exponent -= 1;
  const double t = (x - 1) / (x + 1);  // 0 <= t < 1/3, so 16 odd terms leave less than 3^-33
  double power = t;
  double sum = 0;
  for (int k = 1; k < 32; k += 2, power *= t * t) sum += power / k;
  return exponent + 2 / kLn2 * sum;
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_PARAMS_REAL_MATH_H_
