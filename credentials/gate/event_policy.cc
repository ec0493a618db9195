#include "credentials/gate/event_policy.h"

#include <algorithm>
#include <string>

#include "credentials/event/expectation.h"
#include "credentials/gate/errors.h"

namespace symbolon::gate {
namespace {

Period period_of(const event::Period& period) { return {.from = period.from, .until = period.until}; }

}  // namespace

Result<GatePolicy> gate_policy(const event::Event& event, std::uint16_t group) {
  const event::Policy& rules = event.policy;
  const auto ours = std::find_if(rules.groups.begin(), rules.groups.end(),
                                 [&](const event::Group& candidate) { return candidate.id == group; });
  if (ours == rules.groups.end()) {
    return Error{.code = errors::kGroupUnknown, .where = "gate.policy", .detail = std::to_string(group)};
  }
  TRY_ASSIGN(std::vector<presentation::Expectation> accepts, event::event_expectations(event));
  GatePolicy policy{.event_id = event.core.event_id(),
                    .accepts = std::move(accepts),
                    .day_keys = {},
                    .check_in = period_of(rules.check_in),
                    .admission = period_of(rules.admission),
                    .allows_paper = rules.allows_paper,
                    .allows_reentry = rules.allows_reentry,
                    .requires_challenge = rules.requires_challenge,
                    .gates_share_ledger = rules.gates_share_ledger,
                    .group = group,
                    .tiers = ours->tiers};
  for (const event::DayKey& day_key : event.day_keys) {
    policy.day_keys.push_back({.key = day_key.key, .period = period_of(day_key.period)});
  }
  return policy;
}

}  // namespace symbolon::gate
