#include "credentials/pass/token.h"

#include <algorithm>

#include "core/crypto/hash.h"
#include "credentials/pass/base32.h"
#include "credentials/pass/big_endian.h"

namespace symbolon::pass {
namespace {

constexpr std::string_view kSignatureTag = "symbolon/pass-token/v1";
constexpr std::string_view kPassIdTag = "symbolon/pass-id/v1";

// Fixed sizes after a fixed tag: no two claims have one message.
Bytes signed_message(const TokenClaim& claim) {
  Bytes message;
  append(message, as_bytes(kSignatureTag));
  append(message, claim.event_id);
  put_big_endian(message, claim.group, 2);
  append(message, claim.pass_id);
  put_big_endian(message, claim.slot, 4);
  message.push_back(claim.flags);
  append(message, claim.challenge);
  return message;
}

Error unreadable(const char* why) {
  return Error{.code = ErrorCode::kPassUnreadable, .where = "pass.token", .detail = why};
}

}  // namespace

PassId pass_id_of(const Hash256& event_id, const Hash256& nullifier) {
  const Hash256 hash = crypto::tagged_hash(kPassIdTag, {event_id, nullifier});
  PassId id;
  std::copy_n(hash.begin(), id.size(), id.begin());
  return id;
}

crypto::Ed25519Signature sign_claim(const TokenClaim& claim, const crypto::Ed25519KeyPair& holder) {
  return holder.sign(signed_message(claim));
}

Result<std::uint8_t> read_flags(std::uint8_t first_byte) {
  const std::uint8_t flags = first_byte & 15;
  if ((flags & ~kFlagsKnown) != 0) return unreadable("unknown flags");
  return flags;
}

std::string sign_token(const TokenClaim& claim, const crypto::Ed25519KeyPair& holder) {
  Bytes bytes;
  bytes.push_back(static_cast<std::uint8_t>(kPassVersion << 4 | claim.flags));
  append(bytes, ByteView(claim.event_id).first(8));
  put_big_endian(bytes, claim.group, 2);
  append(bytes, claim.pass_id);
  put_big_endian(bytes, claim.slot, 4);
  append(bytes, sign_claim(claim, holder));
  return std::string(kTokenPrefix) + to_base32(bytes);
}

Result<Token> read_token(std::string_view text) {
  if (!text.starts_with(kTokenPrefix)) return Error{.code = ErrorCode::kPassNotOurs, .where = "pass.token"};
  const Result<Bytes> decoded = from_base32(text.substr(kTokenPrefix.size()));
  if (!decoded) return unreadable("not base32");
  if (decoded->size() != kTokenBytes) return unreadable("wrong length");
  const ByteView bytes(*decoded);
  if (bytes[0] >> 4 != kPassVersion) return Error{.code = ErrorCode::kPassVersion, .where = "pass.token"};
  Token token{};
  TRY_ASSIGN(token.flags, read_flags(bytes[0]));
  std::copy_n(bytes.begin() + 1, 8, token.event_prefix.begin());
  token.group = static_cast<std::uint16_t>(get_big_endian(bytes.subspan(9, 2)));
  std::copy_n(bytes.begin() + 11, 16, token.pass_id.begin());
  token.slot = get_big_endian(bytes.subspan(27, 4));
  std::copy_n(bytes.begin() + 31, 64, token.signature.begin());
  return token;
}

Result<void> check_signature(const Token& token, const Hash256& event_id, const Challenge& challenge,
                             const crypto::Ed25519PublicKey& holder) {
  const TokenClaim claim{.event_id = event_id,
                         .group = token.group,
                         .pass_id = token.pass_id,
                         .slot = token.slot,
                         .flags = token.flags,
                         .challenge = challenge};
  return crypto::ed25519_verify(holder, signed_message(claim), token.signature);
}

}  // namespace symbolon::pass
