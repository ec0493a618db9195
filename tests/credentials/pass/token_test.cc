// Pass tokens: one frozen vector, every byte changed, every wrong length, flags and versions.

#include "credentials/pass/token.h"

#include <gtest/gtest.h>

#include "credentials/pass/base32.h"
#include "tests/support/result_matchers.h"

namespace symbolon::pass {
namespace {

TokenClaim claim() {
  TokenClaim claim{.group = 0x0102, .slot = 0x0a0b0c0d};
  for (std::size_t i = 0; i < 32; ++i) claim.event_id[i] = static_cast<std::uint8_t>(i);
  for (std::size_t i = 0; i < 16; ++i) claim.pass_id[i] = static_cast<std::uint8_t>(0xf0 + i);
  return claim;
}

crypto::Ed25519KeyPair holder() {
  crypto::Ed25519Seed seed;
  for (std::uint8_t& byte : seed.span()) byte = 7;
  return crypto::Ed25519KeyPair(seed);
}

TEST(PassToken, Vector) {
  const std::string text = sign_token(claim(), holder());
  EXPECT_EQ(text.size(), 156u);
  // Version, event id prefix, group, pass id and slot; the signature follows.
  EXPECT_EQ(to_hex(from_base32(text.substr(4)).value()).substr(0, 62),
            "10"
            "0001020304050607"
            "0102"
            "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff"
            "0a0b0c0d");
  const Result<Token> token = read_token(text);
  ASSERT_OK(token);
  EXPECT_EQ(token->group, 0x0102);
  EXPECT_EQ(token->slot, 0x0a0b0c0du);
  EXPECT_EQ(token->flags, 0);
  EXPECT_EQ(token->pass_id, claim().pass_id);
  EXPECT_OK(check_signature(*token, claim().event_id, {}, holder().public_key()));
}

TEST(PassToken, EveryChangedBitIsRefused) {
  const Bytes bytes = from_base32(sign_token(claim(), holder()).substr(4)).value();
  for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
    Bytes changed = bytes;
    changed[bit / 8] ^= static_cast<std::uint8_t>(1u << bit % 8);
    const Result<Token> token = read_token(std::string(kTokenPrefix) + to_base32(changed));
    // The gate compares the event's prefix itself; the signature covers the whole id.
    const bool is_prefix = bit / 8 >= 1 && bit / 8 < 9;
    const bool refused = !token || !check_signature(*token, claim().event_id, {}, holder().public_key());
    EXPECT_EQ(refused, !is_prefix) << "bit " << bit;
  }
}

TEST(PassToken, SignatureIsForOneEventChallengeAndKey) {
  const Token token = read_token(sign_token(claim(), holder())).value();
  Hash256 other_event = claim().event_id;
  other_event[31] ^= 1;
  EXPECT_ERROR(check_signature(token, other_event, {}, holder().public_key()), ErrorCode::kSignatureInvalid);
  EXPECT_ERROR(check_signature(token, claim().event_id, Challenge{1}, holder().public_key()),
               ErrorCode::kSignatureInvalid);
  crypto::Ed25519Seed seed;
  EXPECT_ERROR(check_signature(token, claim().event_id, {}, crypto::Ed25519KeyPair(seed).public_key()),
               ErrorCode::kSignatureInvalid);
}

TEST(PassToken, RefusesOtherForms) {
  const std::string text = sign_token(claim(), holder());
  EXPECT_ERROR(read_token(""), ErrorCode::kPassNotOurs);
  EXPECT_ERROR(read_token("SY1C" + text.substr(4)), ErrorCode::kPassNotOurs);
  EXPECT_ERROR(read_token("https://example.org"), ErrorCode::kPassNotOurs);
  for (std::size_t length = 4; length < text.size(); ++length) {
    EXPECT_ERROR(read_token(text.substr(0, length)), ErrorCode::kPassUnreadable);
  }
  EXPECT_ERROR(read_token(text + "A"), ErrorCode::kPassUnreadable);
  EXPECT_ERROR(read_token(text + "AAAAAAAA"), ErrorCode::kPassUnreadable);
  Bytes bytes = from_base32(text.substr(4)).value();
  bytes[0] = 0x20;
  EXPECT_ERROR(read_token("SY1P" + to_base32(bytes)), ErrorCode::kPassVersion);
  bytes[0] = 0x14;
  EXPECT_ERROR(read_token("SY1P" + to_base32(bytes)), ErrorCode::kPassUnreadable);
}

TEST(PassToken, PassIdDependsOnEventAndNullifier) {
  const PassId id = pass_id_of(Hash256{1}, Hash256{2});
  EXPECT_NE(id, pass_id_of(Hash256{1}, Hash256{3}));
  EXPECT_NE(id, pass_id_of(Hash256{2}, Hash256{1}));
}

}  // namespace
}  // namespace symbolon::pass
