// The inverse modulo a prime, by Euclid's algorithm with Lehmer's single-word windows (Knuth, "The art of computer
// programming", volume 2, section 4.5.2, algorithm L): quotients are found from the top 32 bits of two numbers, and
// about nine of them at once are applied to all words. Time depends on the values; never for secrets on a host.

#ifndef SYMBOLON_CORE_GUEST_MODULAR_INVERSE_H_
#define SYMBOLON_CORE_GUEST_MODULAR_INVERSE_H_

#include <bit>
#include <cstdint>
#include <utility>

#include "core/guest/u256.h"

namespace symbolon::guest {

namespace inverse_detail {

// Where Euclid's algorithm is: r0 > r1 > 0, and modulo m, r1 = t1 a and r0 = -t0 a; with `negated`, the negatives.
// t0 and t1 are at most m / r1 and m / r0.
struct Euclid {
  U256 r0, r1, t0, t1;
  bool negated;
};

// Some quotients: r0' = a r0 - b r1, r1' = d r1 - c r0, and the negatives where their number is odd.
struct Quotients {
  std::uint32_t a = 1, b = 0, c = 0, d = 1;
  bool odd = false;
};

constexpr int word_count(const U256& a) {
  int count = 8;
  while (count > 0 && a.word[count - 1] == 0) --count;
  return count;
}

// The quotients that the top 32 bits x of r0 and the same bits y of r1 determine. Without `exact`, r0 and r1 are x + e
// and y + f times a power of 2, 0 <= e, f < 1: a remainder u x - v y of x and y (v >= u) differs from that of r0 and r1
// by less than v, towards alternating sides. So a quotient is right when the remainder after it, with that error, is
// still from 0 to below the one before.
constexpr Quotients find_quotients(std::uint32_t x, std::uint32_t y, bool exact) {
  Quotients out;
  while (y > 1) {
    const std::uint32_t q = x / y;
    const std::uint32_t rest = x % y;
    // No overflow: d_next is at most the first x over this y.
    const std::uint32_t c_next = out.a + q * out.c;
    const std::uint32_t d_next = out.b + q * out.d;
    if (!exact && (rest < d_next || y - rest < out.d + d_next)) break;
    out = {out.c, out.d, c_next, d_next, !out.odd};
    x = y;
    y = rest;
  }
  return out;
}

constexpr void apply(Euclid& state, const Quotients& quotients, int words) {
  auto [a, b, c, d, odd] = quotients;
  U256& r0 = state.r0;
  U256& r1 = state.r1;
  // The negative of a r0 - b r1 is b r1 - a r0: the same with the numbers exchanged.
  if (odd) {
    std::swap(a, b);
    std::swap(c, d);
  }
  std::uint64_t sum0 = 0, sum1 = 0;  // as two's complement
  for (int i = 0; i < words; ++i) {
    const std::uint32_t p = odd ? r1.word[i] : r0.word[i];
    const std::uint32_t q = odd ? r0.word[i] : r1.word[i];
    sum0 += std::uint64_t{a} * p - std::uint64_t{b} * q;
    sum1 += std::uint64_t{d} * q - std::uint64_t{c} * p;
    r0.word[i] = static_cast<std::uint32_t>(sum0);
    r1.word[i] = static_cast<std::uint32_t>(sum1);
    sum0 = static_cast<std::uint64_t>(static_cast<std::int64_t>(sum0) >> 32);
    sum1 = static_cast<std::uint64_t>(static_cast<std::int64_t>(sum1) >> 32);
  }
  // t1 r0 <= m bounds the words of both. Factors are below 2^31 (a quotient is taken from y > 1 only), so sums fit.
  const int t_words = 9 - word_count(r0);
  sum0 = sum1 = 0;
  for (int i = 0; i < t_words; ++i) {
    const std::uint32_t t0 = state.t0.word[i];
    const std::uint32_t t1 = state.t1.word[i];
    sum0 += std::uint64_t{quotients.a} * t0 + std::uint64_t{quotients.b} * t1;
    sum1 += std::uint64_t{quotients.c} * t0 + std::uint64_t{quotients.d} * t1;
    state.t0.word[i] = static_cast<std::uint32_t>(sum0);
    state.t1.word[i] = static_cast<std::uint32_t>(sum1);
    sum0 >>= 32;
    sum1 >>= 32;
  }
  if (odd) state.negated = !state.negated;
}

constexpr int bit_length(const U256& a) {
  const int words = word_count(a);
  return words == 0 ? 0 : 32 * words - std::countl_zero(a.word[words - 1]);
}

// The result is below 2^256.
constexpr U256 shift_left(const U256& a, int bits) {
  U256 out = {};
  for (int i = bits / 32; i < 8; ++i) {
    const int from = i - bits / 32;
    out.word[i] = a.word[from] << (bits % 32);
    if (bits % 32 > 0 && from > 0) out.word[i] |= a.word[from - 1] >> (32 - bits % 32);
  }
  return out;
}

// A part 2^s of a quotient: for those that windows cannot give, above 2^16 or uncertain. Honest numbers hardly have
// one.
[[gnu::noinline]] constexpr void subtract_shifted(Euclid& state) {
  int shift = bit_length(state.r0) - bit_length(state.r1);
  U256 multiple = shift_left(state.r1, shift);
  if (is_less(state.r0, multiple)) multiple = shift_left(state.r1, --shift);
  subtract(state.r0, state.r0, multiple);
  add(state.t0, state.t0, shift_left(state.t1, shift));
  if (is_less(state.r0, state.r1)) {
    std::swap(state.r0, state.r1);
    std::swap(state.t0, state.t1);
    state.negated = !state.negated;
  }
}

}  // namespace inverse_detail

// 1 / a modulo the prime m, for a below m; 0 for 0. Not inlined and no template: code is part of every proof.
[[gnu::noinline]] constexpr U256 inverse_modulo(const U256& a, const U256& m) {
  if (is_zero(a)) return a;
  const U256 one = {{1}};
  inverse_detail::Euclid state = {m, a, {}, one, false};
  // Remainders end with 1 and 0, since a and m have no common factor.
  while (!(state.r1 == one)) {
    const int words = inverse_detail::word_count(state.r0);
    const int top = words - 1;
    std::uint32_t x = state.r0.word[top];
    std::uint32_t y = state.r1.word[top];
    if (const int shift = std::countl_zero(x); top > 0 && shift > 0) {
      x = x << shift | state.r0.word[top - 1] >> (32 - shift);
      y = y << shift | state.r1.word[top - 1] >> (32 - shift);
    }
    const inverse_detail::Quotients quotients = inverse_detail::find_quotients(x, y, top == 0);
    if (quotients.b != 0) {
      inverse_detail::apply(state, quotients, words);
    } else {
      inverse_detail::subtract_shifted(state);
    }
  }
  if (!state.negated) return state.t1;
  U256 out;
  subtract(out, m, state.t1);
  return out;
}

}  // namespace symbolon::guest

#endif  // SYMBOLON_CORE_GUEST_MODULAR_INVERSE_H_
