// Equations: the three equations of a point addition or doubling, as sums for each 16-bit limb, none of which comes
// near p. (Notation here: P the prime of the curve, p the prime of the proof's field.)
//
//   slope    add: s (x2 - x1) - (y2 - y1)    double: 2 s y1 - 3 x1^2 - a      = q1 P
//   square   s^2 - x1 - x2 - x3              (double: x2 = x1)                = q2 P
//   chord    s (x1 - x3) - y1 - y3                                            = q3 P
//
// All are equations of integers. A number enters products by its 32 bytes and sums by its 16 limbs. Products of bytes
// must stay small, so digits are centred: s = sum s_j 2^(8j) with -128 <= s_j < 128, which is a number of
// [-c, 2^256 - c), c = 128 sum 2^(8j), and so can be any residue. In a doubling x1 = E + c and y1 = F + c, with digits
// again in [-128, 128), and since 2 c = sum_{1 <= j <= 32} 2^(8j) has digits 1,
//
//   2 s y1 - 3 x1^2 - a = 2 s F - 3 E^2 + 2 c (s - 3 E) - (3 c^2 + a)
//
// has few large terms. Bytes 2k and 2k + 1 of such a polynomial make limb k: c_2k + 2^8 c_2k+1, which the asserts below
// bound. Each limb then carries into the next (air.h):
//
//   sum_k + carry_(k-1) - (q P)_k = 2^16 carry_k
//
// The quotient has sixteen 16-bit limbs and a small signed one, q_16. P = 2^256 + sum t_m 2^(16m) with few t_m
// (curves.h), so (q P)_k has few terms; its highest, q_16 at k = 32, meets nothing but carry_31: so q_16 is carry_31.

#ifndef SYMBOLON_PROVER_CHIPS_WEIERSTRASS_EQUATIONS_H_
#define SYMBOLON_PROVER_CHIPS_WEIERSTRASS_EQUATIONS_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "prover/chips/weierstrass/columns.h"
#include "prover/field/koala_bear.h"

namespace symbolon::prover {

constexpr std::size_t kEquationLimbs = 32;

template <class T>
using NumberLimbs = std::array<T, kNumberLimbs>;
template <class T>
using NumberDigits = std::array<T, kNumberBytes>;
template <class T>
using EquationSums = std::array<T, kEquationLimbs>;
// Coefficients of 2^(8k).
template <class T>
using ByteSums = std::array<T, 2 * kEquationLimbs>;

// What a call computes with; flags are 0 or 1. T is an expression of the builder, or int64_t for the trace.
template <class T>
struct CallValues {
  T is_add;
  T is_double;
  NumberLimbs<T> x1, y1, x2, y2, x3, y3;
  NumberDigits<T> x1_bytes, y1_bytes, x2_bytes, x3_bytes;
  NumberDigits<T> slope;  // centred
};

constexpr int kDigitCentre = 128;

template <class T>
NumberDigits<T> centred(const NumberDigits<T>& bytes) {
  NumberDigits<T> digits = bytes;
  for (T& digit : digits) digit = digit - T(kDigitCentre);
  return digits;
}

template <class T>
ByteSums<T> filled_sums() {
  ByteSums<T> sums = {};
  sums.fill(T(0));
  return sums;
}

template <class T>
ByteSums<T> byte_product(const NumberDigits<T>& a, const NumberDigits<T>& b) {
  ByteSums<T> sums = filled_sums<T>();
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < b.size(); ++j) sums[i + j] = sums[i + j] + a[i] * b[j];
  }
  return sums;
}

// a * sum_{1 <= j <= 32} 2^(8j): running sums.
template <class T>
ByteSums<T> times_twice_centre(const NumberDigits<T>& a) {
  ByteSums<T> sums = filled_sums<T>();
  for (std::size_t k = 1; k < sums.size(); ++k) {
    sums[k] = sums[k - 1];
    if (k - 1 < a.size()) sums[k] = sums[k] + a[k - 1];
    if (k > a.size()) sums[k] = sums[k] - a[k - 1 - a.size()];
  }
  return sums;
}

template <class T>
EquationSums<T> to_limbs(const ByteSums<T>& sums) {
  EquationSums<T> limbs;
  for (std::size_t k = 0; k < limbs.size(); ++k) limbs[k] = sums[2 * k] + T(1 << 8) * sums[2 * k + 1];
  return limbs;
}

// 3 c^2 + a as 16-bit limbs.
template <class Curve>
constexpr std::array<int, kEquationLimbs> doubling_constant() {
  std::array<std::int64_t, 2 * kEquationLimbs> bytes{};
  for (std::size_t i = 0; i < kNumberBytes; ++i) {
    for (std::size_t j = 0; j < kNumberBytes; ++j) bytes[i + j] += 3 * kDigitCentre * kDigitCentre;
  }
  std::array<int, kEquationLimbs> limbs{};
  std::int64_t carry = 0;
  for (std::size_t k = 0; k < kEquationLimbs; ++k) {
    carry += bytes[2 * k] + 256 * bytes[2 * k + 1] +
             (k < kNumberLimbs ? static_cast<int>(Curve::kA[k / 4] >> (16 * (k % 4)) & 0xffff) : 0);
    limbs[k] = static_cast<int>(carry & 0xffff);
    carry >>= 16;
  }
  return limbs;
}

template <class Curve, class T>
EquationSums<T> slope_sums(const CallValues<T>& v) {
  NumberDigits<T> run;
  NumberDigits<T> linear;
  const NumberDigits<T> x = centred(v.x1_bytes);
  for (std::size_t j = 0; j < run.size(); ++j) {
    run[j] = v.is_add * (v.x2_bytes[j] - v.x1_bytes[j]) + v.is_double * T(2) * (v.y1_bytes[j] - T(kDigitCentre));
    linear[j] = v.slope[j] - T(3) * x[j];
  }
  EquationSums<T> sums = to_limbs(byte_product(v.slope, run));
  const EquationSums<T> squares = to_limbs(byte_product(x, x));
  const EquationSums<T> rest = to_limbs(times_twice_centre(linear));
  constexpr std::array<int, kEquationLimbs> kConstant = doubling_constant<Curve>();
  for (std::size_t k = 0; k < sums.size(); ++k) {
    sums[k] = sums[k] + v.is_double * (rest[k] - T(3) * squares[k] - T(kConstant[k]));
    if (k < kNumberLimbs) sums[k] = sums[k] - v.is_add * (v.y2[k] - v.y1[k]);
  }
  return sums;
}

template <class T>
EquationSums<T> square_sums(const CallValues<T>& v) {
  EquationSums<T> sums = to_limbs(byte_product(v.slope, v.slope));
  const T real = v.is_add + v.is_double;
  for (std::size_t k = 0; k < sums.size(); ++k) {
    if (k < kNumberLimbs) sums[k] = sums[k] - v.x1[k] - v.x3[k];
    sums[k] = real * sums[k];
    if (k < kNumberLimbs) sums[k] = sums[k] - v.is_add * v.x2[k] - v.is_double * v.x1[k];
  }
  return sums;
}

template <class T>
EquationSums<T> chord_sums(const CallValues<T>& v) {
  NumberDigits<T> fall;
  for (std::size_t j = 0; j < fall.size(); ++j) fall[j] = v.x1_bytes[j] - v.x3_bytes[j];
  EquationSums<T> sums = to_limbs(byte_product(v.slope, fall));
  const T real = v.is_add + v.is_double;
  for (std::size_t k = 0; k < sums.size(); ++k) {
    if (k < kNumberLimbs) sums[k] = sums[k] - v.y1[k] - v.y3[k];
    sums[k] = real * sums[k];
  }
  return sums;
}

// (q P)_k. `quotient` has 17 limbs, the last one signed.
template <class Curve, class T>
T quotient_limb(const std::array<T, kNumberLimbs + 1>& quotient, std::size_t k) {
  T sum = k >= kNumberLimbs ? quotient[k - kNumberLimbs] : T(0);
  for (const auto& term : Curve::kTerms) {
    if (k >= term.place && k - term.place <= kNumberLimbs) sum = sum + T(term.factor) * quotient[k - term.place];
  }
  return sum;
}

// ---- carries ----

// A wide carry is low + 2^7 high - kWideBias with two bytes; a narrow one is a number below 2^14 less kNarrowBias.
constexpr std::int64_t kWideBias = 16448;
constexpr std::int64_t kNarrowBias = 1 << 13;

// ---- bounds ----

// |sum_k - (q P)_k| of an equation, given the bound of its products of two digits for one byte.
template <class Curve>
constexpr std::int64_t equation_bound(std::int64_t byte_bound) {
  std::int64_t factors = 1;
  for (const auto& term : Curve::kTerms) factors += term.factor < 0 ? -term.factor : term.factor;
  constexpr std::int64_t kLimbsAdded = 4;  // three coordinates and a constant
  return 257 * byte_bound + (kLimbsAdded + factors) * 0xffff;
}

// Each limb's equation has terms whose absolute values add up to less than p, so it holds over the integers; and the
// carries of true equations fit their ranges: |carry| <= (bound + |carry before|) / 2^16.
template <class Curve>
constexpr bool check_bounds() {
  constexpr std::int64_t kProduct = 32 * 128;
  constexpr std::int64_t kWide =
      equation_bound<Curve>(2 * kProduct * 128 + 3 * kProduct * 128 + 4 * kProduct);  // slope of a doubling
  constexpr std::int64_t kNarrow = equation_bound<Curve>(kProduct * 255);             // s (x1 - x3), s^2
  constexpr std::int64_t kCarry = (std::int64_t{1} << 16) + 1;                        // carry in and carry out
  static_assert(kWide + kCarry * kWideBias < std::int64_t{KoalaBear::kModulus});
  static_assert(kNarrow + kCarry * kNarrowBias < std::int64_t{KoalaBear::kModulus});
  static_assert(kNarrow + kCarry * kWideBias < std::int64_t{KoalaBear::kModulus});  // slope of an addition
  static_assert(kWide / 0xffff + 1 < kWideBias - 256);
  static_assert(kNarrow / 0xffff + 1 < kNarrowBias);
  return true;
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_WEIERSTRASS_EQUATIONS_H_
