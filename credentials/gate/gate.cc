#include "credentials/gate/gate.h"

#include <algorithm>
#include <utility>

#include "credentials/gate/errors.h"
#include "credentials/gate/presence.h"
#include "credentials/pass/errors.h"
#include "credentials/pass/keyboard.h"

namespace symbolon::gate {
namespace {

std::uint32_t minute_of(std::uint64_t unix_seconds) { return static_cast<std::uint32_t>(unix_seconds / 60); }

Answer refused(Verdict verdict, const char* detail) { return {.verdict = verdict, .detail = detail}; }

LogEntry log_entry(Verdict verdict, std::uint64_t now, std::uint16_t gate) {
  return {.code = static_cast<std::uint8_t>(verdict), .minute = minute_of(now), .gate = gate};
}

}  // namespace

Gate::Gate(GatePolicy policy, EventKey key, std::unique_ptr<Ledger> ledger, const Clock& clock)
    : policy_(std::move(policy)),
      key_(std::make_shared<const EventKey>(std::move(key))),
      ledger_(std::move(ledger)),
      clock_(clock),
      clock_guard_(clock) {}

Result<std::unique_ptr<Gate>> Gate::create(GatePolicy policy, EventKey key, std::unique_ptr<Ledger> ledger,
                                           const Clock& clock) {
  std::unique_ptr<Gate> gate(new Gate(std::move(policy), std::move(key), std::move(ledger), clock));
  TRY_ASSIGN(const std::uint64_t now, gate->unix_seconds());
  TRY_ASSIGN(const std::vector<LogLine> log, gate->ledger_->log());
  for (const LogLine& line : log) {
    // Another gate's clock may be a little ahead.
    if (line.entry.minute > minute_of(now) + 1) {
      return Error{.code = errors::kClockBehindLedger, .where = "gate.open"};
    }
  }
  return gate;
}

Result<std::shared_ptr<const EventKey>> Gate::event_key() const {
  const std::lock_guard lock(key_mutex_);
  if (key_ == nullptr) return Error{.code = errors::kLedgerClosed, .where = "gate"};
  return key_;
}

Error Gate::take_note(const Error& error) {
  if (error.code == errors::kLedgerClosed) {
    const std::lock_guard lock(key_mutex_);
    key_.reset();
  }
  return error;
}

Result<pass::PassId> Gate::enrol(const Presentation& presentation, std::uint16_t gate) {
  TRY_ASSIGN(const std::shared_ptr<const EventKey> key, event_key());
  const Result<pass::PassId> id = enrol_with(*key, presentation, gate);
  if (!id) return take_note(id.error());
  return id;
}

Result<pass::PassId> Gate::enrol_with(const EventKey& event_key, const Presentation& presentation,
                                      std::uint16_t gate) {
  TRY_ASSIGN(const std::uint64_t now, unix_seconds());
  if (!policy_.check_in.contains(now)) return Error{.code = errors::kCheckInClosed, .where = "gate.check_in"};
  const pass::PassId id = pass::pass_id_of(policy_.event_id, presentation.nullifier);
  const PassKey key = event_key.pass_key(id);
  const auto log = [&](std::uint8_t code) { return LogEntry{.code = code, .minute = minute_of(now), .gate = gate}; };
  const auto decide = [&](const std::optional<Bytes>& stored) -> Result<Ledger::Change> {
    if (!stored) {
      const PassRecord record{.holder_key = presentation.holder_key, .tier = presentation.tier};
      return Ledger::Change{.record = seal_record(event_key, key, record), .log = log(kLogCheckedIn)};
    }
    TRY_ASSIGN(PassRecord record, open_record(event_key, key, *stored));
    if (record.holder_key == presentation.holder_key) return Ledger::Change{};
    // Once only: whoever still has the first proof must not be able to take the pass back from its owner.
    const bool is_first = record.replaced_key == crypto::Ed25519PublicKey{};
    if (!policy_.gates_share_ledger || record.presence != Presence::kNeverAdmitted || !is_first) {
      return Error{.code = errors::kHolderKeyFixed, .where = "gate.check_in"};
    }
    record.replaced_key = std::exchange(record.holder_key, presentation.holder_key);
    return Ledger::Change{.record = seal_record(event_key, key, record), .log = log(kLogHolderReplaced)};
  };
  const Result<void> done = ledger_->update(key, decide);
  if (!done) {
    if (done.error().code == errors::kHolderKeyFixed) ledger_->note(log(kLogHolderConflict));
    return done.error();
  }
  return id;
}

Result<Answer> Gate::admit(const Scan& scan) {
  const std::chrono::nanoseconds start = clock_.monotonic_time();
  TRY_ASSIGN(const std::uint64_t now, unix_seconds());
  TRY_ASSIGN(const std::shared_ptr<const EventKey> key, event_key());
  bool is_logged = false;
  const Result<Answer> answer = judge(*key, scan, now, is_logged);
  if (!answer) return take_note(answer.error());
  if (!is_logged) ledger_->note(log_entry(answer->verdict, now, scan.gate));
  latency_.add(clock_.monotonic_time() - start);
  return answer;
}

// The reading whose signature verifies counts; where none does, what is wrong with the text as it stands.
Result<Answer> Gate::judge(const EventKey& event_key, const Scan& scan, std::uint64_t now, bool& is_logged) {
  std::optional<Answer> first;
  for (const std::string& reading : pass::pass_readings(scan.text)) {
    TRY_ASSIGN(const Judgement judgement, verify(event_key, reading, scan.challenge.value_or(pass::Challenge{})));
    if (judgement.verified) {
      if (std::optional<Answer> refusal = refuse_invalid(*judgement.verified, scan, now)) return *refusal;
      return settle(event_key, *judgement.verified, scan, now, is_logged);
    }
    if (!first) first = judgement.answer;
  }
  return first.value_or(refused(Verdict::kUnreadable, "no pass code"));
}

Result<Gate::Judgement> Gate::verify(const EventKey& event_key, const std::string& reading,
                                     const pass::Challenge& challenge) {
  if (reading.starts_with(pass::kCountersignedPrefix)) {
    const Result<pass::CountersignedPass> pass = pass::read_countersigned(reading, policy_.event_id);
    if (pass) return verify_countersigned(event_key, *pass, challenge);
    const bool is_other_event = pass.error().code == errors::kGrantEventMismatch;
    return Judgement{.answer = is_other_event ? refused(Verdict::kNotValidForThisEvent, "another event")
                                              : refused(Verdict::kUnreadable, "not in the form of a pass")};
  }
  const Result<pass::Token> token = pass::read_token(reading);
  if (!token) return Judgement{.answer = refused(Verdict::kUnreadable, "not in the form of a pass")};
  return verify_token(event_key, *token, challenge);
}

Result<std::optional<PassRecord>> Gate::find(const EventKey& event_key, const PassKey& key) {
  TRY_ASSIGN(const std::optional<Bytes> stored, ledger_->find(key));
  if (!stored) return std::optional<PassRecord>{};
  TRY_ASSIGN(const PassRecord record, open_record(event_key, key, *stored));
  return std::optional<PassRecord>(record);
}

Result<Gate::Judgement> Gate::verify_token(const EventKey& event_key, const pass::Token& token,
                                           const pass::Challenge& challenge) {
  if (!std::equal(token.event_prefix.begin(), token.event_prefix.end(), policy_.event_id.begin())) {
    return Judgement{.answer = refused(Verdict::kNotValidForThisEvent, "another event")};
  }
  if (token.group != policy_.group) {
    return Judgement{.answer = refused(Verdict::kNotValidForThisEvent, "another gate group")};
  }
  const PassKey key = event_key.pass_key(token.pass_id);
  TRY_ASSIGN(const std::optional<PassRecord> record, find(event_key, key));
  if (!record) return Judgement{.answer = refused(Verdict::kNotCheckedIn, "")};
  Verified pass{.token = token, .key = key, .holder_key = record->holder_key};
  if (pass::check_signature(token, policy_.event_id, challenge, record->holder_key)) {
    return Judgement{.verified = std::move(pass)};
  }
  pass.is_revoked = pass::check_signature(token, policy_.event_id, challenge, record->replaced_key).has_value();
  if (pass.is_revoked) return Judgement{.verified = std::move(pass)};
  return Judgement{.answer = refused(Verdict::kUnreadable, "the holder's signature is not valid")};
}

Result<Gate::Judgement> Gate::verify_countersigned(const EventKey& event_key, const pass::CountersignedPass& pass,
                                                   const pass::Challenge& challenge) {
  if (pass.token.group != policy_.group) {
    return Judgement{.answer = refused(Verdict::kNotValidForThisEvent, "another gate group")};
  }
  const auto signer = std::find_if(policy_.day_keys.begin(), policy_.day_keys.end(), [&](const DayKey& day_key) {
    return pass::check_grant(pass.grant, day_key.key).has_value();
  });
  if (signer == policy_.day_keys.end()) {
    return Judgement{.answer = refused(Verdict::kProofInvalid, "not signed by this organizer")};
  }
  const crypto::Ed25519PublicKey& holder_key = pass.grant.grant.holder_key;
  if (!pass::check_signature(pass.token, policy_.event_id, challenge, holder_key)) {
    return Judgement{.answer = refused(Verdict::kUnreadable, "the holder's signature is not valid")};
  }
  const PassKey key = event_key.pass_key(pass.token.pass_id);
  TRY_ASSIGN(const std::optional<PassRecord> record, find(event_key, key));
  if (!record && policy_.gates_share_ledger) {
    return Judgement{.answer = refused(Verdict::kNotCheckedIn, "not in the ledger that all gates share")};
  }
  return Judgement{.verified = Verified{.token = pass.token,
                                        .key = key,
                                        .holder_key = holder_key,
                                        .is_revoked = record && record->holder_key != holder_key,
                                        .grant = pass.grant,
                                        .day_key_period = signer->period}};
}

// Everything about a pass that does not depend on where its holder is. nullopt: nothing is against it.
std::optional<Answer> Gate::refuse_invalid(const Verified& pass, const Scan& scan, std::uint64_t now) {
  const pass::Token& token = pass.token;
  if (pass.is_revoked) return refused(Verdict::kRevoked, "the pass was moved to another device");
  if (!policy_.admission.contains(now)) return refused(Verdict::kNotValidAtThisTime, "the doors are closed");
  if (pass.grant && pass.grant->grant.valid_until < now) {
    return refused(Verdict::kNotValidAtThisTime, "the pass has ended");
  }
  if (pass.day_key_period && !pass.day_key_period->contains(now)) {
    return refused(Verdict::kNotValidAtThisTime, "the day key of the check-in has ended");
  }
  const Direction shown = (token.flags & pass::kFlagExit) != 0 ? Direction::kExit : Direction::kEntry;
  if (scan.direction && *scan.direction != shown) {
    return refused(Verdict::kTypeNotAllowedHere, "the pass is for the other direction");
  }
  if ((token.flags & pass::kFlagPaper) != 0) {
    if (!policy_.allows_paper) return refused(Verdict::kTypeNotAllowedHere, "no paper passes at this event");
    if (token.slot != 0) return refused(Verdict::kUnreadable, "a paper pass has no slot");
    if (policy_.requires_challenge) return refused(Verdict::kTypeNotAllowedHere, "paper signs no challenge");
    return std::nullopt;
  }
  const std::uint64_t present = pass::slot_of(now);
  const bool is_current =
      std::uint64_t{token.slot} + policy_.slot_tolerance >= present && token.slot <= present + policy_.slot_tolerance;
  if (!is_current) {
    return refused(Verdict::kExpiredCode, token.slot < present ? "an old code" : "a code of the future");
  }
  if (scan.challenge ? !challenges_.take(*scan.challenge, now) : policy_.requires_challenge) {
    return refused(Verdict::kExpiredCode, "the gate's challenge is not signed");
  }
  return std::nullopt;
}

Result<Answer> Gate::settle(const EventKey& event_key, const Verified& pass, const Scan& scan, std::uint64_t now,
                            bool& is_logged) {
  const Passage passage{.slot = pass.token.slot,
                        .is_exit = (pass.token.flags & pass::kFlagExit) != 0,
                        .is_paper = (pass.token.flags & pass::kFlagPaper) != 0,
                        .allows_reentry = policy_.allows_reentry,
                        .minute = minute_of(now),
                        .gate = scan.gate};
  Answer answer;
  const auto decide = [&](const std::optional<Bytes>& stored) -> Result<Ledger::Change> {
    PassRecord record;
    if (stored) {
      TRY_ASSIGN(record, open_record(event_key, pass.key, *stored));
    } else if (pass.grant && !policy_.gates_share_ledger) {
      record = {.holder_key = pass.holder_key, .tier = pass.grant->grant.tier};
    } else {
      answer = refused(Verdict::kNotCheckedIn, "");
      return Ledger::Change{};
    }
    if (record.holder_key != pass.holder_key) {
      answer = refused(Verdict::kRevoked, "the pass was moved to another device");
      return Ledger::Change{};
    }
    const bool is_allowed = policy_.tiers.empty() ||
                            std::find(policy_.tiers.begin(), policy_.tiers.end(), record.tier) != policy_.tiers.end();
    if (!is_allowed) {
      answer = refused(Verdict::kTypeNotAllowedHere, "another tier");
      return Ledger::Change{};
    }
    answer = {.verdict = pass_through(record, passage)};
    if (answer.verdict == Verdict::kAlreadyUsed) answer.first_used = std::uint64_t{record.first_minute} * 60;
    if (answer.verdict == Verdict::kExpiredCode) answer.detail = "this code was used before";
    if (answer.verdict == Verdict::kNotValidAtThisTime) answer.detail = "an exit without an entry";
    const bool changes = answer.verdict == Verdict::kValid || answer.verdict == Verdict::kExitRecorded;
    if (!changes) return Ledger::Change{};
    answer.tier = record.tier;
    return Ledger::Change{.record = seal_record(event_key, pass.key, record),
                          .log = log_entry(answer.verdict, now, scan.gate)};
  };
  TRY(ledger_->update(pass.key, decide));
  is_logged = answer.verdict == Verdict::kValid || answer.verdict == Verdict::kExitRecorded;
  return answer;
}

Result<pass::Challenge> Gate::new_challenge() {
  TRY_ASSIGN(const std::uint64_t now, unix_seconds());
  return challenges_.issue(now);
}

Result<void> Gate::health() {
  TRY(unix_seconds());
  const Result<void> flushed = ledger_->flush();
  if (!flushed) return take_note(flushed.error());
  return {};
}

}  // namespace symbolon::gate
