// 64-bit integer operations from 32-bit ones, for a machine without them. Pure functions, tested natively; integer.cc
// gives them the names that GCC calls. No 64-bit shift or division by a variable appears here, because GCC would turn
// it into a call of the very function.

#ifndef SYMBOLON_CORE_GUEST_WIDE_INTEGER_H_
#define SYMBOLON_CORE_GUEST_WIDE_INTEGER_H_

#include <bit>
#include <cstdint>

namespace symbolon::guest::wide {

constexpr std::uint32_t low(std::uint64_t a) { return static_cast<std::uint32_t>(a); }
constexpr std::uint32_t high(std::uint64_t a) { return static_cast<std::uint32_t>(a >> 32); }
constexpr std::uint64_t join(std::uint32_t hi, std::uint32_t lo) { return std::uint64_t{hi} << 32 | lo; }

// Shift amounts are below 64.
constexpr std::uint64_t shift_left(std::uint64_t a, unsigned by) {
  if (by == 0) return a;
  if (by >= 32) return join(low(a) << (by - 32), 0);
  return join(high(a) << by | low(a) >> (32 - by), low(a) << by);
}

constexpr std::uint64_t shift_right(std::uint64_t a, unsigned by) {
  if (by == 0) return a;
  if (by >= 32) return high(a) >> (by - 32);
  return join(high(a) >> by, low(a) >> by | high(a) << (32 - by));
}

constexpr std::uint64_t shift_right_signed(std::uint64_t a, unsigned by) {
  const auto top = static_cast<std::int32_t>(high(a));
  if (by == 0) return a;
  if (by >= 32) return join(static_cast<std::uint32_t>(top >> 31), static_cast<std::uint32_t>(top >> (by - 32)));
  return join(static_cast<std::uint32_t>(top >> by), low(a) >> by | high(a) << (32 - by));
}

struct Quotient32 {
  std::uint32_t quotient;
  std::uint32_t remainder;
};

// (hi, lo) / d where hi < d and the top bit of d is set. Knuth, TAOCP vol. 2, 4.3.1, algorithm D with 16-bit digits.
constexpr Quotient32 divide_normalized(std::uint32_t hi, std::uint32_t lo, std::uint32_t d) {
  const std::uint32_t d_high = d >> 16;
  const std::uint32_t d_low = d & 0xffff;
  std::uint32_t quotient = 0;
  std::uint32_t rest = hi;
  for (int digit = 0; digit < 2; ++digit) {
    const std::uint32_t next = digit == 0 ? lo >> 16 : lo & 0xffff;
    std::uint32_t q = rest / d_high;
    std::uint32_t r = rest % d_high;
    // q is at most 2 too large.
    while (q > 0xffff || q * d_low > (r << 16 | next)) {
      --q;
      r += d_high;
      if (r > 0xffff) break;
    }
    rest = (rest << 16 | next) - q * d;  // modulo 2^32; the true value is below d
    quotient = quotient << 16 | q;
  }
  return {quotient, rest};
}

struct Quotient64 {
  std::uint64_t quotient;
  std::uint64_t remainder;
};

// d != 0.
constexpr Quotient64 divide(std::uint64_t n, std::uint64_t d) {
  if (high(d) == 0) {
    const std::uint32_t divisor = low(d);
    if (high(n) == 0) return {low(n) / divisor, low(n) % divisor};
    const std::uint32_t q_high = high(n) / divisor;
    const std::uint32_t rest = high(n) % divisor;
    if (rest == 0) return {join(q_high, low(n) / divisor), low(n) % divisor};
    const auto shift = static_cast<unsigned>(std::countl_zero(divisor));
    const std::uint64_t shifted = shift_left(join(rest, low(n)), shift);
    const Quotient32 part = divide_normalized(high(shifted), low(shifted), divisor << shift);
    return {join(q_high, part.quotient), part.remainder >> shift};
  }
  if (n < d) return {0, n};
  const auto shift = static_cast<unsigned>(std::countl_zero(high(d)));
  if (shift == 0) return {1, n - d};
  // The quotient has 32 bits. Divide the top 64 bits of n << shift (96 bits) by the top 32 of d << shift.
  const std::uint64_t d_shifted = shift_left(d, shift);
  const std::uint64_t n_shifted = shift_left(n, shift);
  const std::uint32_t n_top = high(n) >> (32 - shift);
  const Quotient32 part = divide_normalized(n_top, high(n_shifted), high(d_shifted));
  std::uint32_t quotient = part.quotient;
  std::uint64_t product = std::uint64_t{quotient} * low(d_shifted);
  const std::uint64_t rest = join(part.remainder, low(n_shifted));
  // The estimate is at most 1 too large: quotient < 2^(shift + 1) and the low `shift` bits of d_shifted are zero, so
  // product < 2^63 <= d_shifted.
  if (product > rest) {
    --quotient;
    product -= d_shifted;  // modulo 2^64, as the subtraction below
  }
  return {quotient, shift_right(rest - product, shift)};
}

}  // namespace symbolon::guest::wide

#endif  // SYMBOLON_CORE_GUEST_WIDE_INTEGER_H_
