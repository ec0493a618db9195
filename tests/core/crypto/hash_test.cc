// SHA-256, tagged hashes, HMAC and HKDF against FIPS 180-4, BIP-340, RFC 4231 and RFC 5869.

#include "core/crypto/hash.h"

#include <gtest/gtest.h>

#include "tests/support/test_data.h"

namespace symbolon::crypto {
namespace {

using testing::hex;
using testing::load_test_data;

TEST(Sha256, KnownAnswers) {
  EXPECT_EQ(to_hex(sha256({})), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(to_hex(sha256(as_bytes("abc"))), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(to_hex(sha256(as_bytes("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(Sha256, SplittingChangesNothing) {
  Bytes message(200);
  for (std::size_t i = 0; i < message.size(); ++i) message[i] = static_cast<std::uint8_t>(i);
  for (std::size_t cut = 0; cut <= message.size(); ++cut) {
    const Hash256 digest =
        Sha256().update(ByteView(message).first(cut)).update(ByteView(message).subspan(cut)).finish();
    ASSERT_EQ(digest, sha256(message)) << cut;
  }
}

TEST(Sha256, CopiesContinueIndependently) {
  Sha256 first;
  first.update(as_bytes("ab"));
  Sha256 second = first;
  EXPECT_EQ(first.update(as_bytes("c")).finish(), sha256(as_bytes("abc")));
  EXPECT_EQ(second.update(as_bytes("d")).finish(), sha256(as_bytes("abd")));
}

TEST(Sha256, NistVectors) {
  for (const char* file : {"hashes/sha256_cavp_short.json", "hashes/sha256_cavp_long.json"}) {
    const auto vectors = load_test_data(file);
    if (!vectors) GTEST_SKIP() << testing::kNoTestData;
    ASSERT_FALSE(vectors->empty());
    for (const auto& vector : *vectors) {
      EXPECT_EQ(to_hex(sha256(hex(vector["msg"].get<std::string>()))), vector["md"].get<std::string>())
          << vector["len_bits"];
    }
  }
}

TEST(Sha256, EthersVectors) {
  const auto vectors = load_test_data("hashes/ethers_random.json");
  if (!vectors) GTEST_SKIP() << testing::kNoTestData;
  ASSERT_FALSE(vectors->empty());
  for (const auto& vector : *vectors) {
    EXPECT_EQ("0x" + to_hex(sha256(hex(vector["data"].get<std::string>()))), vector["sha256"].get<std::string>());
  }
}

// The definition of BIP-340, written out.
TEST(TaggedHash, IsTheHashOfTagTagAndMessage) {
  Bytes plain;
  for (int i = 0; i < 2; ++i) {
    const Hash256 tag = sha256(as_bytes("BIP0340/challenge"));
    plain.insert(plain.end(), tag.begin(), tag.end());
  }
  plain.insert(plain.end(), {1, 2, 3});
  EXPECT_EQ(tagged_hash("BIP0340/challenge", {Bytes{1}, Bytes{2, 3}}), sha256(plain));
}

TEST(TaggedHash, TagsSeparate) {
  EXPECT_NE(tagged_hash("a", {Bytes{1}}), tagged_hash("b", {Bytes{1}}));
  EXPECT_NE(tagged_hash("a", {}), tagged_hash("a", {Bytes{0}}));
}

// RFC 4231, section 4, cases 1, 2 and 6.
TEST(HmacSha256, Rfc4231) {
  EXPECT_EQ(to_hex(hmac_sha256(Bytes(20, 0x0b), as_bytes("Hi There"))),
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  EXPECT_EQ(to_hex(hmac_sha256(as_bytes("Jefe"), as_bytes("what do ya want for nothing?"))),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  EXPECT_EQ(to_hex(hmac_sha256(Bytes(131, 0xaa), as_bytes("Test Using Larger Than Block-Size Key - Hash Key First"))),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

std::string hkdf_hex(ByteView key_material, ByteView salt, ByteView info, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(info.data()), info.size());
  return to_hex(hkdf_sha256({.key_material = key_material, .salt = salt, .info = text}, size).view());
}

Bytes range(std::uint8_t first, std::size_t size) {
  Bytes bytes(size);
  for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::uint8_t>(first + i);
  return bytes;
}

// RFC 5869, appendix A.1 to A.3.
TEST(HkdfSha256, Rfc5869) {
  EXPECT_EQ(hkdf_hex(Bytes(22, 0x0b), range(0x00, 13), range(0xf0, 10), 42),
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
  EXPECT_EQ(hkdf_hex(range(0x00, 80), range(0x60, 80), range(0xb0, 80), 82),
            "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
            "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87");
  EXPECT_EQ(hkdf_hex(Bytes(22, 0x0b), {}, {}, 42),
            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
}

TEST(HkdfSha256, SizesAtTheEdges) {
  EXPECT_TRUE(hkdf_sha256({.key_material = Bytes{1}, .salt = {}, .info = "x"}, 0).empty());
  const SecretBytes longest = hkdf_sha256({.key_material = Bytes{1}, .salt = {}, .info = "x"}, 255 * 32);
  EXPECT_EQ(longest.size(), 255u * 32);
  const SecretBytes short_one = hkdf_sha256({.key_material = Bytes{1}, .salt = {}, .info = "x"}, 33);
  EXPECT_EQ(to_hex(longest.view().first(33)), to_hex(short_one.view()));
  EXPECT_DEATH(static_cast<void>(hkdf_sha256({.key_material = Bytes{1}, .salt = {}, .info = "x"}, 255 * 32 + 1)),
               "at most 255 blocks");
}

}  // namespace
}  // namespace symbolon::crypto
