// Event files: written and read again, every byte under the signature, what is refused and why, what a revision keeps.

#include "credentials/event/event_file.h"

#include <gtest/gtest.h>

#include "credentials/event/errors.h"
#include "credentials/json/errors.h"
#include "tests/credentials/event/example_event.h"
#include "tests/support/result_matchers.h"

namespace symbolon::event {
namespace {

using json::Json;

std::string written(const Event& event) {
  const auto text = write_event_file(event, example_organizer());
  EXPECT_OK(text);
  return text ? *text : std::string();
}

Result<Event> parse(const std::string& text) { return parse_event_file(as_bytes(text)); }

// Signs whatever JSON it is given: an organizer who publishes something malformed.
std::string sign_json(Json json) {
  json.erase("signature");
  const std::string message = "symbolon/event/signature/v1" + json::canonical_text(json);
  json["signature"] = to_hex(example_organizer().sign(as_bytes(message)));
  return json::readable_text(json);
}

TEST(EventFile, IsReadAsItWasWritten) {
  const std::string text = written(example_event());
  const auto event = parse(text);
  ASSERT_OK(event);
  EXPECT_EQ(event->core, example_event().core);
  EXPECT_EQ(event->description.venue, "Town hall");
  EXPECT_EQ(event->policy.groups[1].tiers, std::vector<std::uint8_t>{1});
  EXPECT_TRUE(event->policy.allows_paper);
  EXPECT_EQ(written(*event), text);
}

TEST(EventFile, OnChainEventsNameTheirBlock) {
  Event event = example_event();
  event.core.anchor = {.block_hash = {1}, .state_root = {2}, .mapping_slot = {3}};
  EXPECT_ERROR(write_event_file(event, example_organizer()), errors::kEventRootWrong);
  event.core.root = statement::on_chain_root(*event.core.anchor);
  const auto again = parse(written(event));
  ASSERT_OK(again);
  EXPECT_EQ(again->core, event.core);
}

TEST(EventFile, IdDependsOnEveryPartOfTheCoreAndOnNothingElse) {
  const Event base = example_event();
  const auto differs = [&](auto change) {
    Event event = base;
    change(event);
    return event.core.event_id() != base.core.event_id();
  };
  EXPECT_TRUE(differs([](Event& e) { e.core.organizer[0] ^= 1; }));
  EXPECT_TRUE(differs([](Event& e) { ++e.core.session; }));
  EXPECT_TRUE(differs([](Event& e) { ++e.core.chain; }));
  EXPECT_TRUE(differs([](Event& e) { e.core.contract[19] ^= 1; }));
  EXPECT_TRUE(differs([](Event& e) { e.core.root[31] ^= 1; }));
  EXPECT_FALSE(differs([](Event& e) {
    e.revision = 9;
    e.description = {.name = "Spring concert", .venue = "Church", .time = {5, 6}};
    e.policy.allows_reentry = true;
    e.day_keys.clear();
  }));
}

TEST(EventFile, EveryMemberIsSigned) {
  const Json json = Json::parse(written(example_event()));
  const Json flat = json.flatten();
  for (const auto& [pointer, value] : flat.items()) {
    if (pointer == "/signature" || pointer == "/format" || pointer == "/version") continue;
    Json changed = json;
    Json& member = changed[Json::json_pointer(pointer)];
    if (member.is_number()) {
      member = member.get<int>() == 1 ? 2 : 1;
    } else if (member.is_boolean()) {
      member = !member.get<bool>();
    } else if (member.is_string() && !pointer.ends_with("preset")) {
      std::string text = member.get<std::string>();
      const bool is_hex = text.size() >= 40;
      text[0] = text[0] == '0' ? '1' : '0';
      member = is_hex ? text : text + "x";
    } else {
      continue;  // an empty list, or the one preset there is
    }
    EXPECT_ERROR(parse(changed.dump()), errors::kEventSignature) << pointer;
  }
  Json forged = json;
  forged["signature"] = std::string(128, '0');
  EXPECT_ERROR(parse(forged.dump()), errors::kEventSignature);
}

TEST(EventFile, RefusesWhatAnOrganizerSignedByMistake) {
  const Json json = Json::parse(written(example_event()));
  const auto refused = [&](const char* pointer, const Json& value, ErrorCode code) {
    Json changed = json;
    changed[Json::json_pointer(pointer)] = value;
    EXPECT_ERROR(parse(sign_json(changed)), code) << pointer << " " << value;
  };
  refused("/format", "other", errors::kEventFormat);
  refused("/version", 2, errors::kEventVersion);
  refused("/event_id", std::string(64, '1'), errors::kEventIdWrong);
  refused("/extra", 1, errors::kDocumentFieldUnknown);
  refused("/core/extra", 1, errors::kDocumentFieldUnknown);
  refused("/core/root", "00", errors::kDocumentField);
  refused("/policy/check_in/from", 9999, errors::kEventPeriod);
  refused("/day_keys/0/period/from", 9999, errors::kEventPeriod);
  refused("/policy/groups/1/id", 1, errors::kEventDuplicate);
  refused("/policy/groups/1/tiers", {7}, errors::kEventTierUnknown);
  refused("/policy/groups/1/tiers", {1, 1}, errors::kEventDuplicate);
  refused("/policy/groups/1/tiers", {256}, errors::kDocumentField);
  refused("/policy/groups", Json::array(), errors::kEventIncomplete);
  refused("/statements", Json::array(), errors::kEventIncomplete);
  refused("/statements/0/verifying_keys", Json::array(), errors::kEventIncomplete);
  refused("/statements/0/preset", "inner", errors::kDocumentField);
  Json missing = json;
  missing["core"].erase("root");
  EXPECT_ERROR(parse(sign_json(missing)), errors::kDocumentFieldMissing);
}

TEST(EventFile, OnlyItsOrganizerSignsIt) {
  const crypto::Ed25519KeyPair other(SecretArray<32>{});
  EXPECT_ERROR(write_event_file(example_event(), other), errors::kEventKeyWrong);
}

TEST(EventDraft, IsNoEventFile) {
  const std::string draft = write_event_draft(example_event());
  const auto event = parse_event_draft(as_bytes(draft));
  ASSERT_OK(event);
  EXPECT_EQ(event->core, example_event().core);
  EXPECT_ERROR(parse(draft), errors::kEventFormat);
  EXPECT_ERROR(parse_event_draft(as_bytes(written(example_event()))), errors::kEventFormat);
}

TEST(Fingerprint, HasSixWordsOfTheEventId) {
  const Hash256 id = example_event().core.event_id();
  const std::string words = fingerprint(id);
  EXPECT_EQ(std::count(words.begin(), words.end(), ' '), 5);
  Hash256 other = id;
  other[31] ^= 1;
  EXPECT_NE(fingerprint(other), words);
  EXPECT_EQ(fingerprint(Hash256{}), "mention flavor jeans group tribe what");
}

}  // namespace
}  // namespace symbolon::event
