#include "core/mips/sha256_compress.h"

#include <bit>

namespace symbolon::mips {
namespace {

// K_i: the first 32 bits of the fractional part of the cube root of the i-th prime, computed from that definition.
consteval std::array<std::uint32_t, 64> make_constants() {
  std::array<std::uint32_t, 64> constants{};
  std::size_t found = 0;
  for (std::uint64_t candidate = 2; found < constants.size(); ++candidate) {
    bool prime = true;
    for (std::uint64_t d = 2; d * d <= candidate; ++d) prime = prime && candidate % d != 0;
    if (!prime) continue;
    // The largest r with r^3 <= candidate * 2^96, bit by bit; r < 2^35, so r^3 < 2^105 fits.
    unsigned __int128 root = 0;
    for (int bit = 34; bit >= 0; --bit) {
      const unsigned __int128 tried = root | static_cast<unsigned __int128>(1) << bit;
      if (tried * tried * tried <= static_cast<unsigned __int128>(candidate) << 96) root = tried;
    }
    constants[found++] = static_cast<std::uint32_t>(root);
  }
  return constants;
}

std::uint32_t big_sigma0(std::uint32_t x) { return std::rotr(x, 2) ^ std::rotr(x, 13) ^ std::rotr(x, 22); }
std::uint32_t big_sigma1(std::uint32_t x) { return std::rotr(x, 6) ^ std::rotr(x, 11) ^ std::rotr(x, 25); }
std::uint32_t small_sigma0(std::uint32_t x) { return std::rotr(x, 7) ^ std::rotr(x, 18) ^ x >> 3; }
std::uint32_t small_sigma1(std::uint32_t x) { return std::rotr(x, 17) ^ std::rotr(x, 19) ^ x >> 10; }

}  // namespace

constexpr std::array<std::uint32_t, 64> kSha256Constants = make_constants();

void sha256_compress(Sha256State& state, const Sha256Block& block) {
  std::array<std::uint32_t, 64> w;
  for (std::size_t t = 0; t < 16; ++t) w[t] = block[t];
  for (std::size_t t = 16; t < 64; ++t) {
    w[t] = small_sigma1(w[t - 2]) + w[t - 7] + small_sigma0(w[t - 15]) + w[t - 16];
  }
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t t = 0; t < 64; ++t) {
    const std::uint32_t choice = (e & f) ^ (~e & g);
    const std::uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
    const std::uint32_t t1 = h + big_sigma1(e) + choice + kSha256Constants[t] + w[t];
    const std::uint32_t t2 = big_sigma0(a) + majority;
    h = g;
    g = f;
    f = e;
    e = d + t1;
    d = c;
    c = b;
    b = a;
    a = t1 + t2;
  }
  const Sha256State working = {a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < state.size(); ++i) state[i] += working[i];
}

}  // namespace symbolon::mips
