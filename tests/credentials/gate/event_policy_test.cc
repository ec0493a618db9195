// From a signed event to a gate group's policy.

#include "credentials/gate/event_policy.h"

#include <gtest/gtest.h>

#include "credentials/gate/errors.h"
#include "tests/credentials/event/example_event.h"
#include "tests/support/result_matchers.h"

namespace symbolon::gate {
namespace {

TEST(EventPolicy, FollowsTheEvent) {
  const event::Event event = event::example_event();
  for (const event::Group& group : event.policy.groups) {
    const Result<GatePolicy> policy = gate_policy(event, group.id);
    ASSERT_OK(policy);
    EXPECT_EQ(policy->group, group.id);
    EXPECT_EQ(policy->tiers, group.tiers);
    EXPECT_EQ(policy->event_id, event.core.event_id());
    EXPECT_EQ(policy->accepts.size(), event.statements.size());
    EXPECT_EQ(policy->accepts.at(0).audience, event.core.event_id());
    EXPECT_EQ(policy->accepts.at(0).verifying_keys, event.statements.at(0).verifying_keys);
    EXPECT_EQ(policy->allows_paper, event.policy.allows_paper);
    EXPECT_EQ(policy->allows_reentry, event.policy.allows_reentry);
    EXPECT_EQ(policy->requires_challenge, event.policy.requires_challenge);
    EXPECT_EQ(policy->gates_share_ledger, event.policy.gates_share_ledger);
    EXPECT_EQ(policy->check_in.from, event.policy.check_in.from);
    EXPECT_EQ(policy->admission.until, event.policy.admission.until);
    ASSERT_EQ(policy->day_keys.size(), event.day_keys.size());
    EXPECT_EQ(policy->day_keys.at(0).key, event.day_keys.at(0).key);
    EXPECT_EQ(policy->day_keys.at(0).period.until, event.day_keys.at(0).period.until);
  }
  EXPECT_ERROR(gate_policy(event, 999), errors::kGroupUnknown);
}

}  // namespace
}  // namespace symbolon::gate
