// The compression function against the library's whole hash, and its constants against the standard.
#include "core/mips/sha256_compress.h"

#include <gtest/gtest.h>

#include "core/crypto/hash.h"

namespace symbolon::mips {
namespace {

constexpr Sha256State kInitialState = {0x6a09'e667, 0xbb67'ae85, 0x3c6e'f372, 0xa54f'f53a,
                                       0x510e'527f, 0x9b05'688c, 0x1f83'd9ab, 0x5be0'cd19};

// FIPS 180-4, section 4.2.2: the ends of the table.
TEST(Sha256Compress, Constants) {
  EXPECT_EQ(kSha256Constants[0], 0x428a'2f98u);
  EXPECT_EQ(kSha256Constants[1], 0x7137'4491u);
  EXPECT_EQ(kSha256Constants[31], 0x1429'2967u);
  EXPECT_EQ(kSha256Constants[62], 0xbef9'a3f7u);
  EXPECT_EQ(kSha256Constants[63], 0xc671'78f2u);
}

Hash256 hash(Bytes message) {
  const std::uint64_t bits = 8 * message.size();
  message.push_back(0x80);
  while (message.size() % 64 != 56) message.push_back(0);
  for (int i = 7; i >= 0; --i) message.push_back(static_cast<std::uint8_t>(bits >> (8 * i)));
  Sha256State state = kInitialState;
  for (std::size_t start = 0; start < message.size(); start += 64) {
    Sha256Block block{};
    for (std::size_t i = 0; i < 64; ++i) block[i / 4] = block[i / 4] << 8 | message[start + i];
    sha256_compress(state, block);
  }
  Hash256 digest;
  for (std::size_t i = 0; i < 32; ++i) digest[i] = static_cast<std::uint8_t>(state[i / 4] >> (24 - 8 * (i % 4)));
  return digest;
}

TEST(Sha256Compress, HashesLikeTheLibrary) {
  Bytes message;
  for (std::size_t size = 0; size < 200; ++size) {
    EXPECT_EQ(hash(message), crypto::sha256(message)) << size;
    message.push_back(static_cast<std::uint8_t>(7 * size + 3));
  }
}

}  // namespace
}  // namespace symbolon::mips
