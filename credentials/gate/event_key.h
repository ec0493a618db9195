// EventKey: the secret of one event's ledger. Names of passes and their records are made with it, so that without it
// the ledger tells nothing. It lives in a file beside the database, never in it, and is destroyed when the event
// closes.
//
//   file: "SYGK" | version u8 = 1 | event id [32] | key [32]

#ifndef SYMBOLON_CREDENTIALS_GATE_EVENT_KEY_H_
#define SYMBOLON_CREDENTIALS_GATE_EVENT_KEY_H_

#include <cstdint>
#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/crypto/aead.h"
#include "credentials/pass/token.h"

namespace symbolon::gate {

using PassKey = ByteArray<32>;

class EventKey {
 public:
  // A fresh key in a new file that only its owner reads. Errors: kFileExists, kFileWriteFailed.
  static Result<EventKey> create(const std::string& path, const Hash256& event_id);
  // Errors: kEventKeyMissing, kEventKeyInvalid, kEventKeyOtherEvent.
  static Result<EventKey> load(const std::string& path, const Hash256& event_id);
  // Overwrites and removes the file; no error where there is none. A file system may keep old blocks all the same
  // (THREATS.md). Errors: kEventKeyNotDestroyed.
  static Result<void> destroy(const std::string& path);

  // HMAC-SHA-256(event key, pass id): what the ledger calls the pass.
  PassKey pass_key(const pass::PassId& id) const;
  // Encrypts records.
  const crypto::AeadKey& record_key() const { return record_key_; }
  // Ties a ledger to its key. Never 0.
  std::uint32_t ledger_tag() const { return ledger_tag_; }

 private:
  explicit EventKey(SecretArray<32> key);

  SecretArray<32> key_;
  crypto::AeadKey record_key_;
  std::uint32_t ledger_tag_;
};

}  // namespace symbolon::gate

#endif  // SYMBOLON_CREDENTIALS_GATE_EVENT_KEY_H_
