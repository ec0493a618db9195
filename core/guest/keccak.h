// Keccak-f[1600] and Keccak-256 in portable code (FIPS 202 section 3, with the original padding byte 0x01). The one
// implementation of ours: hosts and guests include it. The machine's precompile replaces keccak_f1600 in guests that
// are built for it (precompiles.h).

#ifndef SYMBOLON_CORE_GUEST_KECCAK_H_
#define SYMBOLON_CORE_GUEST_KECCAK_H_

#include <bit>
#include <cstddef>
#include <cstdint>

namespace symbolon::guest {

constexpr std::size_t kKeccak256Rate = 136;  // bytes of a block

// The 24 round constants of iota.
constexpr std::uint64_t kKeccakRoundConstants[24] = {
    0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000, 0x000000000000808b,
    0x0000000080000001, 0x8000000080008081, 0x8000000000008009, 0x000000000000008a, 0x0000000000000088,
    0x0000000080008009, 0x000000008000000a, 0x000000008000808b, 0x800000000000008b, 0x8000000000008089,
    0x8000000000008003, 0x8000000000008002, 0x8000000000000080, 0x000000000000800a, 0x800000008000000a,
    0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008};

// Rotation of rho for lane x + 5 y.
constexpr int kKeccakRotations[25] = {0,  1,  62, 28, 27, 36, 44, 6,  55, 20, 3,  10, 43,
                                      25, 39, 41, 45, 15, 21, 8,  18, 2,  61, 56, 14};

// The permutation in plain code; lane x + 5 y of the state is state[x + 5 * y].
constexpr void keccak_f1600_software(std::uint64_t state[25]) {
  for (const std::uint64_t round_constant : kKeccakRoundConstants) {
    // theta
    std::uint64_t column[5] = {};
#pragma GCC unroll 5
    for (int x = 0; x < 5; ++x) {
      column[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
    }
    std::uint64_t effect[5] = {};
#pragma GCC unroll 5
    for (int x = 0; x < 5; ++x) effect[x] = column[(x + 4) % 5] ^ std::rotl(column[(x + 1) % 5], 1);
    // rho and pi: B[y, 2x + 3y] = rot(A[x, y])
    std::uint64_t moved[25] = {};
#pragma GCC unroll 5
    for (int y = 0; y < 5; ++y) {
#pragma GCC unroll 5
      for (int x = 0; x < 5; ++x) {
        moved[y + 5 * ((2 * x + 3 * y) % 5)] = std::rotl(state[x + 5 * y] ^ effect[x], kKeccakRotations[x + 5 * y]);
      }
    }
    // chi
#pragma GCC unroll 5
    for (int y = 0; y < 25; y += 5) {
#pragma GCC unroll 5
      for (int x = 0; x < 5; ++x) state[x + y] = moved[x + y] ^ (~moved[(x + 1) % 5 + y] & moved[(x + 2) % 5 + y]);
    }
    // iota
    state[0] ^= round_constant;
  }
}

// Keccak-256 over any permutation function. `out` takes 32 bytes.
template <class Permutation>
constexpr void keccak256_with(Permutation&& permutation, const std::uint8_t* data, std::size_t size, std::uint8_t* out) {
  std::uint64_t state[25] = {};
  const auto absorb = [&state](std::size_t at, std::uint8_t byte) {
    state[at / 8] ^= std::uint64_t{byte} << (8 * (at % 8));
  };
  const auto lane = [](const std::uint8_t* bytes) {
    std::uint64_t value = 0;
#pragma GCC unroll 8
    for (int i = 7; i >= 0; --i) value = value << 8 | bytes[i];
    return value;
  };
  for (; size >= kKeccak256Rate; data += kKeccak256Rate, size -= kKeccak256Rate) {
    for (std::size_t i = 0; i < kKeccak256Rate / 8; ++i) state[i] ^= lane(data + 8 * i);
    permutation(state);
  }
  std::size_t at = 0;
  for (; at + 8 <= size; at += 8) state[at / 8] ^= lane(data + at);
  for (; at < size; ++at) absorb(at, data[at]);
  absorb(size, 0x01);
  absorb(kKeccak256Rate - 1, 0x80);
  permutation(state);
  for (std::size_t i = 0; i < 32; ++i) out[i] = static_cast<std::uint8_t>(state[i / 8] >> (8 * (i % 8)));
}

}  // namespace symbolon::guest

#endif  // SYMBOLON_CORE_GUEST_KECCAK_H_
