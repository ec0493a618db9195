#include "credentials/pass/countersigned.h"

#include <algorithm>

#include "credentials/pass/base32.h"
#include "credentials/pass/big_endian.h"
#include "credentials/pass/errors.h"

namespace symbolon::pass {
namespace {

constexpr std::string_view kGrantTag = "symbolon/countersigned-pass/v1";

// Fixed sizes after a fixed tag: no two grants have one message.
Bytes signed_message(const Grant& grant) {
  Bytes message;
  append(message, as_bytes(kGrantTag));
  message.push_back(kPassVersion);
  append(message, grant.event_id);
  put_big_endian(message, grant.group, 2);
  append(message, grant.pass_id);
  append(message, grant.holder_key);
  message.push_back(grant.tier);
  put_big_endian(message, grant.valid_until, 4);
  return message;
}

Bytes grant_bytes(const SignedGrant& signed_grant, std::uint8_t flags) {
  const Grant& grant = signed_grant.grant;
  Bytes bytes;
  bytes.push_back(static_cast<std::uint8_t>(kPassVersion << 4 | flags));
  append(bytes, ByteView(grant.event_id).first(8));
  put_big_endian(bytes, grant.group, 2);
  append(bytes, grant.pass_id);
  append(bytes, grant.holder_key);
  bytes.push_back(grant.tier);
  put_big_endian(bytes, grant.valid_until, 4);
  append(bytes, signed_grant.signature);
  return bytes;
}

Error unreadable(const char* why) {
  return Error{.code = ErrorCode::kPassUnreadable, .where = "pass.countersigned", .detail = why};
}

// The grant of 128 bytes whose version and flags have been looked at.
Result<SignedGrant> read_fields(ByteView bytes, const Hash256& event_id) {
  if (!std::equal(bytes.begin() + 1, bytes.begin() + 9, event_id.begin())) {
    return Error{.code = errors::kGrantEventMismatch, .where = "pass.countersigned"};
  }
  SignedGrant out{};
  out.grant.event_id = event_id;
  out.grant.group = static_cast<std::uint16_t>(get_big_endian(bytes.subspan(9, 2)));
  std::copy_n(bytes.begin() + 11, 16, out.grant.pass_id.begin());
  std::copy_n(bytes.begin() + 27, 32, out.grant.holder_key.begin());
  out.grant.tier = bytes[59];
  out.grant.valid_until = get_big_endian(bytes.subspan(60, 4));
  std::copy_n(bytes.begin() + 64, 64, out.signature.begin());
  return out;
}

}  // namespace

SignedGrant sign_grant(const Grant& grant, const crypto::Ed25519KeyPair& day_key) {
  return {.grant = grant, .signature = day_key.sign(signed_message(grant))};
}

Result<void> check_grant(const SignedGrant& grant, const crypto::Ed25519PublicKey& day_key) {
  return crypto::ed25519_verify(day_key, signed_message(grant.grant), grant.signature);
}

Bytes encode_grant(const SignedGrant& grant) { return grant_bytes(grant, 0); }

Result<SignedGrant> decode_grant(ByteView bytes, const Hash256& event_id) {
  if (bytes.size() != kGrantBytes) return unreadable("wrong length");
  if (bytes[0] >> 4 != kPassVersion) return Error{.code = ErrorCode::kPassVersion, .where = "pass.countersigned"};
  if ((bytes[0] & 15) != 0) return unreadable("a grant has no flags");
  return read_fields(bytes, event_id);
}

std::string sign_countersigned(const SignedGrant& grant, const Showing& showing, const crypto::Ed25519KeyPair& holder) {
  Bytes bytes = grant_bytes(grant, showing.flags);
  put_big_endian(bytes, showing.slot, 4);
  append(bytes, sign_claim({.event_id = grant.grant.event_id,
                            .group = grant.grant.group,
                            .pass_id = grant.grant.pass_id,
                            .slot = showing.slot,
                            .flags = showing.flags,
                            .challenge = showing.challenge},
                           holder));
  return std::string(kCountersignedPrefix) + to_base32(bytes);
}

Result<CountersignedPass> read_countersigned(std::string_view text, const Hash256& event_id) {
  if (!text.starts_with(kCountersignedPrefix)) {
    return Error{.code = ErrorCode::kPassNotOurs, .where = "pass.countersigned"};
  }
  const Result<Bytes> decoded = from_base32(text.substr(kCountersignedPrefix.size()));
  if (!decoded) return unreadable("not base32");
  if (decoded->size() != kCountersignedBytes) return unreadable("wrong length");
  const ByteView bytes(*decoded);
  if (bytes[0] >> 4 != kPassVersion) return Error{.code = ErrorCode::kPassVersion, .where = "pass.countersigned"};
  TRY_ASSIGN(const std::uint8_t flags, read_flags(bytes[0]));
  TRY_ASSIGN(const SignedGrant grant, read_fields(bytes.first(kGrantBytes), event_id));
  Token token{};
  token.flags = flags;
  std::copy_n(event_id.begin(), token.event_prefix.size(), token.event_prefix.begin());
  token.group = grant.grant.group;
  token.pass_id = grant.grant.pass_id;
  token.slot = get_big_endian(bytes.subspan(128, 4));
  std::copy_n(bytes.begin() + 132, 64, token.signature.begin());
  return CountersignedPass{.grant = grant, .token = token};
}

}  // namespace symbolon::pass
