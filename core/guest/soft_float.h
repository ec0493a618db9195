// IEEE 754 binary32 and binary64 arithmetic on bit patterns, for a machine without floating point. Rounding is to
// nearest, ties to even; no exception flags; every NaN result is the one quiet NaN of kNan. Pure functions, tested
// natively against the host's floating-point unit; float.cc gives them the names that GCC calls.
//
// Inside, a finite non-zero number is sign, biased exponent e and a significand with its leading one at bit
// kFraction + 3: three more bits than the format keeps. The lowest of them is sticky (it stands for itself and all that
// was cut off), which is enough to round correctly.

#ifndef SYMBOLON_CORE_GUEST_SOFT_FLOAT_H_
#define SYMBOLON_CORE_GUEST_SOFT_FLOAT_H_

#include <bit>
#include <cstdint>

#include "core/guest/wide_integer.h"

namespace symbolon::guest::soft {

struct Binary32 {
  using Bits = std::uint32_t;
  static constexpr int kWidth = 32;
  static constexpr int kFraction = 23;
};

struct Binary64 {
  using Bits = std::uint64_t;
  static constexpr int kWidth = 64;
  static constexpr int kFraction = 52;
};

template <class F>
struct Format : F {
  using typename F::Bits;
  static constexpr int kExponentMax = (1 << (F::kWidth - F::kFraction - 1)) - 1;  // infinities and NaNs
  static constexpr int kBias = kExponentMax / 2;
  static constexpr Bits kSign = Bits{1} << (F::kWidth - 1);
  static constexpr Bits kImplicit = Bits{1} << F::kFraction;
  static constexpr Bits kInfinity = static_cast<Bits>(kExponentMax) << F::kFraction;
  static constexpr Bits kNan = kInfinity | kImplicit >> 1;
  static constexpr Bits kGuarded = kImplicit << 3;  // leading one of an unpacked significand
};

template <class F>
constexpr bool is_nan(typename F::Bits a) {
  return (a & ~Format<F>::kSign) > Format<F>::kInfinity;
}
template <class F>
constexpr bool is_infinite(typename F::Bits a) {
  return (a & ~Format<F>::kSign) == Format<F>::kInfinity;
}
template <class F>
constexpr bool is_zero(typename F::Bits a) {
  return (a & ~Format<F>::kSign) == 0;
}

// a >> by, with the lowest bit of the result set if any set bit was cut off.
template <class Bits>
constexpr Bits shift_right_sticky(Bits a, int by) {
  if (by == 0) return a;
  if (by >= static_cast<int>(sizeof(Bits) * 8)) return a != 0;
  const Bits lost = a & ((Bits{1} << by) - 1);
  return (a >> by) | Bits{lost != 0};
}

template <class F>
struct Unpacked {
  int exponent;
  typename F::Bits significand;
};

// a is finite and not zero.
template <class F>
constexpr Unpacked<F> unpack(typename F::Bits a) {
  using T = Format<F>;
  int exponent = static_cast<int>((a & ~T::kSign) >> F::kFraction);
  typename F::Bits significand = a & (T::kImplicit - 1);
  if (exponent == 0) {
    exponent = 1;
    while ((significand & T::kImplicit) == 0) {
      significand <<= 1;
      --exponent;
    }
  }
  return {exponent, (significand | T::kImplicit) << 3};
}

// Rounds. The significand's leading one is at kGuarded.
template <class F>
constexpr typename F::Bits round_pack(typename F::Bits sign, int exponent, typename F::Bits significand) {
  using T = Format<F>;
  using Bits = typename F::Bits;
  if (exponent >= T::kExponentMax) return sign | T::kInfinity;
  Bits base = 0;  // what the exponent field adds; the leading one of the significand adds the last 1 to it
  if (exponent <= 0) {
    significand = shift_right_sticky(significand, 1 - exponent);
  } else {
    base = static_cast<Bits>(exponent - 1) << F::kFraction;
  }
  const unsigned cut = static_cast<unsigned>(significand & 7);
  Bits kept = significand >> 3;
  if (cut > 4 || (cut == 4 && (kept & 1) != 0)) ++kept;
  // A carry out of the significand lands in the exponent, from the largest finite number in infinity: as it should.
  return sign | (base + kept);
}

// Brings the leading one to kGuarded first. The significand is not zero and has at most one bit above kGuarded.
template <class F>
constexpr typename F::Bits normalize_round_pack(typename F::Bits sign, int exponent, typename F::Bits significand) {
  using T = Format<F>;
  if ((significand & T::kGuarded << 1) != 0) {
    significand = shift_right_sticky(significand, 1);
    ++exponent;
  }
  while ((significand & T::kGuarded) == 0) {
    significand <<= 1;
    --exponent;
  }
  return round_pack<F>(sign, exponent, significand);
}

template <class F>
constexpr typename F::Bits add(typename F::Bits a, typename F::Bits b) {
  using T = Format<F>;
  using Bits = typename F::Bits;
  if (is_nan<F>(a) || is_nan<F>(b)) return T::kNan;
  if (is_infinite<F>(a)) return is_infinite<F>(b) && a != b ? T::kNan : a;
  if (is_infinite<F>(b)) return b;
  if (is_zero<F>(a)) return is_zero<F>(b) ? a & b : b;  // -0 only from two of them
  if (is_zero<F>(b)) return a;
  if ((a & ~T::kSign) < (b & ~T::kSign)) {
    const Bits swap = a;
    a = b;
    b = swap;
  }
  const Unpacked<F> x = unpack<F>(a);
  const Unpacked<F> y = unpack<F>(b);
  const Bits smaller = shift_right_sticky(y.significand, x.exponent - y.exponent);
  const Bits sign = a & T::kSign;
  if (((a ^ b) & T::kSign) == 0) return normalize_round_pack<F>(sign, x.exponent, x.significand + smaller);
  const Bits difference = x.significand - smaller;
  if (difference == 0) return 0;
  return normalize_round_pack<F>(sign, x.exponent, difference);
}

template <class F>
constexpr typename F::Bits subtract(typename F::Bits a, typename F::Bits b) {
  // A NaN stays one with its sign flipped.
  return add<F>(a, b ^ Format<F>::kSign);
}

// The top bits of x * y / 2^(kFraction + 3), sticky. The result is in [kGuarded, 4 * kGuarded).
constexpr std::uint32_t multiply_significands(std::uint32_t x, std::uint32_t y) {
  const std::uint64_t product = std::uint64_t{x} * y;
  return static_cast<std::uint32_t>(product >> 26) | ((product & ((1u << 26) - 1)) != 0);
}
constexpr std::uint64_t multiply_significands(std::uint64_t x, std::uint64_t y) {
  using wide::high;
  using wide::join;
  using wide::low;
  const std::uint64_t ll = std::uint64_t{low(x)} * low(y);
  const std::uint64_t lh = std::uint64_t{low(x)} * high(y);
  const std::uint64_t hl = std::uint64_t{high(x)} * low(y);
  const std::uint64_t hh = std::uint64_t{high(x)} * high(y);
  const std::uint64_t middle = std::uint64_t{high(ll)} + low(lh) + low(hl);
  const std::uint64_t top = hh + high(lh) + high(hl) + high(middle);  // bits 64 ...
  const std::uint64_t bottom = join(low(middle), low(ll));            // bits 0 - 63
  return top << 9 | bottom >> 55 | ((bottom & ((std::uint64_t{1} << 55) - 1)) != 0);
}

template <class F>
constexpr typename F::Bits multiply(typename F::Bits a, typename F::Bits b) {
  using T = Format<F>;
  const typename F::Bits sign = (a ^ b) & T::kSign;
  if (is_nan<F>(a) || is_nan<F>(b)) return T::kNan;
  if (is_infinite<F>(a) || is_infinite<F>(b)) return is_zero<F>(a) || is_zero<F>(b) ? T::kNan : sign | T::kInfinity;
  if (is_zero<F>(a) || is_zero<F>(b)) return sign;
  const Unpacked<F> x = unpack<F>(a);
  const Unpacked<F> y = unpack<F>(b);
  return normalize_round_pack<F>(sign, x.exponent + y.exponent - T::kBias,
                                 multiply_significands(x.significand, y.significand));
}

template <class F>
constexpr typename F::Bits divide(typename F::Bits a, typename F::Bits b) {
  using T = Format<F>;
  using Bits = typename F::Bits;
  const Bits sign = (a ^ b) & T::kSign;
  if (is_nan<F>(a) || is_nan<F>(b)) return T::kNan;
  if (is_infinite<F>(a)) return is_infinite<F>(b) ? T::kNan : sign | T::kInfinity;
  if (is_infinite<F>(b)) return sign;
  if (is_zero<F>(b)) return is_zero<F>(a) ? T::kNan : sign | T::kInfinity;
  if (is_zero<F>(a)) return sign;
  const Unpacked<F> x = unpack<F>(a);
  const Unpacked<F> y = unpack<F>(b);
  int exponent = x.exponent - y.exponent + T::kBias;
  Bits rest = x.significand;
  if (rest < y.significand) {
    rest <<= 1;
    --exponent;
  }
  // Long division, one bit a step: rest < 2 * divisor before each.
  Bits quotient = 0;
  for (int i = 0; i < F::kFraction + 4; ++i) {
    quotient <<= 1;
    if (rest >= y.significand) {
      rest -= y.significand;
      quotient |= 1;
    }
    rest <<= 1;
  }
  return round_pack<F>(sign, exponent, quotient | Bits{rest != 0});
}

enum class Order { kLess, kEqual, kGreater, kUnordered };

template <class F>
constexpr Order compare(typename F::Bits a, typename F::Bits b) {
  using T = Format<F>;
  if (is_nan<F>(a) || is_nan<F>(b)) return Order::kUnordered;
  if (a == b || (is_zero<F>(a) && is_zero<F>(b))) return Order::kEqual;
  const bool a_negative = (a & T::kSign) != 0;
  if (a_negative != ((b & T::kSign) != 0)) return a_negative ? Order::kLess : Order::kGreater;
  return (a < b) != a_negative ? Order::kLess : Order::kGreater;
}

// The magnitude of a, truncated to an integer of at most 64 bits; saturates (C leaves that undefined), NaN gives 0.
template <class F>
constexpr std::uint64_t truncate_magnitude(typename F::Bits a) {
  using T = Format<F>;
  if (is_nan<F>(a)) return 0;
  const int exponent = static_cast<int>((a & ~T::kSign) >> F::kFraction) - T::kBias;
  if (exponent < 0) return 0;
  if (exponent > 63) return ~std::uint64_t{0};
  const std::uint64_t significand = (a & (T::kImplicit - 1)) | T::kImplicit;
  if (exponent >= F::kFraction) return wide::shift_left(significand, static_cast<unsigned>(exponent - F::kFraction));
  return wide::shift_right(significand, static_cast<unsigned>(F::kFraction - exponent));
}

template <class F>
constexpr std::uint64_t to_unsigned(typename F::Bits a, std::uint64_t max) {
  if ((a & Format<F>::kSign) != 0) return 0;
  const std::uint64_t value = truncate_magnitude<F>(a);
  return value > max ? max : value;
}

// max = 2^31 - 1 or 2^63 - 1; the result is in -max - 1 ... max, as two's complement.
template <class F>
constexpr std::int64_t to_signed(typename F::Bits a, std::uint64_t max) {
  const bool negative = (a & Format<F>::kSign) != 0;
  std::uint64_t value = truncate_magnitude<F>(a);
  const std::uint64_t limit = negative ? max + 1 : max;
  if (value > limit) value = limit;
  return static_cast<std::int64_t>(negative ? 0 - value : value);
}

template <class F>
constexpr typename F::Bits from_unsigned(std::uint64_t value, typename F::Bits sign = 0) {
  using T = Format<F>;
  if (value == 0) return 0;
  // value = significand * 2^exponent with the leading one at bit 63.
  const int zeros =
      wide::high(value) != 0 ? std::countl_zero(wide::high(value)) : 32 + std::countl_zero(wide::low(value));
  const std::uint64_t significand = wide::shift_left(value, static_cast<unsigned>(zeros));
  constexpr int kCut = 63 - (F::kFraction + 3);
  return round_pack<F>(sign, T::kBias + 63 - zeros,
                       static_cast<typename F::Bits>(shift_right_sticky(significand, kCut)));
}

template <class F>
constexpr typename F::Bits from_signed(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  return value < 0 ? from_unsigned<F>(0 - bits, Format<F>::kSign) : from_unsigned<F>(bits);
}

constexpr std::uint64_t widen(std::uint32_t a) {
  using Single = Format<Binary32>;
  using Double = Format<Binary64>;
  const std::uint64_t sign = std::uint64_t{a >> 31} << 63;
  if (is_nan<Binary32>(a)) return Double::kNan;
  if (is_infinite<Binary32>(a)) return sign | Double::kInfinity;
  if (is_zero<Binary32>(a)) return sign;
  const Unpacked<Binary32> x = unpack<Binary32>(a);
  return round_pack<Binary64>(sign, x.exponent - Single::kBias + Double::kBias, std::uint64_t{x.significand} << 29);
}

constexpr std::uint32_t narrow(std::uint64_t a) {
  using Single = Format<Binary32>;
  using Double = Format<Binary64>;
  const auto sign = static_cast<std::uint32_t>(a >> 63) << 31;
  if (is_nan<Binary64>(a)) return Single::kNan;
  if (is_infinite<Binary64>(a)) return sign | Single::kInfinity;
  if (is_zero<Binary64>(a)) return sign;
  const Unpacked<Binary64> x = unpack<Binary64>(a);
  const auto significand = static_cast<std::uint32_t>(shift_right_sticky(x.significand, 29));
  return round_pack<Binary32>(sign, x.exponent - Double::kBias + Single::kBias, significand);
}

}  // namespace symbolon::guest::soft

#endif  // SYMBOLON_CORE_GUEST_SOFT_FLOAT_H_
