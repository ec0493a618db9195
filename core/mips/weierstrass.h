// Point addition and doubling on short Weierstrass curves over 256-bit prime fields, as the machine's precompiles
// compute them. Affine formulas; for y^2 = x^3 + a x + b with P = (x1, y1), Q = (x2, y2):
//
//   add      s = (y2 - y1) / (x2 - x1)        x3 = s^2 - x1 - x2,  y3 = s (x1 - x3) - y1
//   double   s = (3 x1^2 + a) / (2 y1)        x3 = s^2 - 2 x1,     y3 = s (x1 - x3) - y1
//
// Whether a point lies on the curve is not checked (b is not even known here): a guest that needs it checks it itself.
// Runs on what the guest computes on this host, never on its own keys: time depends on the values.

#ifndef SYMBOLON_CORE_MIPS_WEIERSTRASS_H_
#define SYMBOLON_CORE_MIPS_WEIERSTRASS_H_

#include <array>
#include <cstdint>
#include <span>
#include <utility>

#include "core/base/result.h"

namespace symbolon::mips {

// x, then y; each as 8 little-endian words.
using PointWords = std::array<std::uint32_t, 16>;

// A 256-bit number as little-endian 64-bit limbs.
using Number256 = std::array<std::uint64_t, 4>;

// Arithmetic modulo an odd prime above 2^255, on numbers in Montgomery form (x * 2^256 mod p), always below p.
class PrimeField256 {
 public:
  explicit constexpr PrimeField256(const Number256& prime) : prime_(prime) {
    // Newton: each step doubles the number of right bits of 1 / p mod 2^64; p * p = 1 mod 8 starts with three.
    std::uint64_t inverse = prime[0];
    for (int i = 0; i < 5; ++i) inverse *= 2 - prime[0] * inverse;
    negative_inverse_ = 0 - inverse;
    // 2^512 mod p: 2^256 - p, which is below p, doubled 256 times.
    Number256 power = subtract_wrapping({}, prime).first;
    for (int i = 0; i < 256; ++i) power = add(power, power);
    montgomery_square_ = power;
  }

  constexpr bool contains(const Number256& plain) const { return subtract_wrapping(plain, prime_).second; }

  constexpr Number256 add(const Number256& a, const Number256& b) const {
    const auto [sum, carry] = add_wrapping(a, b);
    const auto [reduced, borrow] = subtract_wrapping(sum, prime_);
    return carry || !borrow ? reduced : sum;
  }

  constexpr Number256 subtract(const Number256& a, const Number256& b) const {
    const auto [difference, borrow] = subtract_wrapping(a, b);
    if (!borrow) return difference;
    return add_wrapping(difference, prime_).first;
  }

  // a * b / 2^256 mod p: word by word, as in Koc, Acar, Kaliski (1996), "CIOS".
  constexpr Number256 multiply(const Number256& a, const Number256& b) const {
    std::array<std::uint64_t, 6> t{};
    for (std::size_t i = 0; i < 4; ++i) {
      accumulate(t, a, b[i]);
      accumulate(t, prime_, t[0] * negative_inverse_);
      for (std::size_t j = 0; j < 5; ++j) t[j] = t[j + 1];
      t[5] = 0;
    }
    const Number256 sum = {t[0], t[1], t[2], t[3]};
    const auto [reduced, borrow] = subtract_wrapping(sum, prime_);
    return t[4] != 0 || !borrow ? reduced : sum;
  }

  constexpr Number256 to_montgomery(const Number256& plain) const { return multiply(plain, montgomery_square_); }
  constexpr Number256 from_montgomery(const Number256& a) const { return multiply(a, {1, 0, 0, 0}); }

  // 1 / a; a is not zero.
  Number256 invert_vartime(const Number256& a) const;

 private:
  // The sum modulo 2^256, and whether it wrapped.
  static constexpr std::pair<Number256, bool> add_wrapping(const Number256& a, const Number256& b) {
    Number256 sum{};
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      const unsigned __int128 t = static_cast<unsigned __int128>(a[i]) + b[i] + carry;
      sum[i] = static_cast<std::uint64_t>(t);
      carry = static_cast<std::uint64_t>(t >> 64);
    }
    return {sum, carry != 0};
  }

  // The difference modulo 2^256, and whether a < b.
  static constexpr std::pair<Number256, bool> subtract_wrapping(const Number256& a, const Number256& b) {
    Number256 difference{};
    std::uint64_t borrow = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      const unsigned __int128 t = static_cast<unsigned __int128>(a[i]) - b[i] - borrow;
      difference[i] = static_cast<std::uint64_t>(t);
      borrow = static_cast<std::uint64_t>(t >> 64) & 1;
    }
    return {difference, borrow != 0};
  }

  // t += a * factor
  static constexpr void accumulate(std::array<std::uint64_t, 6>& t, const Number256& a, std::uint64_t factor) {
    std::uint64_t carry = 0;
    for (std::size_t j = 0; j < 4; ++j) {
      const unsigned __int128 sum = static_cast<unsigned __int128>(a[j]) * factor + t[j] + carry;
      t[j] = static_cast<std::uint64_t>(sum);
      carry = static_cast<std::uint64_t>(sum >> 64);
    }
    const unsigned __int128 sum = static_cast<unsigned __int128>(t[4]) + carry;
    t[4] = static_cast<std::uint64_t>(sum);
    t[5] += static_cast<std::uint64_t>(sum >> 64);
  }

  // a / 2 with a new top bit, and a / 2 modulo p.
  static Number256 halve(const Number256& a, std::uint64_t top_bit);
  Number256 halve_modulo(const Number256& a) const;

  Number256 prime_;
  std::uint64_t negative_inverse_ = 0;  // -1 / p mod 2^64
  Number256 montgomery_square_{};       // 2^512 mod p
};

class Curve {
 public:
  // `a` as a plain number below the prime.
  constexpr Curve(const Number256& prime, const Number256& a) : field_(prime), a_(field_.to_montgomery(a)) {}

  // Errors: kTrapCurveCoordinate (a coordinate is not below the prime), kTrapCurveSameX.
  Result<PointWords> add_vartime(const PointWords& p, const PointWords& q) const;
  // Errors: kTrapCurveCoordinate, kTrapCurveZeroY.
  Result<PointWords> double_vartime(const PointWords& p) const;

 private:
  struct Point {
    Number256 x;
    Number256 y;
  };
  Result<Point> load(const PointWords& words) const;
  // The point where the line with this slope through p meets the curve a third time, mirrored.
  PointWords chord(const Point& p, const Number256& x2, const Number256& slope) const;

  PrimeField256 field_;
  Number256 a_;
};

// y^2 = x^3 + 7 over p = 2^256 - 2^32 - 977 (SEC 2, section 2.4.1).
const Curve& secp256k1();
// y^2 = x^3 - 3 x + b over p = 2^256 - 2^224 + 2^192 + 2^96 - 1 (SP 800-186, section 3.2.1.3).
const Curve& p256();

}  // namespace symbolon::mips

#endif  // SYMBOLON_CORE_MIPS_WEIERSTRASS_H_
