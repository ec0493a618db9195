// 64-bit integer helpers under the names that GCC and Clang call (GCC internals manual, "Routines for integer
// arithmetic"). The arithmetic is in wide_integer.h. Division by zero ends the run, like the machine's own DIV.

#include <bit>
#include <cstdint>

#include "core/guest/wide_integer.h"

namespace wide = symbolon::guest::wide;

namespace {

using i64 = std::int64_t;
using u64 = std::uint64_t;
using u32 = std::uint32_t;

u64 magnitude(i64 a) { return a < 0 ? 0 - static_cast<u64>(a) : static_cast<u64>(a); }
i64 with_sign(u64 a, bool negative) { return static_cast<i64>(negative ? 0 - a : a); }

wide::Quotient64 divide(u64 n, u64 d) {
  if (d == 0) __builtin_trap();
  return wide::divide(n, d);
}

int leading_zeros(u64 a) {
  return wide::high(a) != 0 ? std::countl_zero(wide::high(a)) : 32 + std::countl_zero(wide::low(a));
}
int trailing_zeros(u32 a) { return a == 0 ? 32 : 31 - std::countl_zero(a & (0 - a)); }
int trailing_zeros(u64 a) {
  return wide::low(a) != 0 ? trailing_zeros(wide::low(a)) : 32 + trailing_zeros(wide::high(a));
}
u32 bit_count(u32 a) {
  a -= a >> 1 & 0x5555'5555;
  a = (a & 0x3333'3333) + (a >> 2 & 0x3333'3333);
  a = (a + (a >> 4)) & 0x0f0f'0f0f;
  return a * 0x0101'0101 >> 24;
}
u32 reverse_bytes(u32 a) { return a << 24 | (a & 0xff00) << 8 | (a >> 8 & 0xff00) | a >> 24; }

}  // namespace

extern "C" {

i64 __ashldi3(i64 a, int by) {
  return static_cast<i64>(wide::shift_left(static_cast<u64>(a), static_cast<unsigned>(by)));
}
i64 __lshrdi3(i64 a, int by) {
  return static_cast<i64>(wide::shift_right(static_cast<u64>(a), static_cast<unsigned>(by)));
}
i64 __ashrdi3(i64 a, int by) {
  return static_cast<i64>(wide::shift_right_signed(static_cast<u64>(a), static_cast<unsigned>(by)));
}

i64 __muldi3(i64 a, i64 b) {
  const auto x = static_cast<u64>(a);
  const auto y = static_cast<u64>(b);
  const u64 low_product = u64{wide::low(x)} * wide::low(y);
  const u32 cross = wide::low(x) * wide::high(y) + wide::high(x) * wide::low(y);
  return static_cast<i64>(wide::join(wide::high(low_product) + cross, wide::low(low_product)));
}

u64 __udivdi3(u64 n, u64 d) { return divide(n, d).quotient; }
u64 __umoddi3(u64 n, u64 d) { return divide(n, d).remainder; }
u64 __udivmoddi4(u64 n, u64 d, u64* remainder) {
  const wide::Quotient64 result = divide(n, d);
  *remainder = result.remainder;
  return result.quotient;
}
// Truncated towards zero; the remainder has the sign of n.
i64 __divdi3(i64 n, i64 d) { return with_sign(divide(magnitude(n), magnitude(d)).quotient, (n < 0) != (d < 0)); }
i64 __moddi3(i64 n, i64 d) { return with_sign(divide(magnitude(n), magnitude(d)).remainder, n < 0); }
i64 __divmoddi4(i64 n, i64 d, i64* remainder) {
  const wide::Quotient64 result = divide(magnitude(n), magnitude(d));
  *remainder = with_sign(result.remainder, n < 0);
  return with_sign(result.quotient, (n < 0) != (d < 0));
}

i64 __negdi2(i64 a) { return static_cast<i64>(0 - static_cast<u64>(a)); }
// 0, 1, 2 for less, equal, greater.
int __cmpdi2(i64 a, i64 b) { return a < b ? 0 : a == b ? 1 : 2; }
int __ucmpdi2(u64 a, u64 b) { return a < b ? 0 : a == b ? 1 : 2; }

int __clzsi2(u32 a) { return std::countl_zero(a); }
int __clzdi2(u64 a) { return leading_zeros(a); }
int __ctzsi2(u32 a) { return trailing_zeros(a); }
int __ctzdi2(u64 a) { return trailing_zeros(a); }
int __ffssi2(u32 a) { return a == 0 ? 0 : trailing_zeros(a) + 1; }
int __ffsdi2(u64 a) { return a == 0 ? 0 : trailing_zeros(a) + 1; }
int __clrsbsi2(std::int32_t a) { return std::countl_zero(static_cast<u32>(a < 0 ? ~a : a)) - 1; }
int __clrsbdi2(i64 a) { return leading_zeros(static_cast<u64>(a < 0 ? ~a : a)) - 1; }
int __popcountsi2(u32 a) { return static_cast<int>(bit_count(a)); }
int __popcountdi2(u64 a) { return static_cast<int>(bit_count(wide::low(a)) + bit_count(wide::high(a))); }
int __paritysi2(u32 a) { return static_cast<int>(bit_count(a) & 1); }
int __paritydi2(u64 a) { return static_cast<int>(bit_count(wide::low(a) ^ wide::high(a)) & 1); }
u32 __bswapsi2(u32 a) { return reverse_bytes(a); }
u64 __bswapdi2(u64 a) { return wide::join(reverse_bytes(wide::low(a)), reverse_bytes(wide::high(a))); }

}  // extern "C"
