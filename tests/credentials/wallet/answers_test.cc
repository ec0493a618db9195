// From an event to an answer: tickets taken from lists, claims made and completed, and what the vault offers to prove.

#include <algorithm>
#include <string_view>

#include "credentials/event/event_file.h"
#include "credentials/event/expectation.h"
#include "credentials/sdjwt/issue.h"
#include "credentials/sdjwt/presentation_input.h"
#include "credentials/sdjwt/signing_key.h"
#include "credentials/statement/errors.h"
#include "credentials/statements/registry.h"
#include "credentials/wallet/credentials.h"
#include "credentials/wallet/errors.h"
#include "credentials/wallet/holder_key.h"
#include "credentials/wallet/keys.h"
#include "credentials/wallet/matching.h"
#include "credentials/wallet/ticket_import.h"
#include "credentials/wallet/tickets.h"
#include "tests/credentials/ethereum/sample_state.h"
#include "tests/credentials/event/example_event.h"
#include "tests/credentials/wallet/vault_samples.h"
#include "tests/support/result_matchers.h"

namespace symbolon::wallet {
namespace {

using event::token_number;

class AnswersTest : public ::testing::Test {
 protected:
  AnswersTest() {
    contents_.seed = testing::filled_secret(7);
    contents_.keys.push_back(testing::sample_key("main", 1));
    contents_.keys.push_back(testing::sample_key("cnf", 2));
    contents_.keys[1].curve = KeyCurve::kP256;
  }

  event::SnapshotEntry ours(std::uint8_t token, std::uint8_t tier = 0) const {
    return {.token = token_number(token),
            .kind = statement::LeafKind::kAddress,
            .tier = tier,
            .holder = statement::address_holder(ethereum_address(contents_.keys[0]))};
  }

  // An event over this list; remembers the file.
  event::Snapshot publish(std::vector<event::SnapshotEntry> entries) {
    event::Snapshot snapshot = *event::Snapshot::create(1, {0xc0}, std::move(entries));
    event_ = event::example_event();
    event_.core.root = snapshot.root();
    const Result<std::string> text = event::write_event_file(event_, event::example_organizer());
    CHECK(text.has_value(), "the example can be signed");
    file_ = Bytes(text->begin(), text->end());
    return snapshot;
  }

  Result<std::vector<std::string>> import(const event::Snapshot& snapshot, std::string label = "tonight",
                                          std::optional<Hash256> token = std::nullopt) {
    return import_from_snapshot(contents_, {.label = std::move(label), .event_file = file_, .token = token}, snapshot);
  }

  Result<std::vector<Answer>> answers(const std::string& only = "") {
    const auto expectations = event::event_expectations(event_);
    CHECK(expectations.has_value(), "the example expects the ticket statement");
    expectations_ = *expectations;
    return find_answers(contents_, expectations_, only);
  }

  VaultContents contents_;
  event::Event event_;
  Bytes file_;
  std::vector<presentation::Expectation> expectations_;
};

TEST_F(AnswersTest, ATicketOfOurAddress) {
  const event::Snapshot snapshot = publish({event::address_entry(1, 10), ours(2, 1), event::address_entry(3, 11)});
  const auto added = import(snapshot);
  ASSERT_OK(added);
  EXPECT_EQ(*added, std::vector<std::string>{"tonight"});
  const HeldTicket& ticket = contents_.tickets[0];
  EXPECT_EQ(ticket.event_id, event_.core.event_id());
  EXPECT_EQ(ticket.key_label, "main");
  EXPECT_EQ(ticket.holders, 3u);
  EXPECT_ERROR(import(snapshot, "again"), errors::kTicketHeld);

  const auto found = answers();
  ASSERT_OK(found);
  ASSERT_EQ(found->size(), 1u);
  const Answer& answer = found->front();
  EXPECT_EQ(holding_text(answer.holding), "tonight");
  EXPECT_EQ(answer.purpose.audience, event_.core.event_id());
  EXPECT_EQ(answer.purpose.holder_key, ticket_holder_key(contents_, ticket).public_key());
  EXPECT_EQ(answer.pack->manifest.id, "ticket");
  EXPECT_OK(answers("tonight"));
  EXPECT_ERROR(answers("other"), errors::kNothingFits);
}

TEST_F(AnswersTest, SeveralTicketsAndOneOfThem) {
  const event::Snapshot snapshot = publish({ours(1), ours(2), event::address_entry(3, 11)});
  ASSERT_OK(import(snapshot, "second", token_number(2)));
  EXPECT_ERROR(import(snapshot, "third", token_number(3)), errors::kTicketNotYours);
  EXPECT_ERROR(import(snapshot, "main"), errors::kLabelTaken);
  const auto rest = import(snapshot, "first");
  ASSERT_OK(rest);
  EXPECT_EQ(*rest, std::vector<std::string>{"first"});
  const auto found = answers();
  ASSERT_OK(found);
  ASSERT_EQ(found->size(), 2u);
  EXPECT_NE(found->at(0).purpose.holder_key, found->at(1).purpose.holder_key);

  contents_.tickets.clear();
  const auto both = import(snapshot, "t");
  ASSERT_OK(both);
  EXPECT_EQ(*both, (std::vector<std::string>{"t-1", "t-2"}));
}

TEST_F(AnswersTest, AClaimBecomesATicket) {
  publish({event::address_entry(1, 10), event::address_entry(2, 20)});
  const auto commitment = make_claim(contents_, "claimed", event_.core, token_number(2));
  ASSERT_OK(commitment);
  EXPECT_TRUE(is_pending(contents_.tickets[0]));
  EXPECT_ERROR(make_claim(contents_, "again", event_.core, token_number(2)), errors::kTicketHeld);
  EXPECT_ERROR(make_claim(contents_, "main", event_.core, token_number(1)), errors::kLabelTaken);
  // A claim that waits answers nothing.
  EXPECT_ERROR(answers(), errors::kNothingFits);

  const event::SnapshotEntry leaf{
      .token = token_number(2), .kind = statement::LeafKind::kCommitment, .tier = 0, .holder = *commitment};
  const auto labels = import(publish({event::address_entry(1, 10), leaf}));
  ASSERT_OK(labels);
  EXPECT_EQ(*labels, std::vector<std::string>{"claimed"});
  EXPECT_FALSE(is_pending(contents_.tickets[0]));
  const auto found = answers();
  ASSERT_OK(found);
  EXPECT_EQ(found->front().holding.ticket->label, "claimed");
}

TEST_F(AnswersTest, AClaimThatTheRegistrarChangedIsNotOurs) {
  publish({event::address_entry(1, 10)});
  auto commitment = make_claim(contents_, "claimed", event_.core, token_number(1));
  ASSERT_OK(commitment);
  (*commitment)[0] ^= 1;
  const event::SnapshotEntry leaf{
      .token = token_number(1), .kind = statement::LeafKind::kCommitment, .tier = 0, .holder = *commitment};
  EXPECT_ERROR(import(publish({leaf})), errors::kTicketNotYours);
  EXPECT_TRUE(is_pending(contents_.tickets[0]));
}

TEST_F(AnswersTest, NothingIsTakenFromAForgedOrForeignFile) {
  const event::Snapshot snapshot = publish({ours(1)});
  const event::Snapshot other = *event::Snapshot::create(1, {0xc0}, {ours(2)});
  EXPECT_FALSE(import(other));
  const std::string_view name = "Winter";
  const auto found = std::search(file_.begin(), file_.end(), name.begin(), name.end());
  ASSERT_NE(found, file_.end());
  *found = 'w';
  EXPECT_FALSE(import(snapshot));
  EXPECT_TRUE(contents_.tickets.empty());
}

// A state where the address of our key owns a token; the event pins it and accepts the on-chain statement.
TEST_F(AnswersTest, ATicketOnTheChain) {
  constexpr std::uint64_t kToken = 5;
  const ethereum::testing::SampleState state(kToken, ethereum_address(contents_.keys[0]));
  const ethereum::TokenPlace place = state.place(kToken);
  event_ = event::example_event();
  event_.core.contract = place.contract;
  event_.core.anchor =
      statement::OnChainAnchor{.block_hash = {1}, .state_root = state.state_root(), .mapping_slot = place.mapping_slot};
  event_.core.root = statement::on_chain_root(*event_.core.anchor);
  event_.statements[0].statement = "ticket-onchain";
  event_.statements[0].parameters = json::Json::object();
  const Result<std::string> text = event::write_event_file(event_, event::example_organizer());
  ASSERT_OK(text);
  file_ = Bytes(text->begin(), text->end());
  const std::string proof = state.json_of(kToken).dump();

  TicketImport import{.label = "chain", .event_file = file_};
  EXPECT_ERROR(import_from_chain(contents_, import, as_bytes(proof)), errors::kTicketTokenMissing);
  import.token = token_number(kToken + 1);
  EXPECT_FALSE(import_from_chain(contents_, import, as_bytes(proof)));
  const std::string others = state.json_of(kToken + 1).dump();
  EXPECT_ERROR(import_from_chain(contents_, import, as_bytes(others)), errors::kTicketNotYours);
  import.token = token_number(kToken);
  const auto added = import_from_chain(contents_, import, as_bytes(proof));
  ASSERT_OK(added);
  EXPECT_EQ(*added, "chain");
  EXPECT_EQ(contents_.tickets[0].kind, TicketKind::kOnChain);
  import.label = "again";
  EXPECT_ERROR(import_from_chain(contents_, import, as_bytes(proof)), errors::kTicketHeld);

  const auto found = answers();
  ASSERT_OK(found);
  EXPECT_EQ(found->front().pack->manifest.id, "ticket-onchain");
  EXPECT_EQ(found->front().holding.ticket->label, "chain");
}

TEST_F(AnswersTest, OnChainTicketsNeedAnEventOnChain) {
  publish({ours(1)});
  const TicketImport import{.label = "x", .event_file = file_, .token = token_number(1)};
  EXPECT_ERROR(import_from_chain(contents_, import, as_bytes("{}")), errors::kTicketEventKind);
}

TEST_F(AnswersTest, ATicketWhoseKeyIsGoneSaysSo) {
  ASSERT_OK(import(publish({ours(1)})));
  contents_.keys.clear();
  EXPECT_ERROR(answers(), errors::kLabelUnknown);
}

TEST_F(AnswersTest, AnotherTicketsKeyDoesNotFit) {
  ASSERT_OK(import(publish({ours(1)})));
  contents_.keys[0].secret = testing::filled_secret(3);
  EXPECT_FALSE(answers());
}

TEST_F(AnswersTest, TheWitnessIsMadeOfWhatIsHeld) {
  ASSERT_OK(import(publish({ours(1)})));
  const auto found = answers();
  ASSERT_OK(found);
  const statement::Manifest& manifest = found->front().pack->manifest;
  const auto witness = make_witness(contents_, manifest, found->front().holding);
  ASSERT_OK(witness);
  EXPECT_TRUE(witness->at("secret") == SecretBytes::copy_of(contents_.keys[0].secret.view()));
  EXPECT_EQ(witness->at("place").size(), sizeof(statement::TicketPlace));
  EXPECT_ERROR(make_witness(contents_, manifest, {}), errors::kWitnessMissing);
}

// Credentials whose keys are on cards, and requests about them.
class CardsTest : public AnswersTest {
 protected:
  static presentation::Expectation asking(std::uint8_t audience) {
    const auto pack = statement::find_pack("kyc");
    CHECK(pack.has_value(), "the statement is registered");
    const auto parameters =
        statement::ParameterValues::from_json((*pack)->manifest, {{"at", 1000},
                                                                  {"date", "2026-11-21"},
                                                                  {"credential_type", "urn:kyc"},
                                                                  {"issuers", {std::string(136, '1')}},
                                                                  {"age_min", 18},
                                                                  {"document_valid", false}});
    CHECK(parameters.has_value(), "the parameters are complete");
    return {.parameters = *parameters, .audience = {audience}, .verifying_keys = {}};
  }

  void hold(const std::string& label, const StoredKey& key, KeyPlace place) {
    const auto token = sdjwt::issue_credential(sdjwt::SigningKey::random(sdjwt::Algorithm::kEs256),
                                               {{"vct", "urn:kyc"}}, {.holder = ec_key(key)});
    ASSERT_OK(token);
    ASSERT_OK(add_credential(contents_, label, testing::secret(token->text()), place));
  }

  // What the one card signs for this holder key.
  static Bytes message_for(const VaultContents& contents, const HeldCredential& credential, const Hash256& audience) {
    const auto item = holding_item({.credential = &credential});
    CHECK(item.has_value(), "the credential names its key");
    return sdjwt::holder_binding_message(audience,
                                         holder_key(contents.seed, {.audience = audience, .item = *item}).public_key());
  }
};

TEST_F(CardsTest, OneOfThemSignsForOneAudience) {
  const std::vector<presentation::Expectation> asked = {asking(9)};
  EXPECT_ERROR(message_to_sign(contents_, asked, ""), errors::kHolderSignatureNotNeeded);
  hold("in-vault", contents_.keys[1], KeyPlace::kVault);
  EXPECT_ERROR(message_to_sign(contents_, asked, ""), errors::kHolderSignatureNotNeeded);
  hold("card", testing::sample_key("card", 9), KeyPlace::kHardware);
  const auto message = message_to_sign(contents_, asked, "");
  ASSERT_OK(message);
  EXPECT_EQ(*message, message_for(contents_, contents_.credentials[1], {9}));
  EXPECT_ERROR(message_to_sign(contents_, asked, "in-vault"), errors::kHolderSignatureNotNeeded);

  hold("other-card", testing::sample_key("card", 10), KeyPlace::kHardware);
  EXPECT_ERROR(message_to_sign(contents_, asked, ""), errors::kHolderSignatureAmbiguous);
  const auto named = message_to_sign(contents_, asked, "card");
  ASSERT_OK(named);
  EXPECT_EQ(*named, *message);
  // Nor does one card sign for two who ask.
  const std::vector<presentation::Expectation> both = {asking(9), asking(8)};
  EXPECT_ERROR(message_to_sign(contents_, both, "card"), errors::kHolderSignatureAmbiguous);
}

TEST(Limits, AreTheNumbersOfARequest) {
  const auto pack = statement::find_pack("kyc");
  ASSERT_OK(pack);
  json::Json conditions = {
      {"at", 1000},    {"date", "2026-11-21"}, {"credential_type", "urn:kyc"}, {"issuers", {std::string(136, '1')}},
      {"age_min", 18}, {"level_min", 2},       {"document_valid", false}};
  const auto limits = [&] {
    const auto parameters = statement::ParameterValues::from_json((*pack)->manifest, conditions);
    return parameters ? limits_text(*parameters) : std::string(error_name(parameters.error().code));
  };
  EXPECT_EQ(limits(), "age_min 18, level_min 2");
  // Another day is no other limit.
  conditions["at"] = 90000;
  conditions["date"] = "2026-11-22";
  EXPECT_EQ(limits(), "age_min 18, level_min 2");
}

}  // namespace
}  // namespace symbolon::wallet
