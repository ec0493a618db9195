// Ed25519: RFC 8032 vectors, and the encodings that a strict verifier refuses.

#include "core/crypto/ed25519.h"

#include "tests/support/result_matchers.h"
#include "tests/support/test_data.h"

namespace symbolon::crypto {
namespace {

using testing::hex;
using testing::hex_array;

struct Vector {
  const char* seed;
  const char* public_key;
  const char* message;
  const char* signature;
};

// RFC 8032, section 7.1, tests 1 to 3.
constexpr Vector kRfc8032[] = {
    {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
     "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"},
    {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
     "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"},
    {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
     "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
     "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"},
};

TEST(Ed25519, Rfc8032) {
  for (const Vector& vector : kRfc8032) {
    const Ed25519KeyPair keys(Ed25519Seed::copy_of(hex_array<32>(vector.seed)));
    EXPECT_EQ(to_hex(keys.public_key()), vector.public_key);
    const Ed25519Signature signature = keys.sign(hex(vector.message));
    EXPECT_EQ(to_hex(signature), vector.signature);
    EXPECT_OK(ed25519_verify(keys.public_key(), hex(vector.message), signature));
  }
}

TEST(Ed25519, AnyChangedBitIsRefused) {
  const Vector& vector = kRfc8032[2];
  const auto key = hex_array<32>(vector.public_key);
  const Bytes message = hex(vector.message);
  const auto signature = hex_array<64>(vector.signature);
  for (std::size_t bit = 0; bit < 512; ++bit) {
    Ed25519Signature changed = signature;
    changed[bit / 8] ^= static_cast<std::uint8_t>(1u << (bit % 8));
    EXPECT_ERROR(ed25519_verify(key, message, changed), ErrorCode::kSignatureInvalid) << bit;
  }
  for (std::size_t bit = 0; bit < 256; ++bit) {
    Ed25519PublicKey changed = key;
    changed[bit / 8] ^= static_cast<std::uint8_t>(1u << (bit % 8));
    EXPECT_ERROR(ed25519_verify(changed, message, signature), ErrorCode::kSignatureInvalid) << bit;
  }
  EXPECT_ERROR(ed25519_verify(key, hex("af83"), signature), ErrorCode::kSignatureInvalid);
  EXPECT_ERROR(ed25519_verify(key, hex("af8200"), signature), ErrorCode::kSignatureInvalid);
}

// RFC 8032, section 5.1.7: S must be below the group order L. S + L verifies in a lax verifier.
TEST(Ed25519, ScalarAboveTheOrderIsRefused) {
  constexpr char kOrderLittleEndian[] = "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";
  const Vector& vector = kRfc8032[0];
  Ed25519Signature signature = hex_array<64>(vector.signature);
  const auto order = hex_array<32>(kOrderLittleEndian);
  unsigned carry = 0;
  for (std::size_t i = 0; i < 32; ++i) {
    carry += unsigned{signature[32 + i]} + order[i];
    signature[32 + i] = static_cast<std::uint8_t>(carry);
    carry >>= 8;
  }
  EXPECT_EQ(carry, 0u);
  EXPECT_ERROR(ed25519_verify(hex_array<32>(vector.public_key), {}, signature), ErrorCode::kSignatureInvalid);
}

// With the neutral element as key and R, S = 0 satisfies the equation for every message.
TEST(Ed25519, SmallOrderKeysAreRefused) {
  Ed25519PublicKey neutral{};
  neutral[0] = 1;
  Ed25519Signature signature{};
  signature[0] = 1;
  EXPECT_ERROR(ed25519_verify(neutral, as_bytes("anything"), signature), ErrorCode::kSignatureInvalid);
}

}  // namespace
}  // namespace symbolon::crypto
