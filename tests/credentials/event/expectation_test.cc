// What an event makes of its statements: parameters that follow from the core, and those that it says.

#include "credentials/event/expectation.h"

#include <gtest/gtest.h>

#include "credentials/event/errors.h"
#include "credentials/statement/errors.h"
#include "credentials/statements/registry.h"
#include "tests/credentials/event/example_event.h"
#include "tests/support/result_matchers.h"

namespace symbolon::event {
namespace {

TEST(Expectation, FillsInWhatFollowsFromTheCore) {
  const Event event = example_event();
  const auto expectations = event_expectations(event);
  ASSERT_OK(expectations);
  ASSERT_EQ(expectations->size(), 1u);
  const presentation::Expectation& ticket = (*expectations)[0];
  EXPECT_EQ(ticket.audience, event.core.event_id());
  EXPECT_EQ(ticket.verifying_keys, event.statements[0].verifying_keys);
  EXPECT_EQ(ticket.parameters.digest("root"), event.core.root);
  EXPECT_EQ(ticket.parameters.digest("registration"), event.core.registration_id());
  EXPECT_EQ(ticket.parameters.u32("shows_tier"), 1u);
}

TEST(AcceptPinned, TakesThisBuildsProgramsAndKeys) {
  const auto accepted = accept_pinned("ticket", {{"shows_tier", false}});
  ASSERT_OK(accepted);
  const statement::Pack& pack = **statement::find_pack("ticket");
  EXPECT_EQ(accepted->program_id, pack.program_id);
  EXPECT_EQ(accepted->verifying_keys.size(), pack.shapes.size());
  EXPECT_TRUE(std::ranges::is_sorted(accepted->verifying_keys));
  EXPECT_ERROR(accept_pinned("unheard-of", json::Json::object()), errors::kStatementUnknown);
}

TEST(Expectation, RefusesWhatDoesNotFit) {
  Event event = example_event();
  event.statements[0].parameters["root"] = std::string(64, '0');
  EXPECT_ERROR(event_expectations(event), errors::kEventParameterFixed);
  event.statements[0].parameters = json::Json::object();
  EXPECT_ERROR(event_expectations(event), errors::kParameterMissing);
  event.statements[0].statement = "unheard-of";
  EXPECT_ERROR(event_expectations(event), errors::kStatementUnknown);
  statement::Manifest manifest = (*statement::find_pack("ticket"))->manifest;
  manifest.parameters[0].source = "event.block_hash";
  EXPECT_ERROR(event_parameters(event.core, manifest, {{"shows_tier", true}}), errors::kEventSourceUnknown);
}

}  // namespace
}  // namespace symbolon::event
