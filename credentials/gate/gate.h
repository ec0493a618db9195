// Gate: enrolment of checked presentations and admission of passes, over a ledger that several gates may share.
//
//   scan ─► readings ─► form, event, group ─► signature ─► time, tier, slot, challenge ─► ledger: presence ─► verdict
//                                                          └─ validity before duplication
//
// An error instead of an answer means that the gate is out of order (clock, disk): it could not judge, and admits
// nobody. Once it meets a ledger that somebody closed it forgets its event key, so that nothing in its memory tells who
// was there either. Safe to call from any thread.

#ifndef SYMBOLON_CREDENTIALS_GATE_GATE_H_
#define SYMBOLON_CREDENTIALS_GATE_GATE_H_

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "credentials/gate/challenges.h"
#include "credentials/gate/clock_guard.h"
#include "credentials/gate/event_key.h"
#include "credentials/gate/latency.h"
#include "credentials/gate/ledger.h"
#include "credentials/gate/policy.h"
#include "credentials/gate/presentation.h"
#include "credentials/gate/record.h"
#include "credentials/gate/verdict.h"
#include "credentials/pass/countersigned.h"
#include "credentials/pass/token.h"

namespace symbolon::gate {

enum class Direction : std::uint8_t { kEntry, kExit };

struct Scan {
  std::string_view text;   // from a camera or as a keyboard typed it
  std::uint16_t gate = 0;  // number of the lane, for the log
  // What the lane is for; without it, what the pass says.
  std::optional<Direction> direction = {};
  std::optional<pass::Challenge> challenge = {};  // one of new_challenge()
};

struct Answer {
  Verdict verdict = Verdict::kUnreadable;
  // When the pass was admitted first, to the minute, in Unix seconds; with kAlreadyUsed.
  std::optional<std::uint64_t> first_used = {};
  std::uint8_t tier = 0;  // with kValid and kExitRecorded
  // The technical reason under the verdict, for whoever looks closer; a literal, the same for every pass.
  const char* detail = "";
};

class Gate {
 public:
  // The clock must outlive the gate. kClockBehindLedger, and errors of reading the ledger.
  static Result<std::unique_ptr<Gate>> create(GatePolicy policy, EventKey key, std::unique_ptr<Ledger> ledger,
                                              const Clock& clock);

  // Enters a pass whose proof check_presentation() accepted; again with the same holder key it changes nothing. Another
  // holder key replaces the first one once, before admission, where all gates share the ledger; else kHolderKeyFixed.
  // Errors: kCheckInClosed, those of the clock and the ledger.
  Result<pass::PassId> enrol(const Presentation& presentation, std::uint16_t gate);

  // Judges a scanned code now; a valid one is used up by it. Errors of the clock and the ledger.
  Result<Answer> admit(const Scan& scan);

  // Fresh bytes to be shown, for the next pass to sign within a minute.
  Result<pass::Challenge> new_challenge();

  // Whether it could judge a pass now: the clock is right, the ledger can be written. The error says why not.
  Result<void> health();

  const GatePolicy& policy() const { return policy_; }
  Ledger& ledger() { return *ledger_; }
  Result<std::uint64_t> unix_seconds() { return clock_guard_.unix_seconds(); }
  LatencyMeter::Percentiles latency() const { return latency_.percentiles(); }

 private:
  // A pass whose signatures are good, and what they say about it.
  struct Verified {
    pass::Token token;
    PassKey key = {};
    crypto::Ed25519PublicKey holder_key = {};
    bool is_revoked = false;                      // signed by a holder key that was replaced
    std::optional<pass::SignedGrant> grant = {};  // of a countersigned pass
    std::optional<Period> day_key_period = {};    // and of the key that signed it
  };
  struct Judgement {
    std::optional<Verified> verified = {};
    Answer answer = {};  // where there is none
  };

  Gate(GatePolicy policy, EventKey key, std::unique_ptr<Ledger> ledger, const Clock& clock);

  // kLedgerClosed once it is forgotten. Whoever uses it at that moment keeps it to the end of the call.
  Result<std::shared_ptr<const EventKey>> event_key() const;
  // Forgets the key where the error says that the event is closed.
  Error take_note(const Error& error);

  Result<pass::PassId> enrol_with(const EventKey& event_key, const Presentation& presentation, std::uint16_t gate);
  Result<Answer> judge(const EventKey& event_key, const Scan& scan, std::uint64_t now, bool& is_logged);
  Result<Judgement> verify(const EventKey& event_key, const std::string& reading, const pass::Challenge& challenge);
  Result<Judgement> verify_token(const EventKey& event_key, const pass::Token& token,
                                 const pass::Challenge& challenge);
  Result<Judgement> verify_countersigned(const EventKey& event_key, const pass::CountersignedPass& pass,
                                         const pass::Challenge& challenge);
  Result<std::optional<PassRecord>> find(const EventKey& event_key, const PassKey& key);
  std::optional<Answer> refuse_invalid(const Verified& pass, const Scan& scan, std::uint64_t now);
  Result<Answer> settle(const EventKey& event_key, const Verified& pass, const Scan& scan, std::uint64_t now,
                        bool& is_logged);

  const GatePolicy policy_;
  mutable std::mutex key_mutex_;
  std::shared_ptr<const EventKey> key_;
  const std::unique_ptr<Ledger> ledger_;
  const Clock& clock_;
  ClockGuard clock_guard_;
  Challenges challenges_;
  LatencyMeter latency_;
};

}  // namespace symbolon::gate

#endif  // SYMBOLON_CREDENTIALS_GATE_GATE_H_
