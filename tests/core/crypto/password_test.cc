// Argon2id against the command line of its reference implementation (the vectors of RFC 9106 have four lanes):
//   echo -n password | argon2 0123456789abcdef -id -t 3 -k 8192 -p 1 -l 32 -v 13 -r

#include "core/crypto/password.h"

#include <algorithm>

#include "tests/support/result_matchers.h"

namespace symbolon::crypto {
namespace {

constexpr PasswordCost kCheap = {.memory_bytes = std::uint64_t{8} << 20, .passes = 3};

ByteArray<16> salt(std::string_view text) {
  ByteArray<16> bytes{};
  std::copy(text.begin(), text.end(), bytes.begin());
  return bytes;
}

std::string derive(std::string_view password, std::string_view salt_text, const PasswordCost& cost) {
  const auto key = derive_password_key(SecretBytes::copy_of(as_bytes(password)), salt(salt_text), cost);
  return key ? to_hex(key->view()) : std::string(error_name(key.error().code));
}

TEST(PasswordKey, ReferenceImplementation) {
  EXPECT_EQ(derive("password", "0123456789abcdef", kCheap),
            "3cf3980054cd6e41866e21639ee660396247a16bb6b63c966a79bd61989f46b7");
}

TEST(PasswordKey, EverythingMatters) {
  const std::string key = derive("password", "0123456789abcdef", kCheap);
  EXPECT_NE(derive("passwore", "0123456789abcdef", kCheap), key);
  EXPECT_NE(derive("password", "0123456789abcdeg", kCheap), key);
  EXPECT_NE(derive("password", "0123456789abcdef", {.memory_bytes = kCheap.memory_bytes, .passes = 4}), key);
  EXPECT_NE(derive("password", "0123456789abcdef", {.memory_bytes = kCheap.memory_bytes / 2, .passes = 3}), key);
}

TEST(PasswordKey, AnEmptyPasswordIsAPassword) { EXPECT_EQ(derive("", "0123456789abcdef", kCheap).size(), 64u); }

TEST(PasswordKey, ImpossibleCostsAreRefused) {
  const SecretBytes password = SecretBytes::copy_of(as_bytes("password"));
  EXPECT_ERROR(derive_password_key(password, salt("x"), {.memory_bytes = 1, .passes = 1}),
               ErrorCode::kKeyDerivationFailed);
  EXPECT_ERROR(derive_password_key(password, salt("x"), {.memory_bytes = kCheap.memory_bytes, .passes = 0}),
               ErrorCode::kKeyDerivationFailed);
}

}  // namespace
}  // namespace symbolon::crypto
