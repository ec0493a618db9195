// Keccak-256 of bytes in memory, for guests and hosts: core/crypto/keccak.h for whole messages, absorbing words instead
// of bytes, because hashing trie nodes is what an ownership proof spends its time on. In a guest the permutation is the
// precompile. For public data; nothing is wiped.

#ifndef SYMBOLON_CREDENTIALS_ETHEREUM_KECCAK_H_
#define SYMBOLON_CREDENTIALS_ETHEREUM_KECCAK_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/guest/precompiles.h"

namespace symbolon::ethereum {

using Word = std::array<std::uint8_t, 32>;  // a hash, a storage slot, or a big-endian integer

namespace keccak_detail {

constexpr std::size_t kRate = 136;
static_assert(std::endian::native == std::endian::little, "lanes are read as they lie in memory");

inline void absorb_block(std::uint64_t* lanes, const std::uint8_t* block) {
#pragma GCC unroll 17
  for (std::size_t i = 0; i < kRate / 8; ++i) {
    std::uint64_t lane = 0;
    __builtin_memcpy(&lane, block + 8 * i, sizeof lane);
    lanes[i] ^= lane;
  }
  guest::keccak_f1600(lanes);
}

}  // namespace keccak_detail

[[gnu::noinline]] inline Word keccak256(std::span<const std::uint8_t> message) {
  using keccak_detail::kRate;
  std::uint64_t lanes[25] = {};
  while (message.size() >= kRate) {
    keccak_detail::absorb_block(lanes, message.data());
    message = message.subspan(kRate);
  }
  std::uint8_t last[kRate] = {};
  if (!message.empty()) __builtin_memcpy(last, message.data(), message.size());
  last[message.size()] = 0x01;
  last[kRate - 1] |= 0x80;
  keccak_detail::absorb_block(lanes, last);
  Word digest;
  __builtin_memcpy(digest.data(), lanes, digest.size());
  return digest;
}

}  // namespace symbolon::ethereum

#endif  // SYMBOLON_CREDENTIALS_ETHEREUM_KECCAK_H_
