// The answer of a check-in in the vault: it goes to the ticket that it is for, and only as the organizer signed it.

#include "credentials/wallet/check_in.h"

#include "credentials/event/event_file.h"
#include "credentials/event/snapshot.h"
#include "credentials/gate/check_in_text.h"
#include "credentials/json/errors.h"
#include "credentials/wallet/errors.h"
#include "credentials/wallet/keys.h"
#include "credentials/wallet/ticket_import.h"
#include "credentials/wallet/tickets.h"
#include "tests/credentials/event/example_event.h"
#include "tests/credentials/wallet/vault_samples.h"
#include "tests/support/result_matchers.h"

namespace symbolon::wallet {
namespace {

constexpr std::uint64_t kNow = 1'800'000'000;

crypto::Ed25519KeyPair key_of(std::uint8_t byte) {
  crypto::Ed25519Seed seed;
  seed.span()[0] = byte;
  return crypto::Ed25519KeyPair(seed);
}

class CheckInTest : public ::testing::Test {
 protected:
  CheckInTest() {
    contents_.seed = testing::filled_secret(7);
    contents_.keys.push_back(testing::sample_key("main", 1));
    event::SnapshotEntry ours{.token = event::token_number(2),
                              .kind = statement::LeafKind::kAddress,
                              .tier = 0,
                              .holder = statement::address_holder(ethereum_address(contents_.keys[0]))};
    const event::Snapshot list = *event::Snapshot::create(1, {0xc0}, {event::address_entry(1, 10), ours});
    event::Event event = event::example_event();
    event.core.root = list.root();
    event.day_keys = {{.key = key_of(4).public_key(), .period = event.policy.check_in},
                      {.key = day_key_.public_key(), .period = event.policy.check_in}};
    const Result<std::string> file = event::write_event_file(event, event::example_organizer());
    CHECK(file.has_value(), "the example can be signed");
    CHECK(import_from_snapshot(contents_, {.label = "tonight", .event_file = as_bytes(*file)}, list).has_value(),
          "the ticket is in the list");
  }

  const HeldTicket& ticket() const { return contents_.tickets.front(); }

  // As CheckInDesk::issue() makes it.
  gate::CheckedIn answer(const crypto::Ed25519KeyPair& day_key, std::uint64_t time = kNow) const {
    const pass::Grant grant{.event_id = ticket().event_id,
                            .group = 1,
                            .pass_id = pass::pass_id_of(ticket().event_id, *ticket_nullifier(contents_, ticket())),
                            .holder_key = ticket_holder_key(contents_, ticket()).public_key(),
                            .tier = 0,
                            .valid_until = static_cast<std::uint32_t>(kNow + 3600)};
    return gate::sign_check_in(grant, time, day_key);
  }
  Result<std::string> accept(const gate::CheckedIn& checked_in) {
    return accept_check_in(contents_, as_bytes(gate::write_check_in(checked_in)), kNow);
  }

  VaultContents contents_;
  const crypto::Ed25519KeyPair day_key_ = key_of(3);
};

TEST_F(CheckInTest, GrantAndClockAreKept) {
  const gate::CheckedIn checked_in = answer(day_key_, kNow + 40);
  const Result<std::string> label = accept(checked_in);
  ASSERT_OK(label);
  EXPECT_EQ(*label, "tonight");
  EXPECT_EQ(ticket().grant, pass::encode_grant(checked_in.grant));
  EXPECT_EQ(ticket().clock_offset, 40);
  ASSERT_OK(accept(answer(day_key_, kNow - 5)));
  EXPECT_EQ(ticket().clock_offset, -5) << "a second check-in replaces the first";
}

TEST_F(CheckInTest, OnlyAsTheOrganizerSignedIt) {
  EXPECT_ERROR(accept(answer(key_of(9))), errors::kCheckInSignature);
  gate::CheckedIn mixed = answer(day_key_);
  mixed.time += 1;
  EXPECT_ERROR(accept(mixed), errors::kCheckInSignature);
  mixed = answer(day_key_);
  mixed.grant.grant.tier = 1;
  EXPECT_ERROR(accept(mixed), errors::kCheckInSignature);
  mixed = answer(day_key_);
  mixed.time_signature = answer(key_of(4)).time_signature;
  EXPECT_ERROR(accept(mixed), errors::kCheckInSignature) << "one key signs both";
  EXPECT_TRUE(ticket().grant.empty());
}

TEST_F(CheckInTest, SomebodyElsesAnswerIsRefused) {
  gate::CheckedIn other = answer(day_key_);
  other.grant.grant.pass_id[0] ^= 1;
  EXPECT_ERROR(accept(other), errors::kCheckInOtherTicket);
  other = answer(day_key_);
  other.grant.grant.holder_key[0] ^= 1;
  EXPECT_ERROR(accept(other), errors::kCheckInOtherTicket);
  other = answer(day_key_);
  other.grant.grant.event_id[0] ^= 1;
  EXPECT_ERROR(accept(other), errors::kCheckInOtherTicket);
}

TEST_F(CheckInTest, AnAbsurdClockIsRefused) {
  EXPECT_ERROR(accept(answer(day_key_, kNow + 30 * 86400)), errors::kCheckInClock);
  EXPECT_TRUE(ticket().grant.empty());
}

TEST_F(CheckInTest, OnlyOneFormOfDocument) {
  const std::string text = gate::write_check_in(answer(day_key_));
  const auto refused = [&](const std::string& from, const std::string& to) {
    std::string changed = text;
    const std::size_t at = changed.find(from);
    CHECK(at != std::string::npos, "the document has this");
    return accept_check_in(contents_, as_bytes(changed.replace(at, from.size(), to)), kNow);
  };
  EXPECT_ERROR(refused("\"grant\"", "\"granted\""), errors::kDocumentFieldMissing);
  EXPECT_ERROR(refused("\"grant\"", "\"more\": 1, \"grant\""), errors::kDocumentFieldUnknown);
  EXPECT_ERROR(refused("\"grant\": \"10", "\"grant\": \""), errors::kDocumentField);
  EXPECT_ERROR(refused("{", "["), errors::kDocumentSyntax);
}

}  // namespace
}  // namespace symbolon::wallet
