// KoalaBear: the prime field of p = 2^31 - 2^24 + 1 elements. One value at a time; the vector form of the same
// arithmetic is prover/field/simd-inl.h.
//
// An element x is held as x * 2^32 mod p in [0, p) (Montgomery form), so equal elements have equal words. p - 1 is
// 127 * 2^24: subgroups of every order up to 2^24 exist, and 3 generates the whole multiplicative group.
// Corrections by p take the minimum of both candidates, of which the wrong one has wrapped to a large word: no branch,
// so time does not depend on the values, except in `inverse` of zero, which aborts.

#ifndef SYMBOLON_PROVER_FIELD_KOALA_BEAR_H_
#define SYMBOLON_PROVER_FIELD_KOALA_BEAR_H_

#include <algorithm>
#include <cstdint>
#include <type_traits>

#include "core/base/check.h"
#include "prover/params/field_params.h"

namespace symbolon::prover {

class KoalaBear {
 public:
  static constexpr std::uint32_t kModulus = kFieldModulus;
  static constexpr std::uint32_t kTwoAdicity = kFieldTwoAdicity;
  // p * kMontgomeryMu = 1 mod 2^32.
  static constexpr std::uint32_t kMontgomeryMu = 0x81000001u;
  static_assert(static_cast<std::uint32_t>(std::uint64_t{kModulus} * kMontgomeryMu) == 1);

  constexpr KoalaBear() = default;

  // `value` modulo p.
  static constexpr KoalaBear from_u32(std::uint32_t value) {
    return from_montgomery_unchecked(static_cast<std::uint32_t>((std::uint64_t{value} << 32) % kModulus));
  }
  static constexpr KoalaBear from_u64(std::uint64_t value) {
    return from_u32(static_cast<std::uint32_t>(value % kModulus));
  }
  // `value` must be below p; bytes from outside are judged before they come here.
  static constexpr KoalaBear from_canonical(std::uint32_t value) {
    CHECK(value < kModulus, "field element is not canonical");
    return from_u32(value);
  }
  // The word `value` as it is, which the caller knows to be a Montgomery form below p.
  static constexpr KoalaBear from_montgomery_unchecked(std::uint32_t value) {
    KoalaBear result;
    result.value_ = value;
    return result;
  }
  static constexpr KoalaBear zero() { return {}; }
  static constexpr KoalaBear one() { return from_u32(1); }
  static constexpr KoalaBear two() { return from_u32(2); }
  // Generates the multiplicative group; the low-degree extension uses it as its coset shift.
  static constexpr KoalaBear generator() { return from_u32(3); }
  // A root of unity of order exactly 2^log2; consistent: generator(k)^2 = generator(k - 1).
  static constexpr KoalaBear two_adic_generator(std::uint32_t log2) {
    CHECK(log2 <= kTwoAdicity, "no subgroup of this order");
    KoalaBear root = generator().pow((kModulus - 1) >> kTwoAdicity);
    for (std::uint32_t i = kTwoAdicity; i > log2; --i) root = root.square();
    return root;
  }

  // The integer in [0, p).
  constexpr std::uint32_t to_u32() const { return montgomery_reduce(value_); }
  constexpr std::uint32_t montgomery() const { return value_; }
  constexpr bool is_zero() const { return value_ == 0; }

  friend constexpr bool operator==(KoalaBear a, KoalaBear b) = default;

  friend constexpr KoalaBear operator+(KoalaBear a, KoalaBear b) {
    const std::uint32_t sum = a.value_ + b.value_;  // below 2p < 2^32
    return from_montgomery_unchecked(std::min(sum, sum - kModulus));
  }
  friend constexpr KoalaBear operator-(KoalaBear a, KoalaBear b) {
    const std::uint32_t difference = a.value_ - b.value_;
    return from_montgomery_unchecked(std::min(difference, difference + kModulus));
  }
  friend constexpr KoalaBear operator-(KoalaBear a) { return KoalaBear{} - a; }
  friend constexpr KoalaBear operator*(KoalaBear a, KoalaBear b) {
    return from_montgomery_unchecked(montgomery_reduce(std::uint64_t{a.value_} * b.value_));
  }
  constexpr KoalaBear& operator+=(KoalaBear b) { return *this = *this + b; }
  constexpr KoalaBear& operator-=(KoalaBear b) { return *this = *this - b; }
  constexpr KoalaBear& operator*=(KoalaBear b) { return *this = *this * b; }

  constexpr KoalaBear square() const { return *this * *this; }
  constexpr KoalaBear cube() const { return square() * *this; }
  constexpr KoalaBear doubled() const { return *this + *this; }
  // x / 2: an odd representative becomes even by adding p.
  constexpr KoalaBear halve() const {
    return from_montgomery_unchecked((value_ >> 1) + ((value_ & 1) != 0 ? (kModulus + 1) / 2 : 0));
  }
  // Time depends on the exponent only.
  constexpr KoalaBear pow(std::uint64_t exponent) const {
    KoalaBear result = one();
    KoalaBear base = *this;
    for (; exponent != 0; exponent >>= 1, base = base.square()) {
      if ((exponent & 1) != 0) result *= base;
    }
    return result;
  }
  // x^(p - 2). Zero has no inverse and aborts.
  constexpr KoalaBear inverse() const {
    CHECK(!is_zero(), "inverse of zero");
    return pow(kModulus - 2);
  }

  // x / 2^32 mod p in [0, p), for x < 2^32 * p. With q = x / p mod 2^32, x - q p is divisible by 2^32.
  static constexpr std::uint32_t montgomery_reduce(std::uint64_t x) {
    const std::uint32_t q = static_cast<std::uint32_t>(x) * kMontgomeryMu;
    const std::uint32_t qp_high = static_cast<std::uint32_t>((std::uint64_t{q} * kModulus) >> 32);
    const std::uint32_t difference = static_cast<std::uint32_t>(x >> 32) - qp_high;
    return std::min(difference, difference + kModulus);
  }

 private:
  std::uint32_t value_ = 0;
};

static_assert(sizeof(KoalaBear) == 4);
static_assert(std::is_trivially_copyable_v<KoalaBear>);
static_assert(KoalaBear::one().to_u32() == 1);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_FIELD_KOALA_BEAR_H_
