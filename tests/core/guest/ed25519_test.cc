// Ed25519 of guests: vectors of RFC 8032, every refusal, and agreement with core/crypto, on the host; a few of them in
// the machine.

#include "core/guest/ed25519.h"

#include <gtest/gtest.h>

#include "core/crypto/ed25519.h"
#include "core/crypto/hash.h"
#include "core/guest/host_io.h"
#include "tests/core/guest/run_guest.h"
#include "tests/support/result_matchers.h"
#include "tests/support/test_data.h"

namespace symbolon::guest {
namespace {

using symbolon::testing::hex;

struct Case {
  Bytes key;
  Bytes signature;
  Bytes message;
};

bool verify(const Case& test) {
  return ed25519_verify(test.key.data(), test.signature.data(), test.message.data(), test.message.size());
}

// RFC 8032, section 7.1: tests 1, 2, 3 and "SHA(abc)".
std::vector<Case> printed() {
  return {
      {hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"),
       hex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
           "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
       {}},
      {hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"),
       hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
           "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
       hex("72")},
      {hex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"),
       hex("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
           "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
       hex("af82")},
      {hex("ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf"),
       hex("dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589"
           "09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"),
       hex("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
           "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f")},
  };
}

// `number` + the order of the base point, as the malleable S of a signature.
void add_order(std::uint8_t* number) {
  unsigned carry = 0;
  for (int i = 0; i < 32; ++i) {
    carry += number[i] + (Edwards25519::Order::kModulus.word[i / 4] >> (8 * (i % 4)) & 0xff);
    number[i] = static_cast<std::uint8_t>(carry);
    carry >>= 8;
  }
}

TEST(Ed25519Test, PrintedVectors) {
  for (const Case& test : printed()) EXPECT_TRUE(verify(test)) << to_hex(test.key);
}

TEST(Ed25519Test, AnyChangedPartIsRefused) {
  for (const std::size_t at : {0u, 17u, 31u, 32u, 50u, 63u}) {
    Case test = printed()[2];
    test.signature[at] ^= 1;
    EXPECT_FALSE(verify(test)) << at;
  }
  Case test = printed()[2];
  test.message[0] ^= 0x80;
  EXPECT_FALSE(verify(test));
  test = printed()[2];
  test.message.push_back(0);
  EXPECT_FALSE(verify(test));
  test = printed()[2];
  test.key = printed()[1].key;
  EXPECT_FALSE(verify(test));
}

TEST(Ed25519Test, ScalarOfTheOrderOrAboveIsRefused) {
  for (Case test : printed()) {
    add_order(test.signature.data() + 32);
    EXPECT_FALSE(verify(test));
  }
}

std::vector<Bytes> points_of_small_order() {
  return {
      hex("0100000000000000000000000000000000000000000000000000000000000000"),
      hex("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
      hex("0000000000000000000000000000000000000000000000000000000000000000"),
      hex("0000000000000000000000000000000000000000000000000000000000000080"),
      hex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
      hex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
  };
}

constexpr U256 kScalar = {{12345, 678}};

Bytes encoded(const ed25519_detail::ExtendedPoint& point) {
  Bytes bytes(32);
  ed25519_detail::encode_point(point, bytes.data());
  return bytes;
}

void append_scalar(Bytes& bytes, const U256& scalar) {
  for (int i = 0; i < 32; ++i) bytes.push_back(static_cast<std::uint8_t>(scalar.word[i / 4] >> (8 * (i % 4))));
}

TEST(Ed25519Test, PointsOfSmallOrder) {
  ed25519_detail::ExtendedPoint point;
  for (const Bytes& bytes : points_of_small_order()) {
    ASSERT_TRUE(ed25519_detail::decode_point(bytes.data(), point)) << to_hex(bytes);
    EXPECT_TRUE(ed25519_detail::has_small_order(point)) << to_hex(bytes);
  }
  ASSERT_TRUE(ed25519_detail::decode_point(printed()[0].key.data(), point));
  EXPECT_FALSE(ed25519_detail::has_small_order(point));
}

// R = [r] B and S = r fit every message whose challenge is a multiple of the key's order: at least one in eight.
TEST(Ed25519Test, KeyOfSmallOrderIsRefused) {
  Bytes signature = encoded(ed25519_detail::multiply_both(kScalar, {}, ed25519_detail::kIdentity));
  append_scalar(signature, kScalar);
  for (const Bytes& key : points_of_small_order()) {
    for (std::uint8_t i = 0; i < 32; ++i) EXPECT_FALSE(verify({key, signature, {i}})) << to_hex(key);
  }
}

// With the key [a] B, the identity as R and S = k a, the equation holds.
TEST(Ed25519Test, ROfSmallOrderIsRefused) {
  using ed25519_detail::Scalar;
  const Bytes key = encoded(ed25519_detail::multiply_both(kScalar, {}, ed25519_detail::kIdentity));
  Bytes signature = encoded(ed25519_detail::kIdentity);
  Sha512 hash;
  hash.update(signature.data(), 32);
  hash.update(key.data(), 32);
  std::uint8_t digest[64];
  hash.finish(digest);
  const U256 k = ed25519_detail::reduce_wide(digest);
  const U256 s = Scalar::multiply(k, kScalar);
  ed25519_detail::ExtendedPoint a;
  ASSERT_TRUE(ed25519_detail::decode_point(key.data(), a));
  ASSERT_EQ(encoded(ed25519_detail::multiply_both(s, k, ed25519_detail::negate(a))), signature);
  append_scalar(signature, s);
  EXPECT_FALSE(verify({key, signature, {}}));
}

TEST(Ed25519Test, OneEncodingOfEachPoint) {
  ed25519_detail::ExtendedPoint point;
  // y = p and p + 1, second encodings of 0 and 1; x = 0 with the sign bit; 2^255 - 1; y = 2, off the curve.
  for (const char* text : {"edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                           "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                           "0100000000000000000000000000000000000000000000000000000000000080",
                           "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                           "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                           "0200000000000000000000000000000000000000000000000000000000000000"}) {
    Bytes bytes = hex(text);
    bytes.resize(32, 0x80);
    EXPECT_FALSE(ed25519_detail::decode_point(bytes.data(), point)) << text;
  }
}

TEST(Ed25519Test, PointsComeBackFromTheirEncoding) {
  for (const Case& test : printed()) {
    ed25519_detail::ExtendedPoint point;
    ASSERT_TRUE(ed25519_detail::decode_point(test.key.data(), point));
    EXPECT_EQ(encoded(point), test.key);
  }
}

TEST(Ed25519Test, SignaturesOfTheHostHold) {
  for (std::uint8_t i = 0; i < 12; ++i) {
    crypto::Ed25519Seed seed;
    for (std::size_t j = 0; j < 32; ++j) seed.span()[j] = static_cast<std::uint8_t>(i * 31 + j * 7);
    const crypto::Ed25519KeyPair pair(seed);
    const Bytes message(i * 23u, i);  // to both sides of SHA-512's blocks
    const crypto::Ed25519Signature signature = pair.sign(message);
    Case test = {{pair.public_key().begin(), pair.public_key().end()}, {signature.begin(), signature.end()}, message};
    EXPECT_TRUE(verify(test));
    test.signature[i * 5u] ^= 4;
    EXPECT_FALSE(verify(test));
  }
}

TEST(Ed25519Test, InTheMachine) {
#ifndef GUEST_ED25519_ELF
  GTEST_SKIP() << "no cross compiler and no committed guest";
#else
  std::vector<Case> cases = {printed()[0], printed()[3], printed()[1]};
  cases[2].signature[40] ^= 1;
  Writer body;
  for (const Case& test : cases) {
    body.u32(static_cast<std::uint32_t>(test.message.size()));
    body.bytes(test.key);
    body.bytes(test.signature);
    body.bytes(test.message);
    for (std::size_t i = test.message.size(); i % 4 != 0; ++i) body.u8(0);
  }
  const Result<mips::RunResult> run = testing::run_guest(GUEST_ED25519_ELF, std::move(body).take());
  ASSERT_OK(run);
  EXPECT_EQ(run->exit_code, 0u);
  EXPECT_EQ(to_hex(run->public_values), "010000000100000000000000");
  RecordProperty("cycles_per_verification", static_cast<int>(run->cycles / cases.size()));
#endif
}

}  // namespace
}  // namespace symbolon::guest
