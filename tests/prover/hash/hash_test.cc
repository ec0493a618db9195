// The hash on top of the permutation: written out again from the definition in hash.h, its input order and domains, and
// the incremental form. The batch form is compared in hash_batch_test.cc.

#include "prover/hash/hash.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "prover/hash/poseidon2.h"

namespace symbolon::prover {
namespace {

std::vector<KoalaBear> counting(std::size_t size, std::uint32_t first = 1) {
  std::vector<KoalaBear> values(size);
  for (std::size_t i = 0; i < size; ++i) values[i] = KoalaBear::from_u32(first + static_cast<std::uint32_t>(i));
  return values;
}

Digest digest_of(std::uint32_t first) {
  Digest digest;
  for (std::size_t i = 0; i < kDigestSize; ++i) {
    digest.elements[i] = KoalaBear::from_u32(first + static_cast<std::uint32_t>(i));
  }
  return digest;
}

TEST(Hash, CompressIsPermutationPlusInput) {
  const auto input = counting(16, 100);
  std::array<KoalaBear, 16> state;
  std::copy(input.begin(), input.end(), state.begin());
  poseidon2::permute(state);
  const Digest result = compress(digest_of(100), digest_of(108));
  for (std::size_t i = 0; i < kDigestSize; ++i) EXPECT_EQ(result.elements[i], state[i] + input[i]);
  EXPECT_NE(result, compress(digest_of(108), digest_of(100)));
}

// A frozen value: commitments change when this changes.
TEST(Hash, FrozenValues) {
  const Digest node = compress(digest_of(0), digest_of(8));
  const Digest leaf = hash_elements(counting(20));
  EXPECT_EQ(node.elements[0].to_u32(), 1259554834u);
  EXPECT_EQ(leaf.elements[0].to_u32(), 1287585935u);
}

TEST(Hash, SpongeFollowsItsDefinition) {
  for (std::size_t length : {0u, 1u, 15u, 16u, 17u, 32u, 40u}) {
    const auto message = counting(length);
    SpongeState state{};
    state[16] = KoalaBear::from_u32(3);
    state[17] = KoalaBear::from_u32(static_cast<std::uint32_t>(length));
    std::size_t done = 0;
    do {
      const std::size_t block = std::min<std::size_t>(16, length - done);
      for (std::size_t i = 0; i < block; ++i) state[i] = message[done + i];
      poseidon2::permute(state);
      done += block;
    } while (done < length);
    const Digest digest = hash_elements(HashDomain::kData, message);
    for (std::size_t i = 0; i < kDigestSize; ++i) EXPECT_EQ(digest.elements[i], state[i]) << length;
  }
}

TEST(Hash, EveryElementLengthAndDomainMatter) {
  const auto message = counting(33);
  const Digest digest = hash_elements(message);
  for (std::size_t i = 0; i < message.size(); ++i) {
    auto changed = message;
    changed[i] += KoalaBear::one();
    EXPECT_NE(hash_elements(changed), digest) << i;
  }
  auto longer = message;
  longer.push_back(KoalaBear::zero());
  EXPECT_NE(hash_elements(longer), digest);
  EXPECT_NE(hash_elements(std::span(message).first(32)), digest);
  EXPECT_EQ(hash_elements(HashDomain::kLeaf, message), digest);
  EXPECT_NE(hash_elements(HashDomain::kData, message), digest);
  EXPECT_NE(hash_elements(HashDomain::kTranscript, message), digest);
}

TEST(Hash, IncrementalSpongeEqualsOneCall) {
  const auto message = counting(50);
  const std::span<const KoalaBear> view(message);
  for (std::size_t cut = 0; cut <= message.size(); ++cut) {
    Sponge sponge(HashDomain::kLeaf, message.size());
    sponge.absorb(view.first(cut));
    sponge.absorb(view.subspan(cut));
    EXPECT_EQ(sponge.finish(), hash_elements(message));
  }
}

TEST(Hash, SpongeHoldsTheCallerToTheLength) {
  const auto message = counting(3);
  EXPECT_DEATH(
      {
        Sponge sponge(HashDomain::kLeaf, 2);
        sponge.absorb(message);
      },
      "more elements");
  EXPECT_DEATH(
      {
        Sponge sponge(HashDomain::kLeaf, 4);
        sponge.absorb(message);
        sponge.finish();
      },
      "fewer elements");
}

}  // namespace
}  // namespace symbolon::prover
