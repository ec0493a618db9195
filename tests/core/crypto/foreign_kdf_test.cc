// PBKDF2 and scrypt against RFC 7914, sections 11 and 12 (the first 32 bytes of its 64), and PBKDF2-HMAC-SHA-512
// against a BIP-39 seed.

#include "core/crypto/foreign_kdf.h"

#include "tests/support/result_matchers.h"

namespace symbolon::crypto {
namespace {

SecretBytes secret(std::string_view text) { return SecretBytes::copy_of(as_bytes(text)); }

template <std::size_t N>
std::string show(const Result<SecretArray<N>>& key) {
  return key ? to_hex(key->view()) : std::string(error_name(key.error().code));
}

TEST(Pbkdf2, PublishedVectors) {
  EXPECT_EQ(show(pbkdf2_hmac_sha256(secret("passwd"), as_bytes("salt"), 1)),
            "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc");
  EXPECT_EQ(show(pbkdf2_hmac_sha512(secret("legal winner thank year wave sausage worth useful legal winner thank "
                                           "yellow"),
                                    as_bytes("mnemonicTREZOR"), 2048)),
            "2e8905819b8723fe2c1d161860e5ee1830318dbf49a83bd451cfb8440c28bd6f"
            "a457fe1296106559a3c80937a1c1069be3a3a5bd381ee6260e8d9739fce1f607");
}

TEST(Scrypt, PublishedVectors) {
  EXPECT_EQ(show(scrypt(secret(""), {}, {.cost = 16, .block_size = 1, .parallelism = 1})),
            "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442");
  EXPECT_EQ(show(scrypt(secret("password"), as_bytes("NaCl"), {.cost = 1024, .block_size = 8, .parallelism = 16})),
            "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162");
}

TEST(ForeignKdf, ImpossibleCostsAreRefused) {
  EXPECT_ERROR(pbkdf2_hmac_sha256(secret("x"), {}, 0), ErrorCode::kKeyDerivationFailed);
  EXPECT_ERROR(pbkdf2_hmac_sha512(secret("x"), {}, 1u << 31), ErrorCode::kKeyDerivationFailed);
  EXPECT_ERROR(scrypt(secret("x"), {}, {.cost = 15, .block_size = 1, .parallelism = 1}),
               ErrorCode::kKeyDerivationFailed);
  EXPECT_ERROR(scrypt(secret("x"), {}, {.cost = 16, .block_size = 0, .parallelism = 1}),
               ErrorCode::kKeyDerivationFailed);
}

}  // namespace
}  // namespace symbolon::crypto
