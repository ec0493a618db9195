// Countersigned pass: a pass token together with what the organizer signed at check-in, so that a gate needs nothing
// but the organizer's day keys to judge it (FORMATS.md).
//
//   "SY1C" + base32 of
//     0   1  version (high four bits) and flags, as in a pass token
//     1   8  first bytes of the event id
//     9   2  gate group, big-endian
//    11  16  pass id
//    27  32  holder key, Ed25519
//    59   1  tier
//    60   4  valid until: Unix time in seconds, big-endian; the last second that counts
//    64  64  Ed25519 signature by a day key over tag, version, event id, group, pass id, holder key, tier, valid until
//   128   4  time slot                                     } as in a pass token, made anew every ten seconds
//   132  64  Ed25519 signature by the holder key           }
//
// The first 128 bytes, with no flags set, are the grant: the answer to a check-in, which the wallet keeps.

#ifndef SYMBOLON_CREDENTIALS_PASS_COUNTERSIGNED_H_
#define SYMBOLON_CREDENTIALS_PASS_COUNTERSIGNED_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/ed25519.h"
#include "credentials/pass/token.h"

namespace symbolon::pass {

constexpr std::size_t kGrantBytes = 128;
constexpr std::size_t kCountersignedBytes = 196;
constexpr std::string_view kCountersignedPrefix = "SY1C";

// What the organizer signs: this holder key may show this pass.
struct Grant {
  Hash256 event_id = {};
  std::uint16_t group = 0;
  PassId pass_id = {};
  crypto::Ed25519PublicKey holder_key = {};
  std::uint8_t tier = 0;
  std::uint32_t valid_until = 0;
};

struct SignedGrant {
  Grant grant;
  crypto::Ed25519Signature signature;  // not checked yet
};

SignedGrant sign_grant(const Grant& grant, const crypto::Ed25519KeyPair& day_key);

// kSignatureInvalid unless this day key signed the grant.
Result<void> check_grant(const SignedGrant& grant, const crypto::Ed25519PublicKey& day_key);

Bytes encode_grant(const SignedGrant& grant);

// kPassUnreadable (length, flags), kPassVersion, kGrantEventMismatch (the prefix is not this event's).
Result<SignedGrant> decode_grant(ByteView bytes, const Hash256& event_id);

// What changes from one showing to the next.
struct Showing {
  std::uint32_t slot = 0;
  std::uint8_t flags = 0;
  Challenge challenge = {};
};

// The text for a QR code, 318 characters.
std::string sign_countersigned(const SignedGrant& grant, const Showing& showing, const crypto::Ed25519KeyPair& holder);

struct CountersignedPass {
  SignedGrant grant;
  Token token;  // of the same event, group and pass; its signature is checked against the grant's holder key
};

// kPassNotOurs, kPassUnreadable, kPassVersion, kGrantEventMismatch. Nothing is true yet but the form.
Result<CountersignedPass> read_countersigned(std::string_view text, const Hash256& event_id);

}  // namespace symbolon::pass

#endif  // SYMBOLON_CREDENTIALS_PASS_COUNTERSIGNED_H_
