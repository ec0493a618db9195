// SHA-256 (FIPS 180-4) in portable code, and its padding over any compression function. For guests and for hosts that
// must agree with them on single compressions; the precompile replaces sha256_compress in guests that are built for it
// (precompiles.h).

#ifndef SYMBOLON_CORE_GUEST_SHA256_H_
#define SYMBOLON_CORE_GUEST_SHA256_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "core/guest/big_endian.h"

namespace symbolon::guest {

constexpr std::uint32_t kSha256Initial[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                             0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

constexpr std::uint32_t kSha256RoundConstants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

// state <- compress(state, block); the block as 16 numbers (big-endian words of the message).
constexpr void sha256_compress_software(std::uint32_t state[8], const std::uint32_t block[16]) {
  std::uint32_t w[16] = {};
#pragma GCC unroll 16
  for (int i = 0; i < 16; ++i) w[i] = block[i];
  std::uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
  std::uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
  for (int base = 0; base < 64; base += 16) {
    // Unrolled by 16, so that the roles of a ... h and the places of w need no moves.
#pragma GCC unroll 16
    for (int i = 0; i < 16; ++i) {
      if (base > 0) {
        const std::uint32_t w2 = w[(i + 14) % 16];
        const std::uint32_t w15 = w[(i + 1) % 16];
        w[i] += (std::rotr(w15, 7) ^ std::rotr(w15, 18) ^ w15 >> 3) + w[(i + 9) % 16] +
                (std::rotr(w2, 17) ^ std::rotr(w2, 19) ^ w2 >> 10);
      }
      const std::uint32_t choice = g ^ (e & (f ^ g));
      const std::uint32_t majority = (a & b) | (c & (a | b));
      const std::uint32_t t1 =
          h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) + choice + kSha256RoundConstants[base + i] + w[i];
      const std::uint32_t t2 = (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + majority;
      h = g;
      g = f;
      f = e;
      e = d + t1;
      d = c;
      c = b;
      b = a;
      a = t1 + t2;
    }
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}

// SHA-256 over any compression function. `out` takes 32 bytes.
template <class Compress>
constexpr void sha256_with(Compress&& compress, const std::uint8_t* data, std::size_t size, std::uint8_t* out) {
  std::uint32_t state[8] = {};
  for (int i = 0; i < 8; ++i) state[i] = kSha256Initial[i];
  std::uint32_t block[16] = {};
  std::size_t left = size;
  for (; left >= 64; data += 64, left -= 64) {
    for (int i = 0; i < 16; ++i) block[i] = load_big_endian(data + 4 * i);
    compress(state, block);
  }
  // Padding: 0x80, zeros, the size in bits as 64-bit number.
  alignas(4) std::uint8_t last[64] = {};
  if (std::is_constant_evaluated()) {
    for (std::size_t i = 0; i < left; ++i) last[i] = data[i];
  } else {
    __builtin_memcpy(last, data, left);
  }
  last[left] = 0x80;
  for (int i = 0; i < 16; ++i) block[i] = load_big_endian(last + 4 * i);
  if (left >= 56) {
    compress(state, block);
    for (int i = 0; i < 16; ++i) block[i] = 0;
  }
  const std::uint64_t bits = std::uint64_t{size} * 8;
  block[14] = static_cast<std::uint32_t>(bits >> 32);
  block[15] = static_cast<std::uint32_t>(bits);
  compress(state, block);
  for (int i = 0; i < 8; ++i) store_big_endian(state[i], out + 4 * i);
}

}  // namespace symbolon::guest

#endif  // SYMBOLON_CORE_GUEST_SHA256_H_
