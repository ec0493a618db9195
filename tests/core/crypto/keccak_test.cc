// Keccak-f[1600] and Keccak-256: derived constants, known answers at compile time and from the Keccak team's files.

#include "core/crypto/keccak.h"

#include "core/crypto/hash.h"
#include "tests/support/test_data.h"

#include <gtest/gtest.h>

namespace symbolon::crypto {
namespace {

using testing::hex;
using testing::load_test_data;

// "The Keccak reference" 3.0, table 3.
static_assert(keccak_detail::kTables.iota[0] == 0x0000000000000001);
static_assert(keccak_detail::kTables.iota[1] == 0x0000000000008082);
static_assert(keccak_detail::kTables.iota[23] == 0x8000000080008008);

// The permutation of the zero state, first lane (Keccak team, KeccakF-1600-IntermediateValues.txt).
constexpr std::uint64_t first_lane_after_zero() {
  std::uint64_t lanes[kKeccakLanes] = {};
  keccak_f1600(lanes);
  return lanes[0];
}
static_assert(first_lane_after_zero() == 0xf1258f7940e1dde7);

std::string keccak_hex(std::string_view text) { return to_hex(keccak256(as_bytes(text))); }

TEST(Keccak256, KnownAnswers) {
  EXPECT_EQ(keccak_hex(""), "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
  EXPECT_EQ(keccak_hex("abc"), "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45");
  // EIP-712's domain type, a constant of every typed-data signature.
  EXPECT_EQ(keccak_hex("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
            "8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f");
}

// Every split of messages around the block size gives the same digest, whatever the alignment.
TEST(Keccak256, SplittingChangesNothing) {
  for (const std::size_t size : {0u, 1u, 7u, 8u, 135u, 136u, 137u, 271u, 272u, 300u}) {
    Bytes message(size);
    for (std::size_t i = 0; i < size; ++i) message[i] = static_cast<std::uint8_t>(i * 7 + 1);
    const Hash256 whole = keccak256(message);
    for (std::size_t cut = 0; cut <= size; ++cut) {
      Keccak256 hash;
      hash.update(message.data(), cut);
      hash.update(message.data() + cut, size - cut);
      Hash256 digest;
      hash.finish(digest.data());
      ASSERT_EQ(to_hex(digest), to_hex(whole)) << size << " cut at " << cut;
    }
  }
}

TEST(Keccak256, KeccakTeamVectors) {
  for (const char* file : {"hashes/keccak256_short.json", "hashes/keccak256_long.json"}) {
    const auto vectors = load_test_data(file);
    if (!vectors) GTEST_SKIP() << testing::kNoTestData;
    ASSERT_FALSE(vectors->empty());
    for (const auto& vector : *vectors) {
      EXPECT_EQ(to_hex(keccak256(hex(vector["msg"].get<std::string>()))), vector["md"].get<std::string>())
          << vector["len_bits"];
    }
  }
}

TEST(Keccak256, EthersVectors) {
  const auto vectors = load_test_data("hashes/ethers_random.json");
  if (!vectors) GTEST_SKIP() << testing::kNoTestData;
  ASSERT_FALSE(vectors->empty());
  for (const auto& vector : *vectors) {
    EXPECT_EQ("0x" + to_hex(keccak256(hex(vector["data"].get<std::string>()))), vector["keccak256"].get<std::string>());
  }
}

}  // namespace
}  // namespace symbolon::crypto
