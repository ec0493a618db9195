// Randomness: not a test of quality, only that bytes are filled, all of them, and differ.

#include "core/crypto/random.h"

#include <gtest/gtest.h>

#include <set>

namespace symbolon::crypto {
namespace {

TEST(Random, DoesNotRepeat) {
  std::set<ByteArray<16>> seen;
  for (int i = 0; i < 1000; ++i) seen.insert(random_array<16>());
  EXPECT_EQ(seen.size(), 1000u);
}

// 64 draws leave a byte at zero with probability 2^-512.
TEST(Random, FillsEveryByte) {
  ByteArray<100> seen{};
  for (int i = 0; i < 64; ++i) {
    const auto drawn = random_array<100>();
    for (std::size_t j = 0; j < seen.size(); ++j) seen[j] |= drawn[j];
  }
  for (const std::uint8_t byte : seen) EXPECT_NE(byte, 0);
}

TEST(Random, SecretsDiffer) { EXPECT_FALSE(random_secret<32>() == random_secret<32>()); }

TEST(RandomStream, NeverRepeatsItselfOrAnother) {
  RandomStream first;
  RandomStream second;
  std::set<ByteArray<16>> seen;
  for (int i = 0; i < 500; ++i) {
    for (RandomStream* stream : {&first, &second}) {
      ByteArray<16> drawn;
      stream->fill(drawn);
      seen.insert(drawn);
    }
  }
  EXPECT_EQ(seen.size(), 1000u);
}

TEST(RandomStream, FillsEveryByte) {
  RandomStream stream;
  ByteArray<100> seen{};
  for (int i = 0; i < 64; ++i) {
    ByteArray<100> drawn{};
    stream.fill(drawn);
    for (std::size_t j = 0; j < seen.size(); ++j) seen[j] |= drawn[j];
  }
  for (const std::uint8_t byte : seen) EXPECT_NE(byte, 0);
  stream.fill({});
}

TEST(Random, NothingToFillIsFine) { fill_random({}); }

}  // namespace
}  // namespace symbolon::crypto
