// GatePolicy: what a gate knows of its event beforehand. Every field is fixed by the signed event file, but for those
// that say which gate this is. Times are Unix seconds, and both ends count.

#ifndef SYMBOLON_CREDENTIALS_GATE_POLICY_H_
#define SYMBOLON_CREDENTIALS_GATE_POLICY_H_

#include <cstdint>
#include <limits>
#include <vector>

#include "core/base/bytes.h"
#include "core/crypto/ed25519.h"
#include "credentials/presentation/presentation.h"

namespace symbolon::gate {

struct Period {
  std::uint64_t from = 0;
  std::uint64_t until = std::numeric_limits<std::uint32_t>::max();

  bool contains(std::uint64_t unix_seconds) const { return from <= unix_seconds && unix_seconds <= until; }
};

// A key that signs check-ins. It counts in its period and never after: what it signed is dead then, too.
struct DayKey {
  crypto::Ed25519PublicKey key = {};
  Period period = {};
};

struct GatePolicy {
  Hash256 event_id = {};
  std::vector<presentation::Expectation> accepts;  // at check-in
  std::vector<DayKey> day_keys;

  Period check_in = {};
  Period admission = {};
  std::uint32_t slot_tolerance = 1;  // slots to either side of the present one
  bool allows_paper = false;
  bool allows_reentry = false;
  bool requires_challenge = false;
  // All gates of the event use one ledger. Then a holder key can be replaced, and who is not in it is not checked in;
  // otherwise countersigned passes are admitted on sight and nothing is ever replaced.
  bool gates_share_ledger = true;

  // This gate group's.
  std::uint16_t group = 1;
  std::vector<std::uint8_t> tiers = {};  // admitted here; empty: all
};

}  // namespace symbolon::gate

#endif  // SYMBOLON_CREDENTIALS_GATE_POLICY_H_
