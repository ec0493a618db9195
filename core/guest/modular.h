// Arithmetic modulo an odd prime m below 2^256, on values below m in ordinary (not Montgomery) form. The first factor
// of a Montgomery product may be any 256-bit number. Multiplication: Montgomery's, column by column (Koc, Acar,
// Kaliski, "Analyzing and comparing Montgomery multiplication algorithms", 1996, FIPS). Inverse: modular_inverse.h.
// Time depends on the values; never for secrets on a host.

#ifndef SYMBOLON_CORE_GUEST_MODULAR_H_
#define SYMBOLON_CORE_GUEST_MODULAR_H_

#include <cstdint>
#include <type_traits>

#include "core/guest/modular_inverse.h"
#include "core/guest/u256.h"

namespace symbolon::guest {

// M gives `static constexpr U256 kModulus`.
template <class M>
class Modular {
 public:
  static constexpr const U256& kModulus = M::kModulus;

  // Any 256-bit value; one subtraction is enough because 2^256 < 2 m.
  static constexpr U256 reduce(const U256& a) {
    static_assert(M::kModulus.word[7] >> 31 == 1);
    U256 out = a;
    if (!is_less(a, kModulus)) guest::subtract(out, out, kModulus);
    return out;
  }

  static constexpr U256 add(const U256& a, const U256& b) {
    U256 out;
    const std::uint32_t carry = guest::add(out, a, b);
    if (carry != 0 || !is_less(out, kModulus)) guest::subtract(out, out, kModulus);
    return out;
  }

  static constexpr U256 subtract(const U256& a, const U256& b) {
    U256 out;
    if (guest::subtract(out, a, b) != 0) guest::add(out, out, kModulus);
    return out;
  }

  static constexpr U256 negate(const U256& a) { return is_zero(a) ? a : subtract(U256{}, a); }

  // a * b / 2^261. Not inlined: code is part of every proof.
  //
  // Nine limbs of 29 bits: a column of 9 + 9 products of 58 bits fits into the 64 bits of HI and LO, so that each
  // product is one MADDU and no carry is handled between two columns. q is chosen column by column so that the low 9
  // limbs of a b + q m vanish.
  [[gnu::noinline]] static constexpr U256 multiply_montgomery(const U256& a, const U256& b) {
    const Limbs x = to_limbs(a);
    const Limbs y = to_limbs(b);
    Limbs q = {};
    Limbs t = {};
    std::uint64_t sum = 0;
    // Out of the compiler's sight: it would turn products with limbs like 2^29 - 1 into longer shifts and subtractions.
    const Limbs* modulus = &kModulusLimbs;
    if (!std::is_constant_evaluated()) asm("" : "+r"(modulus));
    const auto add_multiple = [&](std::uint32_t factor, int limb) {
      if (kModulusLimbs.limb[limb] != 0) sum += std::uint64_t{factor} * modulus->limb[limb];
    };
#pragma GCC unroll 9
    for (int column = 0; column < kLimbs; ++column) {
#pragma GCC unroll 9
      for (int i = 0; i <= column; ++i) sum += std::uint64_t{x.limb[i]} * y.limb[column - i];
#pragma GCC unroll 9
      for (int i = 0; i < column; ++i) add_multiple(q.limb[i], column - i);
      q.limb[column] = (static_cast<std::uint32_t>(sum) * kNegatedInverse) & kLimbMask;
      add_multiple(q.limb[column], 0);
      sum >>= kLimbBits;
    }
#pragma GCC unroll 9
    for (int column = kLimbs; column < 2 * kLimbs - 1; ++column) {
#pragma GCC unroll 9
      for (int i = column - kLimbs + 1; i < kLimbs; ++i) {
        sum += std::uint64_t{x.limb[i]} * y.limb[column - i];
        add_multiple(q.limb[i], column - i);
      }
      t.limb[column - kLimbs] = static_cast<std::uint32_t>(sum) & kLimbMask;
      sum >>= kLimbBits;
    }
    t.limb[kLimbs - 1] = static_cast<std::uint32_t>(sum);
    // t < 2 m < 2^257: bit 256 goes into `carry`.
    std::uint32_t carry = 0;
    U256 out = from_limbs(t, carry);
    if (carry != 0 || !is_less(out, kModulus)) guest::subtract(out, out, kModulus);
    return out;
  }

  // a * 2^261: the form in which multiply_montgomery(to_montgomery(a), b) = a b.
  static constexpr U256 to_montgomery(const U256& a) { return multiply_montgomery(a, kSquaredRadix); }

  static constexpr U256 multiply(const U256& a, const U256& b) { return multiply_montgomery(to_montgomery(a), b); }

  // 1 / a; 0 for 0.
  static constexpr U256 inverse(const U256& a) { return inverse_modulo(a, kModulus); }

 private:
  // ---- multiplication: numbers as nine limbs of 29 bits ----

  static constexpr int kLimbs = 9;
  static constexpr int kLimbBits = 29;
  static constexpr std::uint32_t kLimbMask = (1u << kLimbBits) - 1;

  struct Limbs {
    std::uint32_t limb[kLimbs];
  };

  static constexpr Limbs to_limbs(const U256& a) {
    Limbs out = {};
#pragma GCC unroll 9
    for (int i = 0; i < kLimbs; ++i) {
      const int bit = kLimbBits * i;
      std::uint32_t value = a.word[bit / 32] >> (bit % 32);
      if (bit % 32 > 32 - kLimbBits && bit / 32 < 7) value |= a.word[bit / 32 + 1] << (32 - bit % 32);
      out.limb[i] = value & kLimbMask;
    }
    return out;
  }

  // The limbs of a number below 2^257; its bit 256 is given apart.
  static constexpr U256 from_limbs(const Limbs& a, std::uint32_t& bit_256) {
    U256 out = {};
#pragma GCC unroll 8
    for (int i = 0; i < 8; ++i) {
      const int limb = 32 * i / kLimbBits;
      const int shift = 32 * i % kLimbBits;
      out.word[i] = a.limb[limb] >> shift | a.limb[limb + 1] << (kLimbBits - shift);
    }
    bit_256 = a.limb[kLimbs - 1] >> (256 - kLimbBits * (kLimbs - 1));
    return out;
  }

  static constexpr Limbs kModulusLimbs = to_limbs(kModulus);

  // ---- constants ----

  // -1 / m modulo 2^32, by Newton's iteration: each step doubles the number of right bits, m itself has 3.
  static constexpr std::uint32_t inverse_of_low_word() {
    std::uint32_t x = kModulus.word[0];
    for (int i = 0; i < 4; ++i) x *= 2 - kModulus.word[0] * x;
    return x;
  }
  static constexpr std::uint32_t kInverse = inverse_of_low_word();
  static constexpr std::uint32_t kNegatedInverse = 0 - kInverse;

  // 2^522 modulo m, by doubling 522 times.
  static constexpr U256 squared_radix() {
    U256 x = {{1}};
    for (int i = 0; i < 2 * kLimbs * kLimbBits; ++i) x = add(x, x);
    return x;
  }
  static constexpr U256 kSquaredRadix = squared_radix();
};

}  // namespace symbolon::guest

#endif  // SYMBOLON_CORE_GUEST_MODULAR_H_
