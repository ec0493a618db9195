// The extension F_p[X] / (X^5 + X^2 - 1) in which challenges live, one value at a time.
//
// X^5 = 1 - X^2; the polynomial is irreducible over KoalaBear (tests/prover/field/ext_test.cc shows it). An element is
// c[0] + c[1] X + ... + c[4] X^4. Everything outside this file uses kExtDegree and never the number five; another
// degree is another `multiply` below and another set of Frobenius constants.

#ifndef SYMBOLON_PROVER_FIELD_EXT_H_
#define SYMBOLON_PROVER_FIELD_EXT_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "prover/field/koala_bear.h"

namespace symbolon::prover {

inline constexpr int kExtDegree = static_cast<int>(kExtensionDegree);

struct Ext {
  std::array<KoalaBear, kExtDegree> c{};

  static constexpr Ext zero() { return {}; }
  static constexpr Ext one() { return from_base(KoalaBear::one()); }
  static constexpr Ext from_base(KoalaBear x) {
    Ext result;
    result.c[0] = x;
    return result;
  }
  // X^k for k < kExtDegree.
  static constexpr Ext basis(std::size_t k) {
    Ext result;
    result.c[k] = KoalaBear::one();
    return result;
  }

  constexpr bool is_zero() const { return *this == zero(); }
  constexpr bool is_base() const {
    for (std::size_t i = 1; i < c.size(); ++i) {
      if (!c[i].is_zero()) return false;
    }
    return true;
  }

  friend constexpr bool operator==(const Ext& a, const Ext& b) = default;

  friend constexpr Ext operator+(const Ext& a, const Ext& b) {
    Ext r;
    for (std::size_t i = 0; i < r.c.size(); ++i) r.c[i] = a.c[i] + b.c[i];
    return r;
  }
  friend constexpr Ext operator-(const Ext& a, const Ext& b) {
    Ext r;
    for (std::size_t i = 0; i < r.c.size(); ++i) r.c[i] = a.c[i] - b.c[i];
    return r;
  }
  friend constexpr Ext operator-(const Ext& a) { return Ext{} - a; }
  friend constexpr Ext operator*(const Ext& a, const Ext& b) { return multiply(a, b); }

  friend constexpr Ext operator+(Ext a, KoalaBear b) {
    a.c[0] += b;
    return a;
  }
  friend constexpr Ext operator+(KoalaBear a, const Ext& b) { return b + a; }
  friend constexpr Ext operator-(Ext a, KoalaBear b) {
    a.c[0] -= b;
    return a;
  }
  friend constexpr Ext operator-(KoalaBear a, const Ext& b) { return -b + a; }
  friend constexpr Ext operator*(Ext a, KoalaBear b) {
    for (KoalaBear& x : a.c) x *= b;
    return a;
  }
  friend constexpr Ext operator*(KoalaBear a, const Ext& b) { return b * a; }

  constexpr Ext& operator+=(const Ext& b) { return *this = *this + b; }
  constexpr Ext& operator-=(const Ext& b) { return *this = *this - b; }
  constexpr Ext& operator*=(const Ext& b) { return *this = *this * b; }
  constexpr Ext& operator+=(KoalaBear b) { return *this = *this + b; }
  constexpr Ext& operator-=(KoalaBear b) { return *this = *this - b; }
  constexpr Ext& operator*=(KoalaBear b) { return *this = *this * b; }

  constexpr Ext square() const { return *this * *this; }
  constexpr Ext pow(std::uint64_t exponent) const {
    Ext result = one();
    Ext base = *this;
    for (; exponent != 0; exponent >>= 1, base = base.square()) {
      if ((exponent & 1) != 0) result *= base;
    }
    return result;
  }
  // x^(p^power).
  constexpr Ext frobenius(std::size_t power = 1) const;
  // Zero has no inverse and aborts.
  constexpr Ext inverse() const;

 private:
  static constexpr Ext multiply(const Ext& a, const Ext& b);
};

static_assert(sizeof(Ext) == kExtDegree * sizeof(KoalaBear));

namespace internal {

// sum of a[i] b[i] over five terms, with two conditional subtractions of 2^32 p instead of five reductions:
// four products stay below 4 p^2 < min(2^64, 2 * 2^32 p), and one more below 3/2 * 2^32 p.
// Written without a loop, which GCC would turn into vectors of two at a loss.
constexpr KoalaBear dot5(const std::array<KoalaBear, 5>& a, KoalaBear b0, KoalaBear b1, KoalaBear b2, KoalaBear b3,
                         KoalaBear b4) {
  constexpr std::uint64_t kShiftedModulus = std::uint64_t{KoalaBear::kModulus} << 32;
  const auto product = [](KoalaBear x, KoalaBear y) { return std::uint64_t{x.montgomery()} * y.montgomery(); };
  std::uint64_t sum = product(a[0], b0) + product(a[1], b1) + product(a[2], b2) + product(a[3], b3);
  sum = std::min(sum, sum - kShiftedModulus);
  sum += product(a[4], b4);
  sum = std::min(sum, sum - kShiftedModulus);
  return KoalaBear::from_montgomery_unchecked(KoalaBear::montgomery_reduce(sum));
}

}  // namespace internal

// With X^5 = 1 - X^2, X^6 = X - X^3, X^7 = X^2 - X^4 and X^8 = X^3 + X^2 - 1, each coefficient of the product is one
// dot product of a with sums of coefficients of b:
//   r0 = a0 b0 + a1 b4        + a2 b3        + a3 b2        + a4 (b1 - b4)
//   r1 = a0 b1 + a1 b0        + a2 b4        + a3 b3        + a4 b2
//   r2 = a0 b2 + a1 (b1 - b4) + a2 (b0 - b3) + a3 (b4 - b2) + a4 (b3 - b1 + b4)
//   r3 = a0 b3 + a1 b2        + a2 (b1 - b4) + a3 (b0 - b3) + a4 (b4 - b2)
//   r4 = a0 b4 + a1 b3        + a2 b2        + a3 (b1 - b4) + a4 (b0 - b3)
constexpr Ext Ext::multiply(const Ext& a, const Ext& b) {
  static_assert(kExtDegree == 5);
  const auto& [b0, b1, b2, b3, b4] = b.c;
  const KoalaBear b14 = b1 - b4;
  const KoalaBear b03 = b0 - b3;
  const KoalaBear b42 = b4 - b2;
  const KoalaBear b314 = b3 - b14;
  Ext r;
  r.c[0] = internal::dot5(a.c, b0, b4, b3, b2, b14);
  r.c[1] = internal::dot5(a.c, b1, b0, b4, b3, b2);
  r.c[2] = internal::dot5(a.c, b2, b14, b03, b42, b314);
  r.c[3] = internal::dot5(a.c, b3, b2, b14, b03, b42);
  r.c[4] = internal::dot5(a.c, b4, b3, b2, b14, b03);
  return r;
}

namespace internal {

// frobenius_basis[k][i] = X^(i p^k): the images of the basis under the k-th Frobenius map, found by powering.
constexpr std::array<std::array<Ext, kExtDegree>, kExtDegree> make_frobenius_basis() {
  std::array<std::array<Ext, kExtDegree>, kExtDegree> table{};
  Ext image = Ext::basis(1);
  for (auto& row : table) {
    Ext power = Ext::one();
    for (Ext& entry : row) {
      entry = power;
      power *= image;
    }
    image = image.pow(KoalaBear::kModulus);
  }
  return table;
}
inline constexpr auto kFrobeniusBasis = make_frobenius_basis();

}  // namespace internal

// The map is linear over the base field, so it is a matrix product with the images of the basis.
constexpr Ext Ext::frobenius(std::size_t power) const {
  const auto& images = internal::kFrobeniusBasis[power % kExtDegree];
  Ext result = from_base(c[0]);
  for (std::size_t i = 1; i < c.size(); ++i) result += images[i] * c[i];
  return result;
}

// With r = x^(p + p^2 + p^3 + p^4), the norm x r lies in the base field, and 1/x = r / (x r).
constexpr Ext Ext::inverse() const {
  static_assert(kExtDegree == 5);
  CHECK(!is_zero(), "inverse of zero");
  const Ext x12 = (*this * frobenius(1)).frobenius(1);  // x^(p + p^2)
  const Ext r = x12 * x12.frobenius(2);
  const Ext norm = *this * r;
  return r * norm.c[0].inverse();
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_FIELD_EXT_H_
