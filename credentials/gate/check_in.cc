#include "credentials/gate/check_in.h"

#include <algorithm>

#include "core/base/codec.h"
#include "credentials/gate/errors.h"
#include "credentials/gate/presentation.h"

namespace symbolon::gate {
namespace {

constexpr std::string_view kTimeTag = "symbolon/check-in-time/v1";

Bytes time_message(const pass::Grant& grant, std::uint64_t time) {
  Writer writer;
  writer.bytes(as_bytes(kTimeTag));
  writer.bytes(grant.event_id);
  writer.bytes(grant.pass_id);
  writer.u64(time);
  return std::move(writer).take();
}

}  // namespace

Result<CheckedIn> CheckInDesk::check_in(ByteView proof_file, std::uint16_t gate) {
  const GatePolicy& policy = gate_.policy();
  TRY_ASSIGN(const std::uint64_t now, gate_.unix_seconds());
  const auto certified = std::find_if(policy.day_keys.begin(), policy.day_keys.end(), [&](const DayKey& day_key) {
    return day_key.key == day_key_.public_key() && day_key.period.contains(now);
  });
  if (certified == policy.day_keys.end()) return Error{.code = errors::kDayKeyUnknown, .where = "gate.check_in"};
  TRY_ASSIGN(const Presentation presentation, check_presentation(policy, proof_file));
  TRY_ASSIGN(const pass::PassId id, gate_.enrol(presentation, gate));
  const std::uint64_t until = std::min(policy.admission.until, certified->period.until);
  const pass::Grant grant{.event_id = policy.event_id,
                          .group = policy.group,
                          .pass_id = id,
                          .holder_key = presentation.holder_key,
                          .tier = presentation.tier,
                          .valid_until = static_cast<std::uint32_t>(std::min<std::uint64_t>(until, ~std::uint32_t{0}))};
  // Read again: checking the proof took a while.
  TRY_ASSIGN(const std::uint64_t time, gate_.unix_seconds());
  return CheckedIn{.grant = pass::sign_grant(grant, day_key_),
                   .time = time,
                   .time_signature = day_key_.sign(time_message(grant, time))};
}

Result<void> check_time(const CheckedIn& answer, const crypto::Ed25519PublicKey& day_key) {
  return crypto::ed25519_verify(day_key, time_message(answer.grant.grant, answer.time), answer.time_signature);
}

}  // namespace symbolon::gate
