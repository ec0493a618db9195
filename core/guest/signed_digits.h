// Scalars as signed windows (wNAF; Hankerson, Menezes, Vanstone, "Guide to elliptic curve cryptography", algorithm
// 3.35), for curves where negating a point costs nothing. Time depends on the scalar; never for secrets on a host.

#ifndef SYMBOLON_CORE_GUEST_SIGNED_DIGITS_H_
#define SYMBOLON_CORE_GUEST_SIGNED_DIGITS_H_

#include <array>
#include <cstdint>

#include "core/guest/u256.h"

namespace symbolon::guest {

// Digits of a scalar: odd and below 2^(width - 1) in absolute value, or zero; at least width - 1 zeros between two.
// One digit more than bits, for the last carry.
struct SignedDigits {
  std::array<std::int8_t, 257> digit;
};

[[gnu::noinline]] inline void recode(SignedDigits& out, const U256& scalar, int width) {
  const auto bits_at = [&scalar](int bit, int count) {
    const int index = bit / 32;
    std::uint32_t value = scalar.word[index] >> (bit % 32);
    if (bit % 32 + count > 32 && index < 7) value |= scalar.word[index + 1] << (32 - bit % 32);
    return value & ((1u << count) - 1);
  };
  out = {};
  std::uint32_t carry = 0;
  int bit = 0;
  while (bit < 256) {
    if (bits_at(bit, 1) == carry) {
      ++bit;
      continue;
    }
    const int count = width < 256 - bit ? width : 256 - bit;
    const std::uint32_t window = bits_at(bit, count) + carry;
    // A window cut off at the top counts as positive even in its upper half: nothing above it could absorb a carry.
    carry = count == width ? window >> (width - 1) & 1 : 0;
    out.digit[static_cast<std::size_t>(bit)] =
        static_cast<std::int8_t>(static_cast<std::int32_t>(window) - static_cast<std::int32_t>(carry << width));
    bit += count;
  }
  out.digit[256] = static_cast<std::int8_t>(carry);
}

}  // namespace symbolon::guest

#endif  // SYMBOLON_CORE_GUEST_SIGNED_DIGITS_H_
