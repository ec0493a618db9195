// The hash of commitments and transcript, one value at a time. This header and hash_batch.h are the only way to it: a
// different permutation is a change of prover/hash/hash.cc and hash_batch.cc and of nothing that includes them.
//
// Now: Poseidon2 over KoalaBear (prover/hash/poseidon2.h), S-box x^3, widths 16 and 24.
//
//   compress(l, r) = first 8 of ( P16(l || r) + (l || r) )
// The feed-forward makes a one-way function of the permutation (Davies-Meyer with the whole input as message): without
// it P16 could be inverted from a chosen output and unknown second half. Collision resistance is the birthday bound of
// 8 elements, about 2^123.9.
//
//   hash_elements(domain, x) = first 8 of the state of a sponge over P24 with rate 16, capacity 8
//     state = 0^16 || domain || length || 0^6
//     for each block of up to 16 elements: overwrite the first elements of the state with it; state = P24(state)
//     an empty message runs P24 once
// The length stands in the capacity before the first block, so messages of different length never meet the same state
// and the last block needs no padding: positions that it does not reach keep what they held. `domain` keeps leaves,
// program images and other uses apart. Overwriting instead of adding is as strong for a sponge and cheaper in a
// circuit.

#ifndef SYMBOLON_PROVER_HASH_HASH_H_
#define SYMBOLON_PROVER_HASH_HASH_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "prover/field/koala_bear.h"
#include "prover/params/field_params.h"

namespace symbolon::prover {

inline constexpr std::size_t kDigestSize = kDigestElements;
inline constexpr std::size_t kSpongeWidth = 24;
inline constexpr std::size_t kSpongeCapacity = kSpongeCapacityElements;
inline constexpr std::size_t kSpongeRate = kSpongeWidth - kSpongeCapacity;

struct Digest {
  std::array<KoalaBear, kDigestSize> elements{};

  friend constexpr bool operator==(const Digest&, const Digest&) = default;
};

// What a sponge hashes. Values are part of the proof format.
enum class HashDomain : std::uint32_t {
  kLeaf = 1,        // rows under a Merkle tree
  kTranscript = 2,  // Fiat-Shamir
  kData = 3,        // anything else: program images, public values
};

Digest compress(const Digest& left, const Digest& right);
Digest hash_elements(HashDomain domain, std::span<const KoalaBear> elements);
// Rows of a Merkle tree: HashDomain::kLeaf.
Digest hash_elements(std::span<const KoalaBear> elements);

// The wide permutation itself, for the duplex sponge of the transcript.
using SpongeState = std::array<KoalaBear, kSpongeWidth>;
void permute_sponge(SpongeState& state);

// hash_elements in steps. `length` is the number of elements in all, below p, and is enforced by `finish`.
class Sponge {
 public:
  Sponge(HashDomain domain, std::size_t length);
  void absorb(std::span<const KoalaBear> elements);
  void absorb(KoalaBear element) { absorb(std::span(&element, 1)); }
  // Call once, after exactly `length` elements.
  Digest finish();

 private:
  SpongeState state_{};
  std::size_t position_ = 0;  // in the rate
  std::size_t left_;
  bool permuted_ = false;  // since the last overwrite, and at least once
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_HASH_HASH_H_
