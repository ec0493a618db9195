// PassRecord: all that a gate stores of one pass, and its encrypted form in the ledger.
//
//   plain:  version u8 = 1 | holder key [32] | replaced key [32] | tier u8 | presence u8 | last slot u32
//           | first minute u32 | first gate u16                                              77 bytes, little-endian
//   stored: XChaCha20-Poly1305 under the record key, with the pass key as associated data   117 bytes
//
// Of one size always, so that the file tells nothing about a pass.

#ifndef SYMBOLON_CREDENTIALS_GATE_RECORD_H_
#define SYMBOLON_CREDENTIALS_GATE_RECORD_H_

#include <cstdint>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/ed25519.h"
#include "credentials/gate/event_key.h"

namespace symbolon::gate {

enum class Presence : std::uint8_t { kNeverAdmitted = 0, kInside = 1, kOutside = 2 };

struct PassRecord {
  crypto::Ed25519PublicKey holder_key = {};
  // The key before a replacement; zero where there was none. Its passes are revoked.
  crypto::Ed25519PublicKey replaced_key = {};
  std::uint8_t tier = 0;
  Presence presence = Presence::kNeverAdmitted;
  std::uint32_t last_slot = 0;
  std::uint32_t first_minute = 0;  // of the first admission, Unix time / 60
  std::uint16_t first_gate = 0;

  friend bool operator==(const PassRecord&, const PassRecord&) = default;
};

Bytes seal_record(const EventKey& key, const PassKey& pass_key, const PassRecord& record);

// kLedgerRecordInvalid: changed, of another pass or key, or not in this form.
Result<PassRecord> open_record(const EventKey& key, const PassKey& pass_key, ByteView stored);

}  // namespace symbolon::gate

#endif  // SYMBOLON_CREDENTIALS_GATE_RECORD_H_
