#include "credentials/gate/admission.h"

#include <algorithm>
#include <cstring>

#include "credentials/statements/ticket_demo/public_values.h"
#include "prover/zkvm/verify.h"

namespace symbolon::gate {

std::string_view words(Verdict verdict) {
  switch (verdict) {
    case Verdict::kValid:
      return "valid";
    case Verdict::kAlreadyUsed:
      return "already used";
    case Verdict::kNotValidForThisEvent:
      return "not valid for this event";
    case Verdict::kNotCheckedIn:
      return "not checked in yet";
    case Verdict::kExpiredCode:
      return "expired code";
    case Verdict::kUnreadable:
      return "unreadable";
  }
  CHECK(false, "a verdict has words");
}

Result<pass::PassId> Admission::check_in(ByteView proof_file) {
  TRY_ASSIGN(const prover::PublicValues accepted,
             prover::verify({.accepted_keys = {policy_.verifying_key}}, proof_file));
  ticket_demo::PublicValues values;
  if (accepted.bytes().size() != sizeof values) {
    return Error{.code = ErrorCode::kEventMismatch, .where = "gate.check_in", .detail = "other public values"};
  }
  std::memcpy(&values, accepted.bytes().data(), sizeof values);
  if (values.version != ticket_demo::kVersion || values.event_id != policy_.event_id || values.root != policy_.root) {
    return Error{.code = ErrorCode::kEventMismatch, .where = "gate.check_in"};
  }
  const pass::PassId id = pass::pass_id_of(values.event_id, values.nullifier);
  const auto [entry, is_new] = passes_.try_emplace(id, Pass{.holder_key = values.holder_key});
  if (!is_new && entry->second.holder_key != values.holder_key) {
    return Error{.code = ErrorCode::kPassKnown, .where = "gate.check_in"};
  }
  return id;
}

Admission::Answer Admission::admit(std::string_view text, std::uint64_t unix_seconds) {
  const Result<pass::Token> token = pass::read_token(text);
  if (!token) return {.verdict = Verdict::kUnreadable};
  // Validity before duplication: a stranger's copy must not learn whether a pass was used.
  if (!std::equal(token->event_prefix.begin(), token->event_prefix.end(), policy_.event_id.begin()) ||
      token->group != policy_.group) {
    return {.verdict = Verdict::kNotValidForThisEvent};
  }
  const auto found = passes_.find(token->pass_id);
  if (found == passes_.end()) return {.verdict = Verdict::kNotCheckedIn};
  Pass& pass = found->second;
  if (!pass::check_signature(*token, policy_.event_id, pass::Challenge{}, pass.holder_key)) {
    return {.verdict = Verdict::kUnreadable};
  }
  const std::uint64_t now = pass::slot_of(unix_seconds);
  const bool is_current =
      std::uint64_t{token->slot} + policy_.slot_tolerance >= now && token->slot <= now + policy_.slot_tolerance;
  // Paper passes and exits come with the ledger; until then their flags have no admission.
  if (!is_current || token->flags != 0) return {.verdict = Verdict::kExpiredCode};
  if (pass.admitted_seconds) return {.verdict = Verdict::kAlreadyUsed, .first_used_seconds = pass.admitted_seconds};
  pass.admitted_seconds = unix_seconds;
  return {.verdict = Verdict::kValid};
}

}  // namespace symbolon::gate
