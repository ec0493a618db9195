// Countersigned passes: the layout, every bit changed, and what belongs to whom: the grant's fields to the organizer's
// signature, slot, flags and challenge to the holder's.

#include "credentials/pass/countersigned.h"

#include <gtest/gtest.h>

#include "credentials/pass/base32.h"
#include "credentials/pass/errors.h"
#include "credentials/pass/qr.h"
#include "tests/support/result_matchers.h"

namespace symbolon::pass {
namespace {

crypto::Ed25519KeyPair key(std::uint8_t seed_byte) {
  crypto::Ed25519Seed seed;
  for (std::uint8_t& byte : seed.span()) byte = seed_byte;
  return crypto::Ed25519KeyPair(seed);
}

const crypto::Ed25519KeyPair& day_key() {
  static const crypto::Ed25519KeyPair pair = key(1);
  return pair;
}
const crypto::Ed25519KeyPair& holder() {
  static const crypto::Ed25519KeyPair pair = key(2);
  return pair;
}

SignedGrant grant() {
  Grant grant{.group = 0x0102, .holder_key = holder().public_key(), .tier = 3, .valid_until = 0x11121314};
  for (std::size_t i = 0; i < 32; ++i) grant.event_id[i] = static_cast<std::uint8_t>(i);
  for (std::size_t i = 0; i < 16; ++i) grant.pass_id[i] = static_cast<std::uint8_t>(0xf0 + i);
  return sign_grant(grant, day_key());
}

std::string text() { return sign_countersigned(grant(), {.slot = 0x0a0b0c0d, .flags = kFlagExit}, holder()); }

bool accepts(const std::string& pass_text) {
  const Result<CountersignedPass> pass = read_countersigned(pass_text, grant().grant.event_id);
  return pass && check_grant(pass->grant, day_key().public_key()) &&
         check_signature(pass->token, grant().grant.event_id, {}, pass->grant.grant.holder_key);
}

TEST(CountersignedPass, Vector) {
  EXPECT_EQ(text().size(), 318u);
  const std::string hex = to_hex(from_base32(text().substr(4)).value());
  EXPECT_EQ(hex.substr(0, 54),
            "12"
            "0001020304050607"
            "0102"
            "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");
  EXPECT_EQ(hex.substr(2 * 59, 10),
            "03"
            "11121314");
  EXPECT_EQ(hex.substr(2 * 128, 8), "0a0b0c0d");
  const Result<CountersignedPass> pass = read_countersigned(text(), grant().grant.event_id);
  ASSERT_OK(pass);
  EXPECT_EQ(pass->grant.grant.tier, 3);
  EXPECT_EQ(pass->grant.grant.valid_until, 0x11121314u);
  EXPECT_EQ(pass->grant.grant.holder_key, holder().public_key());
  EXPECT_EQ(pass->token.slot, 0x0a0b0c0du);
  EXPECT_EQ(pass->token.flags, kFlagExit);
  EXPECT_TRUE(accepts(text()));
}

TEST(CountersignedPass, FitsTheQrVersionsOfTheFormat) {
  const Result<QrCode> code = make_qr(text());
  ASSERT_OK(code);
  EXPECT_GE(code->version, 9);
  EXPECT_LE(code->version, 10);
}

TEST(CountersignedPass, EveryChangedBitIsRefused) {
  const Bytes bytes = from_base32(text().substr(4)).value();
  ASSERT_EQ(bytes.size(), kCountersignedBytes);
  for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
    Bytes changed = bytes;
    changed[bit / 8] ^= static_cast<std::uint8_t>(1u << bit % 8);
    EXPECT_FALSE(accepts(std::string(kCountersignedPrefix) + to_base32(changed))) << "bit " << bit;
  }
}

TEST(CountersignedPass, AnotherOrganizersSignatureIsRefused) {
  const SignedGrant forged = sign_grant(grant().grant, key(9));
  EXPECT_ERROR(check_grant(forged, day_key().public_key()), ErrorCode::kSignatureInvalid);
}

TEST(CountersignedPass, RefusesOtherForms) {
  const Hash256& event = grant().grant.event_id;
  EXPECT_ERROR(read_countersigned("SY1P" + text().substr(4), event), ErrorCode::kPassNotOurs);
  for (std::size_t length = 4; length < text().size(); length += 7) {
    EXPECT_ERROR(read_countersigned(text().substr(0, length), event), ErrorCode::kPassUnreadable);
  }
  EXPECT_ERROR(read_countersigned(text() + "AA", event), ErrorCode::kPassUnreadable);
  EXPECT_ERROR(read_countersigned(text(), Hash256{9}), errors::kGrantEventMismatch);
  Bytes bytes = from_base32(text().substr(4)).value();
  bytes[0] = 0x32;
  EXPECT_ERROR(read_countersigned("SY1C" + to_base32(bytes), event), ErrorCode::kPassVersion);
  bytes[0] = 0x18;
  EXPECT_ERROR(read_countersigned("SY1C" + to_base32(bytes), event), ErrorCode::kPassUnreadable);
}

TEST(Grant, ComesBack) {
  const Bytes bytes = encode_grant(grant());
  ASSERT_EQ(bytes.size(), kGrantBytes);
  const Result<SignedGrant> back = decode_grant(bytes, grant().grant.event_id);
  ASSERT_OK(back);
  EXPECT_OK(check_grant(*back, day_key().public_key()));
  EXPECT_EQ(sign_countersigned(*back, {.slot = 5}, holder()), sign_countersigned(grant(), {.slot = 5}, holder()));
}

TEST(Grant, RefusesOtherForms) {
  const Hash256& event = grant().grant.event_id;
  Bytes bytes = encode_grant(grant());
  EXPECT_ERROR(decode_grant(ByteView(bytes).first(127), event), ErrorCode::kPassUnreadable);
  EXPECT_ERROR(decode_grant(bytes, Hash256{9}), errors::kGrantEventMismatch);
  bytes[0] |= kFlagExit;
  EXPECT_ERROR(decode_grant(bytes, event), ErrorCode::kPassUnreadable);
  bytes[0] = 0x20;
  EXPECT_ERROR(decode_grant(bytes, event), ErrorCode::kPassVersion);
}

}  // namespace
}  // namespace symbolon::pass
