// Pass token: what the gate scans, made anew for every ten seconds (FORMATS.md).
//
//   "SY1P" + base32 of
//   0   1  version (high four bits) and flags
//   1   8  first bytes of the event id
//   9   2  gate group, big-endian
//   11 16  pass id: first bytes of SHA-256(tag, event id, nullifier)
//   27  4  time slot: Unix time / 10, big-endian
//   31 64  Ed25519 signature by the holder key over tag, event id, group, pass id, slot, flags, gate challenge
//
// The text says which pass and when; that the pass exists is what check-in established (credentials/gate).

#ifndef SYMBOLON_CREDENTIALS_PASS_TOKEN_H_
#define SYMBOLON_CREDENTIALS_PASS_TOKEN_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/ed25519.h"

namespace symbolon::pass {

constexpr std::uint8_t kPassVersion = 1;  // of both kinds of pass
constexpr std::size_t kTokenBytes = 95;
constexpr std::string_view kTokenPrefix = "SY1P";
constexpr std::uint32_t kSlotSeconds = 10;

using PassId = ByteArray<16>;
using Challenge = ByteArray<32>;  // all zero where the gate showed none

constexpr std::uint8_t kFlagPaper = 1;  // slot 0, a bearer ticket
constexpr std::uint8_t kFlagExit = 2;
constexpr std::uint8_t kFlagsKnown = kFlagPaper | kFlagExit;

// What the holder signs.
struct TokenClaim {
  Hash256 event_id = {};
  std::uint16_t group = 0;
  PassId pass_id = {};
  std::uint32_t slot = 0;
  std::uint8_t flags = 0;
  Challenge challenge = {};
};

// A token as it was read; nothing about it is true yet but its form.
struct Token {
  ByteArray<8> event_prefix;
  std::uint16_t group;
  PassId pass_id;
  std::uint32_t slot;
  std::uint8_t flags;
  crypto::Ed25519Signature signature;
};

PassId pass_id_of(const Hash256& event_id, const Hash256& nullifier);
constexpr std::uint32_t slot_of(std::uint64_t unix_seconds) {
  return static_cast<std::uint32_t>(unix_seconds / kSlotSeconds);
}

// The text for a QR code, 156 characters.
std::string sign_token(const TokenClaim& claim, const crypto::Ed25519KeyPair& holder);

// The holder's signature alone, for the other form of pass (credentials/pass/countersigned.h).
crypto::Ed25519Signature sign_claim(const TokenClaim& claim, const crypto::Ed25519KeyPair& holder);

// The flags in a pass's first byte. kPassUnreadable where one is unknown.
Result<std::uint8_t> read_flags(std::uint8_t first_byte);

// kPassNotOurs (another kind of code), kPassUnreadable (wrong length, alphabet or flags), kPassVersion.
Result<Token> read_token(std::string_view text);

// kSignatureInvalid unless the holder signed this token for this event and challenge.
Result<void> check_signature(const Token& token, const Hash256& event_id, const Challenge& challenge,
                             const crypto::Ed25519PublicKey& holder);

}  // namespace symbolon::pass

#endif  // SYMBOLON_CREDENTIALS_PASS_TOKEN_H_
