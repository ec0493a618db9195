// Holder keys: the same from the same seed, event and ticket; another from anything else.

#include "credentials/wallet/holder_key.h"

#include <gtest/gtest.h>

#include "tests/credentials/wallet/vault_samples.h"

namespace symbolon::wallet {
namespace {

TEST(HolderKey, DependsOnSeedAudienceAndItem) {
  const HolderKeyUse use{.audience = {1}, .item = {2}};
  const crypto::Ed25519PublicKey key = holder_key(testing::filled_secret(7), use).public_key();
  EXPECT_EQ(holder_key(testing::filled_secret(7), use).public_key(), key);
  EXPECT_NE(holder_key(testing::filled_secret(8), use).public_key(), key);
  EXPECT_NE(holder_key(testing::filled_secret(7), {.audience = {3}, .item = {2}}).public_key(), key);
  EXPECT_NE(holder_key(testing::filled_secret(7), {.audience = {1}, .item = {3}}).public_key(), key);
  EXPECT_NE(holder_key(testing::filled_secret(7), {.audience = {2}, .item = {1}}).public_key(), key);
}

// Passes that were shown must keep verifying after an update: the derivation is frozen. The value was computed with
// Python's hashlib, hmac and cryptography.
TEST(HolderKey, Frozen) {
  const auto key = holder_key(testing::filled_secret(7), {.audience = {1}, .item = {2}}).public_key();
  EXPECT_EQ(to_hex(key), "26901720e026464eb29423ebbd4b15b059d165f1c4412656aef2cb5cf6792aa8");
}

}  // namespace
}  // namespace symbolon::wallet
