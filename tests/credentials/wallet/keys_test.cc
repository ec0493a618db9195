// Keys in a vault: public keys and addresses (known multiples of the generators), and what is refused.

#include "credentials/wallet/keys.h"

#include "credentials/wallet/errors.h"
#include "tests/credentials/wallet/vault_samples.h"
#include "tests/support/result_matchers.h"
#include "tests/support/test_data.h"

namespace symbolon::wallet {
namespace {

using testing::sample_key;

StoredKey key_of(std::string label, std::string_view hex, KeyCurve curve = KeyCurve::kSecp256k1) {
  StoredKey key = sample_key(std::move(label), 0);
  key.curve = curve;
  key.secret = SecretArray<32>::copy_of(symbolon::testing::hex_array<32>(hex));
  return key;
}

constexpr char kOne[] = "0000000000000000000000000000000000000000000000000000000000000001";

TEST(Keys, PublicKeysAndAddresses) {
  EXPECT_EQ(to_hex(public_point(key_of("a", kOne))),
            "0479be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"
            "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8");
  EXPECT_EQ(to_hex(public_point(key_of("a", kOne, KeyCurve::kP256))),
            "046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
            "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5");
  EXPECT_EQ(to_hex(ethereum_address(key_of("a", kOne))), "7e5f4552091a69125d5dfcb7b8c2659029395bdf");
}

TEST(Keys, AllPublishedAddresses) {
  const auto accounts = symbolon::testing::load_test_data("eth_signing/accounts.json");
  if (!accounts) GTEST_SKIP() << symbolon::testing::kNoTestData;
  for (const auto& account : *accounts) {
    if (!account.contains("privateKey") || !account.contains("address")) continue;
    const StoredKey key = key_of("a", account.at("privateKey").get<std::string>());
    EXPECT_EQ(Bytes(symbolon::testing::hex(account.at("address").get<std::string>())), [&] {
      const auto address = ethereum_address(key);
      return Bytes(address.begin(), address.end());
    }());
  }
}

TEST(Keys, CreatedKeysAreNewAndValid) {
  VaultContents contents;
  for (const KeyCurve curve : {KeyCurve::kSecp256k1, KeyCurve::kP256}) {
    const std::string prefix = curve == KeyCurve::kP256 ? "p" : "s";
    ASSERT_OK(add_key(contents, create_key(prefix + "1", curve)));
    ASSERT_OK(add_key(contents, create_key(prefix + "2", curve)));
  }
  const Result<const StoredKey*> found = find_key(contents, "p2");
  ASSERT_OK(found);
  EXPECT_EQ((*found)->curve, KeyCurve::kP256);
  EXPECT_EQ((*found)->origin, KeyOrigin::kCreated);
  EXPECT_ERROR(find_key(contents, "p3"), errors::kLabelUnknown);
}

TEST(Keys, WhatIsRefused) {
  VaultContents contents = testing::sample_contents();
  EXPECT_ERROR(add_key(contents, sample_key("a b", 3)), errors::kLabelInvalid);
  for (const char* label : {"main", "tonight", "kyc"}) {
    EXPECT_ERROR(add_key(contents, sample_key(label, 3)), errors::kLabelTaken) << label;
  }
  EXPECT_ERROR(add_key(contents, sample_key("again", 1)), errors::kKeyAlreadyHeld);
  EXPECT_ERROR(add_key(contents, sample_key("zero", 0)), ErrorCode::kSecretKeyInvalid);
  EXPECT_ERROR(add_key(contents, sample_key("too-large", 0xff)), ErrorCode::kSecretKeyInvalid);
  EXPECT_EQ(contents.keys.size(), 2u);
  // The same number on the other curve is another key.
  StoredKey other_curve = sample_key("other", 1);
  other_curve.curve = KeyCurve::kP256;
  EXPECT_OK(add_key(contents, std::move(other_curve)));
}

TEST(Keys, RemovingNeverOrphans) {
  VaultContents contents = testing::sample_contents();
  EXPECT_ERROR(remove_item(contents, "cnf"), errors::kLabelInUse);
  EXPECT_ERROR(remove_item(contents, "nothing"), errors::kLabelUnknown);
  EXPECT_OK(remove_item(contents, "kyc"));
  EXPECT_OK(remove_item(contents, "cnf"));
  EXPECT_OK(remove_item(contents, "tonight"));
  EXPECT_OK(remove_item(contents, "main"));
  EXPECT_TRUE(contents.keys.empty() && contents.tickets.empty() && contents.credentials.empty());
}

}  // namespace
}  // namespace symbolon::wallet
