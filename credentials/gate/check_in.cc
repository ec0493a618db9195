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

CheckedIn sign_check_in(const pass::Grant& grant, std::uint64_t time, const crypto::Ed25519KeyPair& day_key) {
  return {.grant = pass::sign_grant(grant, day_key),
          .time = time,
          .time_signature = day_key.sign(time_message(grant, time))};
}

// Ours, if the event file certifies it for now.
Result<DayKey> CheckInDesk::certified_key() {
  TRY_ASSIGN(const std::uint64_t now, gate_.unix_seconds());
  const std::vector<DayKey>& keys = gate_.policy().day_keys;
  const auto found = std::find_if(keys.begin(), keys.end(), [&](const DayKey& day_key) {
    return day_key.key == day_key_.public_key() && day_key.period.contains(now);
  });
  if (found == keys.end()) return Error{.code = errors::kDayKeyUnknown, .where = "gate.check_in"};
  return *found;
}

Result<CheckedIn> CheckInDesk::check_in(ByteView proof_file, std::uint16_t gate) {
  TRY(certified_key());  // before the work
  TRY_ASSIGN(const Presentation checked, check_presentation(gate_.policy(), proof_file));
  return issue(checked, gate);
}

Result<CheckedIn> CheckInDesk::issue(const Presentation& presentation, std::uint16_t gate) {
  const GatePolicy& policy = gate_.policy();
  TRY_ASSIGN(const DayKey certified, certified_key());
  TRY_ASSIGN(const pass::PassId id, gate_.enrol(presentation, gate));
  const std::uint64_t until = std::min(policy.admission.until, certified.period.until);
  const pass::Grant grant{.event_id = policy.event_id,
                          .group = policy.group,
                          .pass_id = id,
                          .holder_key = presentation.holder_key,
                          .tier = presentation.tier,
                          .valid_until = static_cast<std::uint32_t>(std::min<std::uint64_t>(until, ~std::uint32_t{0}))};
  TRY_ASSIGN(const std::uint64_t time, gate_.unix_seconds());
  return sign_check_in(grant, time, day_key_);
}

Result<void> check_time(const CheckedIn& answer, const crypto::Ed25519PublicKey& day_key) {
  return crypto::ed25519_verify(day_key, time_message(answer.grant.grant, answer.time), answer.time_signature);
}

}  // namespace symbolon::gate
