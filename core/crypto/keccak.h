// Keccak-f[1600] and Keccak-256 with the original padding (0x01), as Ethereum uses it; not SHA3-256 (0x06).
//
// Follows "The Keccak reference" 3.0, sections 1.2 (permutation) and 2.2 (sponge); FIPS 202 has the same permutation.
// Header-only and freestanding: no library call, no allocation, no exception, so that guests of the machine compile the
// very same code. Time depends on the message length only. States are not wiped: hash no long-lived secrets with it.

#ifndef SYMBOLON_CORE_CRYPTO_KECCAK_H_
#define SYMBOLON_CORE_CRYPTO_KECCAK_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

namespace symbolon::crypto {

// Lane (x, y) of the reference is lanes[x + 5 * y].
inline constexpr std::size_t kKeccakLanes = 25;
inline constexpr std::size_t kKeccakRounds = 24;

namespace keccak_detail {

struct Tables {
  std::uint64_t iota[kKeccakRounds];  // round constants
  std::uint8_t lane_of_step[24];      // the walk of rho and pi over all lanes but (0, 0)
  std::uint8_t rotation_of_step[24];
};

// All constants from their definitions; nothing is copied from a table.
consteval Tables make_tables() {
  Tables tables{};
  // Round constants: bit 2^j - 1 of round i is the output 7 i + j of the LFSR x^8 + x^6 + x^5 + x^4 + 1.
  unsigned lfsr = 1;
  for (std::size_t round = 0; round < kKeccakRounds; ++round) {
    for (unsigned j = 0; j < 7; ++j) {
      if ((lfsr & 1) != 0) tables.iota[round] |= std::uint64_t{1} << ((1u << j) - 1);
      lfsr <<= 1;
      if ((lfsr & 0x100) != 0) lfsr ^= 0x171;
    }
  }
  // rho rotates the lane reached after t steps of (x, y) -> (y, 2 x + 3 y) by (t + 1)(t + 2) / 2; pi moves it one step.
  unsigned x = 1;
  unsigned y = 0;
  for (unsigned t = 0; t < 24; ++t) {
    const unsigned next_y = (2 * x + 3 * y) % 5;
    x = y;
    y = next_y;
    tables.lane_of_step[t] = static_cast<std::uint8_t>(x + 5 * y);
    tables.rotation_of_step[t] = static_cast<std::uint8_t>((t + 1) * (t + 2) / 2 % 64);
  }
  return tables;
}

inline constexpr Tables kTables = make_tables();

// 0 < bits < 64
[[gnu::always_inline]] constexpr std::uint64_t rotate_left(std::uint64_t value, unsigned bits) {
  return (value << bits) | (value >> (64 - bits));
}

[[gnu::always_inline]] constexpr void theta(std::uint64_t* a) {
  const std::uint64_t c0 = a[0] ^ a[5] ^ a[10] ^ a[15] ^ a[20];
  const std::uint64_t c1 = a[1] ^ a[6] ^ a[11] ^ a[16] ^ a[21];
  const std::uint64_t c2 = a[2] ^ a[7] ^ a[12] ^ a[17] ^ a[22];
  const std::uint64_t c3 = a[3] ^ a[8] ^ a[13] ^ a[18] ^ a[23];
  const std::uint64_t c4 = a[4] ^ a[9] ^ a[14] ^ a[19] ^ a[24];
  const std::uint64_t d[5] = {c4 ^ rotate_left(c1, 1), c0 ^ rotate_left(c2, 1), c1 ^ rotate_left(c3, 1),
                              c2 ^ rotate_left(c4, 1), c3 ^ rotate_left(c0, 1)};
  for (std::size_t row = 0; row < kKeccakLanes; row += 5) {
    a[row] ^= d[0];
    a[row + 1] ^= d[1];
    a[row + 2] ^= d[2];
    a[row + 3] ^= d[3];
    a[row + 4] ^= d[4];
  }
}

// Unrolled by the fold, so that every rotation has a constant distance.
template <std::size_t... Step>
[[gnu::always_inline]] constexpr void rho_pi(std::uint64_t* a, std::index_sequence<Step...>) {
  std::uint64_t moving = a[1];
  ((moving = std::exchange(a[kTables.lane_of_step[Step]], rotate_left(moving, kTables.rotation_of_step[Step]))), ...);
}

[[gnu::always_inline]] constexpr void chi(std::uint64_t* a) {
  for (std::size_t row = 0; row < kKeccakLanes; row += 5) {
    const std::uint64_t b0 = a[row];
    const std::uint64_t b1 = a[row + 1];
    const std::uint64_t b2 = a[row + 2];
    const std::uint64_t b3 = a[row + 3];
    const std::uint64_t b4 = a[row + 4];
    a[row] = b0 ^ (~b1 & b2);
    a[row + 1] = b1 ^ (~b2 & b3);
    a[row + 2] = b2 ^ (~b3 & b4);
    a[row + 3] = b3 ^ (~b4 & b0);
    a[row + 4] = b4 ^ (~b0 & b1);
  }
}

}  // namespace keccak_detail

// The permutation, in place, on 25 lanes.
constexpr void keccak_f1600(std::uint64_t* lanes) {
  for (const std::uint64_t round_constant : keccak_detail::kTables.iota) {
    keccak_detail::theta(lanes);
    keccak_detail::rho_pi(lanes, std::make_index_sequence<24>{});
    keccak_detail::chi(lanes);
    lanes[0] ^= round_constant;
  }
}

// Incremental Keccak-256 over any implementation of the permutation (a guest puts its precompile here).
// Use: any number of update(), then finish() once; the object is spent after that.
template <void (*Permute)(std::uint64_t* lanes)>
class BasicKeccak256 {
 public:
  static constexpr std::size_t kRate = 136;
  static constexpr std::size_t kDigestSize = 32;

  constexpr void update(const std::uint8_t* data, std::size_t size) {
    while (size > 0) {
      const std::size_t left = kRate - used_;
      const std::size_t lanes = used_ % 8 == 0 ? (size < left ? size : left) / 8 : 0;
      if (lanes > 0) {
        for (std::size_t i = 0; i < lanes; ++i) lanes_[used_ / 8 + i] ^= load_lane(data + 8 * i);
        advance(8 * lanes, data, size);
      } else {
        absorb_byte(used_, *data);
        advance(1, data, size);
      }
    }
  }

  // Writes 32 bytes.
  constexpr void finish(std::uint8_t* digest) {
    absorb_byte(used_, 0x01);
    absorb_byte(kRate - 1, 0x80);
    Permute(lanes_);
    if (std::is_constant_evaluated()) {
      for (std::size_t i = 0; i < kDigestSize; ++i) {
        digest[i] = static_cast<std::uint8_t>(lanes_[i / 8] >> (8 * (i % 8)));
      }
    } else {
      __builtin_memcpy(digest, lanes_, kDigestSize);
    }
  }

 private:
  static_assert(std::endian::native == std::endian::little, "lanes are loaded and stored as they are");

  // At run time whole words (the bytes may lie anywhere); the compiler itself goes byte by byte.
  static constexpr std::uint64_t load_lane(const std::uint8_t* bytes) {
    std::uint64_t lane = 0;
    if (std::is_constant_evaluated()) {
      for (unsigned i = 0; i < 8; ++i) lane |= std::uint64_t{bytes[i]} << (8 * i);
    } else {
      __builtin_memcpy(&lane, bytes, sizeof lane);
    }
    return lane;
  }

  constexpr void absorb_byte(std::size_t position, std::uint8_t byte) {
    lanes_[position / 8] ^= std::uint64_t{byte} << (8 * (position % 8));
  }

  constexpr void advance(std::size_t count, const std::uint8_t*& data, std::size_t& size) {
    data += count;
    size -= count;
    used_ += count;
    if (used_ == kRate) {
      Permute(lanes_);
      used_ = 0;
    }
  }

  std::uint64_t lanes_[kKeccakLanes] = {};
  std::size_t used_ = 0;  // bytes absorbed into the current block, < kRate
};

using Keccak256 = BasicKeccak256<keccak_f1600>;

// One-shot; writes 32 bytes.
constexpr void keccak256(const std::uint8_t* data, std::size_t size, std::uint8_t* digest) {
  Keccak256 hash;
  hash.update(data, size);
  hash.finish(digest);
}

}  // namespace symbolon::crypto

#endif  // SYMBOLON_CORE_CRYPTO_KECCAK_H_
