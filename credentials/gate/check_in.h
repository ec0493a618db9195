// Check-in: a proof before the doors becomes a pass. The organizer's side signs with a key that lives one day.

#ifndef SYMBOLON_CREDENTIALS_GATE_CHECK_IN_H_
#define SYMBOLON_CREDENTIALS_GATE_CHECK_IN_H_

#include <cstdint>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/ed25519.h"
#include "credentials/gate/gate.h"
#include "credentials/pass/countersigned.h"

namespace symbolon::gate {

// What a wallet takes home.
struct CheckedIn {
  pass::SignedGrant grant;
  std::uint64_t time = 0;  // the organizer's clock, Unix seconds: the wallet keeps the difference from its own
  crypto::Ed25519Signature time_signature = {};
};

// Signs the grant and the organizer's time. The desk below decides who gets one.
CheckedIn sign_check_in(const pass::Grant& grant, std::uint64_t time, const crypto::Ed25519KeyPair& day_key);

class CheckInDesk {
 public:
  // Both must outlive the desk.
  CheckInDesk(Gate& gate, const crypto::Ed25519KeyPair& day_key) : gate_(gate), day_key_(day_key) {}

  // Verifies the proof, enters the pass into the ledger, signs. `gate` is the number of the desk, for the log.
  // Errors: kDayKeyUnknown, those of check_presentation() and of Gate::enrol().
  Result<CheckedIn> check_in(ByteView proof_file, std::uint16_t gate);

  // The second half, for a presentation that was checked.
  Result<CheckedIn> issue(const Presentation& presentation, std::uint16_t gate);

 private:
  Result<DayKey> certified_key();

  Gate& gate_;
  const crypto::Ed25519KeyPair& day_key_;
};

// kSignatureInvalid unless this day key signed the time of this check-in.
Result<void> check_time(const CheckedIn& answer, const crypto::Ed25519PublicKey& day_key);

}  // namespace symbolon::gate

#endif  // SYMBOLON_CREDENTIALS_GATE_CHECK_IN_H_
