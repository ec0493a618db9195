// 256-bit unsigned integers as eight 32-bit words, the lowest first: what 32-bit guests compute with. Time depends on
// the values; never for secrets on a host.

#ifndef SYMBOLON_CORE_GUEST_U256_H_
#define SYMBOLON_CORE_GUEST_U256_H_

#include <cstdint>
#include <string_view>

#include "core/guest/big_endian.h"

namespace symbolon::guest {

struct U256 {
  std::uint32_t word[8];

  friend constexpr bool operator==(const U256& a, const U256& b) {
    for (int i = 0; i < 8; ++i) {
      if (a.word[i] != b.word[i]) return false;
    }
    return true;
  }
};

constexpr bool is_zero(const U256& a) {
  for (const std::uint32_t word : a.word) {
    if (word != 0) return false;
  }
  return true;
}

constexpr bool is_less(const U256& a, const U256& b) {
  for (int i = 7; i >= 0; --i) {
    if (a.word[i] != b.word[i]) return a.word[i] < b.word[i];
  }
  return false;
}

// out = a + b, returns the carry. `out` may be a or b.
constexpr std::uint32_t add(U256& out, const U256& a, const U256& b) {
  std::uint32_t carry = 0;
#pragma GCC unroll 8
  for (int i = 0; i < 8; ++i) {
    const std::uint32_t partial = a.word[i] + carry;
    const std::uint32_t sum = partial + b.word[i];
    carry = static_cast<std::uint32_t>(partial < carry) + static_cast<std::uint32_t>(sum < partial);
    out.word[i] = sum;
  }
  return carry;
}

// out = a - b, returns the borrow. `out` may be a or b.
constexpr std::uint32_t subtract(U256& out, const U256& a, const U256& b) {
  std::uint32_t borrow = 0;
#pragma GCC unroll 8
  for (int i = 0; i < 8; ++i) {
    const std::uint32_t x = a.word[i];
    const std::uint32_t partial = x - b.word[i];
    const std::uint32_t difference = partial - borrow;
    borrow = static_cast<std::uint32_t>(x < b.word[i]) + static_cast<std::uint32_t>(partial < borrow);
    out.word[i] = difference;
  }
  return borrow;
}

// 32 big-endian bytes, as signatures and keys have them.
constexpr U256 u256_from_bytes(const std::uint8_t* bytes) {
  U256 out = {};
  for (int i = 0; i < 8; ++i) {
    out.word[i] = load_big_endian(bytes + 28 - 4 * i);
  }
  return out;
}

constexpr void u256_to_bytes(const U256& a, std::uint8_t* bytes) {
  for (int i = 0; i < 8; ++i) store_big_endian(a.word[i], bytes + 28 - 4 * i);
}

// 64 hexadecimal digits, lower case; for constants as they are printed in standards.
consteval U256 u256_from_hex(std::string_view digits) {
  U256 out = {};
  for (int i = 0; i < 64; ++i) {
    const char c = digits.at(static_cast<std::size_t>(63 - i));
    const int value = c >= 'a' ? c - 'a' + 10 : c - '0';
    out.word[i / 8] |= static_cast<std::uint32_t>(value) << (4 * (i % 8));
  }
  return out;
}

}  // namespace symbolon::guest

#endif  // SYMBOLON_CORE_GUEST_U256_H_
