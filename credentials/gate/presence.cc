#include "credentials/gate/presence.h"

namespace symbolon::gate {

Verdict pass_through(PassRecord& record, const Passage& passage) {
  // A slot counts once, exit and re-entry included: what somebody filmed on the way in opens nothing later.
  const bool is_repeated = !passage.is_paper && passage.slot <= record.last_slot;
  if (passage.is_exit) {
    if (record.presence == Presence::kNeverAdmitted) return Verdict::kNotValidAtThisTime;
    if (record.presence == Presence::kOutside) return Verdict::kAlreadyUsed;
    if (is_repeated) return Verdict::kExpiredCode;
    record.presence = Presence::kOutside;
  } else {
    if (record.presence == Presence::kInside) return Verdict::kAlreadyUsed;
    if (record.presence == Presence::kOutside && (!passage.allows_reentry || passage.is_paper)) {
      return Verdict::kAlreadyUsed;
    }
    if (is_repeated) return Verdict::kExpiredCode;
    if (record.presence == Presence::kNeverAdmitted) {
      record.first_minute = passage.minute;
      record.first_gate = passage.gate;
    }
    record.presence = Presence::kInside;
  }
  if (!passage.is_paper) record.last_slot = passage.slot;
  return passage.is_exit ? Verdict::kExitRecorded : Verdict::kValid;
}

}  // namespace symbolon::gate
