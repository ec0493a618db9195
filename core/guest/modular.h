// Arithmetic modulo an odd prime m below 2^256, on values below m in ordinary (not Montgomery) form. The first factor
// of a Montgomery product may be any 256-bit number. Multiplication: Montgomery's, column by column (Koc, Acar,
// Kaliski, "Analyzing and comparing Montgomery multiplication algorithms", 1996, FIPS). Inverse: Bernstein and Yang,
// "Fast constant-time gcd computation and modular inversion", 2019, in its variable-time form with batches of 30
// division steps. Never for secrets on a host.

#ifndef SYMBOLON_CORE_GUEST_MODULAR_H_
#define SYMBOLON_CORE_GUEST_MODULAR_H_

#include <cstdint>
#include <type_traits>

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

  // a * b / 2^261. Not inlined, like the inverse: code is part of every proof.
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
  [[gnu::noinline]] static constexpr U256 inverse(const U256& a) {
    // Invariant: d a = f and e a = g modulo m, times a power of 2 that the steps cancel.
    Digits d = {};
    Digits e = {{1}};
    Digits f = kModulusDigits;
    Digits g = to_digits(a);
    std::int32_t delta = 1;
    while (!is_zero(g)) {
      const Transition t = division_steps(delta, low_bits(f), low_bits(g));
      update_modular(d, e, t);
      update_exact(f, g, t);
    }
    // Now f = +-1 (or a = 0 and d = 0), and |d| < 13 m: each of at most 25 batches adds less than m / 2.
    const bool f_negative = f.digit[kDigits - 1] < 0;
    if (f_negative) d = negate_digits(d);
    while (d.digit[kDigits - 1] < 0) d = add_digits(d, kModulusDigits);
    for (;;) {
      const Digits smaller = add_digits(d, kNegatedModulusDigits);
      if (smaller.digit[kDigits - 1] < 0) return from_digits(d);
      d = smaller;
    }
  }

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

  // ---- inverse: numbers as nine digits of 30 bits, the highest one signed ----

  static constexpr int kDigits = 9;
  static constexpr std::uint32_t kDigitMask = (1u << 30) - 1;

  struct Digits {
    std::int32_t digit[kDigits];
  };
  // 2^30 f' = u f + v g, 2^30 g' = q f + r g; each row's absolute sum is at most 2^30.
  struct Transition {
    std::int32_t u, v, q, r;
  };

  static constexpr Digits to_digits(const U256& a) {
    Digits out = {};
    for (int i = 0; i < kDigits; ++i) {
      const int bit = 30 * i;
      std::uint32_t value = a.word[bit / 32] >> (bit % 32);
      if (bit % 32 > 2 && bit / 32 < 7) value |= a.word[bit / 32 + 1] << (32 - bit % 32);
      out.digit[i] = static_cast<std::int32_t>(value & kDigitMask);
    }
    return out;
  }
  static constexpr U256 from_digits(const Digits& a) {
    U256 out = {};
    for (int i = 0; i < kDigits; ++i) {
      const int bit = 30 * i;
      const auto value = static_cast<std::uint32_t>(a.digit[i]);
      out.word[bit / 32] |= value << (bit % 32);
      if (bit % 32 > 2 && bit / 32 < 7) out.word[bit / 32 + 1] |= value >> (32 - bit % 32);
    }
    return out;
  }
  static constexpr Digits add_digits(const Digits& a, const Digits& b) {
    Digits out = {};
    std::int32_t carry = 0;
    for (int i = 0; i < kDigits; ++i) {
      carry += a.digit[i] + b.digit[i];
      out.digit[i] = i == kDigits - 1 ? carry : carry & static_cast<std::int32_t>(kDigitMask);
      carry >>= 30;
    }
    return out;
  }
  static constexpr Digits negate_digits(const Digits& a) {
    Digits out = {};
    std::int32_t carry = 0;
    for (int i = 0; i < kDigits; ++i) {
      carry -= a.digit[i];
      out.digit[i] = i == kDigits - 1 ? carry : carry & static_cast<std::int32_t>(kDigitMask);
      carry >>= 30;
    }
    return out;
  }
  static constexpr bool is_zero(const U256& a) { return guest::is_zero(a); }
  static constexpr bool is_zero(const Digits& a) {
    for (const std::int32_t digit : a.digit) {
      if (digit != 0) return false;
    }
    return true;
  }
  static constexpr std::uint32_t low_bits(const Digits& a) {
    return static_cast<std::uint32_t>(a.digit[0]) | static_cast<std::uint32_t>(a.digit[1]) << 30;
  }

  static constexpr Digits kModulusDigits = to_digits(kModulus);
  static constexpr Digits kNegatedModulusDigits = negate_digits(kModulusDigits);

  // 30 division steps (paper, section 8.1), which look only at the low bits of f and g. f is odd.
  [[gnu::noinline]] static constexpr Transition division_steps(std::int32_t& delta, std::uint32_t f, std::uint32_t g) {
    std::uint32_t u = 1, v = 0, q = 0, r = 1;  // as two's complement
    for (int i = 0; i < 30; ++i) {
      if ((g & 1) != 0) {
        if (delta > 0) {
          delta = -delta;
          std::uint32_t swap = f;
          f = g;
          g -= swap;
          swap = u;
          u = q;
          q -= swap;
          swap = v;
          v = r;
          r -= swap;
        } else {
          g += f;
          q += u;
          r += v;
        }
      }
      ++delta;
      g >>= 1;
      u <<= 1;
      v <<= 1;
    }
    return {static_cast<std::int32_t>(u), static_cast<std::int32_t>(v), static_cast<std::int32_t>(q),
            static_cast<std::int32_t>(r)};
  }

  // The multiple of m that makes `low` divisible by 2^30, from -2^29 up to 2^29, so that |d| grows by m / 2 at most.
  static constexpr std::int32_t cancelling(std::int64_t low) {
    const std::uint32_t multiple = static_cast<std::uint32_t>(low) * kNegatedInverse;
    return static_cast<std::int32_t>(multiple << 2) >> 2;
  }

  // (d, e) <- t (d, e) / 2^30 modulo m.
  static constexpr void update_modular(Digits& d, Digits& e, const Transition& t) {
    std::int64_t sum_d = std::int64_t{t.u} * d.digit[0] + std::int64_t{t.v} * e.digit[0];
    std::int64_t sum_e = std::int64_t{t.q} * d.digit[0] + std::int64_t{t.r} * e.digit[0];
    const std::int32_t multiple_d = cancelling(sum_d);
    const std::int32_t multiple_e = cancelling(sum_e);
    sum_d = (sum_d + std::int64_t{kModulusDigits.digit[0]} * multiple_d) >> 30;
    sum_e = (sum_e + std::int64_t{kModulusDigits.digit[0]} * multiple_e) >> 30;
#pragma GCC unroll 8
    for (int i = 1; i < kDigits; ++i) {
      const std::int32_t di = d.digit[i], ei = e.digit[i], mi = kModulusDigits.digit[i];
      sum_d += std::int64_t{t.u} * di + std::int64_t{t.v} * ei + std::int64_t{mi} * multiple_d;
      sum_e += std::int64_t{t.q} * di + std::int64_t{t.r} * ei + std::int64_t{mi} * multiple_e;
      d.digit[i - 1] = static_cast<std::int32_t>(static_cast<std::uint32_t>(sum_d) & kDigitMask);
      e.digit[i - 1] = static_cast<std::int32_t>(static_cast<std::uint32_t>(sum_e) & kDigitMask);
      sum_d >>= 30;
      sum_e >>= 30;
    }
    d.digit[kDigits - 1] = static_cast<std::int32_t>(sum_d);
    e.digit[kDigits - 1] = static_cast<std::int32_t>(sum_e);
  }

  // (f, g) <- t (f, g) / 2^30, exact.
  static constexpr void update_exact(Digits& f, Digits& g, const Transition& t) {
    std::int64_t sum_f = std::int64_t{t.u} * f.digit[0] + std::int64_t{t.v} * g.digit[0];
    std::int64_t sum_g = std::int64_t{t.q} * f.digit[0] + std::int64_t{t.r} * g.digit[0];
    sum_f >>= 30;
    sum_g >>= 30;
#pragma GCC unroll 8
    for (int i = 1; i < kDigits; ++i) {
      const std::int32_t fi = f.digit[i], gi = g.digit[i];
      sum_f += std::int64_t{t.u} * fi + std::int64_t{t.v} * gi;
      sum_g += std::int64_t{t.q} * fi + std::int64_t{t.r} * gi;
      f.digit[i - 1] = static_cast<std::int32_t>(static_cast<std::uint32_t>(sum_f) & kDigitMask);
      g.digit[i - 1] = static_cast<std::int32_t>(static_cast<std::uint32_t>(sum_g) & kDigitMask);
      sum_f >>= 30;
      sum_g >>= 30;
    }
    f.digit[kDigits - 1] = static_cast<std::int32_t>(sum_f);
    g.digit[kDigits - 1] = static_cast<std::int32_t>(sum_g);
  }
};

}  // namespace symbolon::guest

#endif  // SYMBOLON_CORE_GUEST_MODULAR_H_
