// Held tickets and credentials: found by what asks for them, tied to the right keys; crowd sizes and warnings.

#include "credentials/sdjwt/issue.h"
#include "credentials/sdjwt/signing_key.h"
#include "credentials/statement/ticket.h"
#include "credentials/wallet/credentials.h"
#include "credentials/wallet/crowd.h"
#include "credentials/wallet/errors.h"
#include "credentials/wallet/history.h"
#include "credentials/wallet/holder_key.h"
#include "credentials/wallet/keys.h"
#include "credentials/wallet/tickets.h"
#include "tests/credentials/wallet/vault_samples.h"
#include "tests/support/result_matchers.h"

namespace symbolon::wallet {
namespace {

using testing::sample_contents;
using testing::secret;

HeldTicket address_ticket() {
  HeldTicket ticket;
  ticket.label = "balcony";
  ticket.event_id = {1};
  ticket.ticket_id = {2};
  ticket.key_label = "main";
  return ticket;
}

TEST(Tickets, AreFoundByEventAndByHolderKey) {
  VaultContents contents = sample_contents();
  contents.tickets.push_back(address_ticket());
  const auto of_event = tickets_of(contents, {1});
  ASSERT_EQ(of_event.size(), 1u);
  EXPECT_EQ(of_event[0]->label, "balcony");
  EXPECT_TRUE(tickets_of(contents, {9}).empty());
  const auto key = ticket_holder_key(contents, *of_event[0]).public_key();
  EXPECT_EQ(key, holder_key(contents.seed, {.audience = {1}, .item = {2}}).public_key());
  const auto of_proof = find_ticket_of_proof(contents, {1}, key);
  ASSERT_OK(of_proof);
  EXPECT_EQ(*of_proof, of_event[0]);
  EXPECT_ERROR(find_ticket_of_proof(contents, {1}, {3}), errors::kHolderKeyUnknown);
  EXPECT_ERROR(find_ticket_of_proof(contents, {9}, key), errors::kHolderKeyUnknown);
  EXPECT_OK(find_ticket(contents, "tonight"));
  EXPECT_ERROR(find_ticket(contents, "main"), errors::kLabelUnknown);
}

// The wallet's nullifier is the guest's, whose functions are another implementation.
TEST(Tickets, TheNullifierIsTheStatements) {
  VaultContents contents = sample_contents();
  contents.tickets.push_back(address_ticket());
  for (const HeldTicket& ticket : contents.tickets) {
    const auto used = ticket_secret(contents, ticket);
    ASSERT_OK(used);
    statement::Digest plain;
    std::copy(used->view().begin(), used->view().end(), plain.begin());
    const auto nullifier = ticket_nullifier(contents, ticket);
    ASSERT_OK(nullifier);
    EXPECT_EQ(*nullifier,
              statement::ticket_nullifier(plain, statement::ticket_scope(ticket.event_id, ticket.ticket_id)));
  }
  EXPECT_TRUE(*ticket_secret(contents, contents.tickets[1]) == testing::filled_secret(1));
  contents.tickets[1].key_label = "gone";
  EXPECT_ERROR(ticket_nullifier(contents, contents.tickets[1]), errors::kLabelUnknown);
}

TEST(Crowd, SizesAndWarnings) {
  EXPECT_EQ(crowd_text(4812), "one of 4,812 holders");
  EXPECT_EQ(crowd_text(1048576), "one of 1,048,576 holders");
  EXPECT_EQ(crowd_text(999), "one of 999 holders");
  EXPECT_EQ(crowd_text(1), "the only holder");
  EXPECT_EQ(crowd_text(0), "one of an unknown number of holders");
  EXPECT_EQ(crowd_warning(kSmallCrowd), "");
  EXPECT_EQ(crowd_warning(0), "");
  EXPECT_EQ(crowd_warning(99), "you are one of 99 holders: a small crowd to hide in");
}

HistoryEntry credit_question(const char* application, const char* threshold) {
  return {.time = 2, .asker = {5}, .statement = "credit", .application = application, .threshold = threshold};
}

TEST(History, WarnsWhenTheSameAskerAsksWithAnotherLimit) {
  VaultContents contents = sample_contents();  // asker 5, credit, 680
  EXPECT_EQ(narrowing_warning(contents, credit_question("A-1", "680")), "");
  EXPECT_EQ(narrowing_warning(contents, credit_question("A-2", "680")), "");
  EXPECT_NE(narrowing_warning(contents, credit_question("A-1", "700")), "");
  EXPECT_NE(narrowing_warning(contents, credit_question("A-2", "700")), "");
  HistoryEntry other_asker = credit_question("A-1", "700");
  other_asker.asker = {6};
  EXPECT_EQ(narrowing_warning(contents, other_asker), "");
  HistoryEntry other_statement = credit_question("A-1", "700");
  other_statement.statement = "kyc";
  EXPECT_EQ(narrowing_warning(contents, other_statement), "");

  remember_answer(contents, credit_question("A-2", "700"));
  const auto earlier = narrowing_answers(contents, credit_question("A-3", "690"));
  ASSERT_EQ(earlier.size(), 2u);
  EXPECT_EQ(earlier[0].threshold, "700");
  EXPECT_EQ(
      narrowing_warning(contents, credit_question("A-3", "690")),
      "you answered the same asker 2 times before with other limits (700, now 690); each answer narrows down what "
      "you keep hidden");
}

TEST(History, ForgetsTheOldest) {
  VaultContents contents;
  for (std::uint64_t i = 0; i <= kHistoryMax; ++i) {
    HistoryEntry answer;
    answer.time = i;
    remember_answer(contents, std::move(answer));
  }
  EXPECT_EQ(contents.history.size(), kHistoryMax);
  EXPECT_EQ(contents.history.front().time, 1u);
  EXPECT_EQ(contents.history.back().time, kHistoryMax);
}

class CredentialsTest : public ::testing::Test {
 protected:
  std::string issue(const std::optional<sdjwt::EcKey>& holder) {
    const sdjwt::SigningKey issuer = sdjwt::SigningKey::random(sdjwt::Algorithm::kEs256);
    sdjwt::IssueOptions options;
    options.holder = holder;
    options.disclosable = {"/birthdate"};
    const auto token = sdjwt::issue_credential(
        issuer, {{"iss", "https://bank.example"}, {"vct", "urn:kyc"}, {"iat", 5}, {"birthdate", "2000-01-01"}},
        options);
    CHECK(token.has_value(), "the claims can be issued");
    return token->text();
  }

  VaultContents contents_ = sample_contents();
};

TEST_F(CredentialsTest, AreTiedToTheKeyThatTheyName) {
  for (const StoredKey& key : contents_.keys) {
    const std::string label = "for-" + key.label;
    ASSERT_OK(add_credential(contents_, label, secret("\n " + issue(ec_key(key)) + "\n")));
    const auto held = find_credential(contents_, label);
    ASSERT_OK(held);
    EXPECT_EQ((*held)->key_label, key.label);
    const auto facts = credential_facts(**held);
    ASSERT_OK(facts);
    EXPECT_EQ(facts->type, "urn:kyc");
    EXPECT_EQ(facts->issuer, "https://bank.example");
    EXPECT_EQ(facts->issued_at, 5u);
    EXPECT_FALSE(facts->expires_at.has_value());
    EXPECT_EQ(facts->claims, std::vector<std::string>{"/birthdate"});
  }
  EXPECT_ERROR(find_credential(contents_, "main"), errors::kLabelUnknown);
}

TEST_F(CredentialsTest, ItsKeyMayBeInHardware) {
  const StoredKey elsewhere = testing::sample_key("card", 9);
  ASSERT_OK(add_credential(contents_, "x", secret(issue(ec_key(elsewhere))), KeyPlace::kHardware));
  const HeldCredential& held = contents_.credentials.back();
  EXPECT_EQ(held.key_label, "");
  const auto bound = bound_key(held);
  ASSERT_OK(bound);
  EXPECT_TRUE(*bound == ec_key(elsewhere));
  // A key of the vault is not in hardware: its secret could not be asked for.
  EXPECT_ERROR(add_credential(contents_, "y", secret(issue(ec_key(contents_.keys[0]))), KeyPlace::kHardware),
               errors::kCredentialKeyHeld);
}

TEST_F(CredentialsTest, WhatIsRefused) {
  const std::string text = issue(ec_key(contents_.keys[0]));
  EXPECT_ERROR(add_credential(contents_, "main", secret(text)), errors::kLabelTaken);
  EXPECT_ERROR(add_credential(contents_, "x", secret(issue(std::nullopt))), errors::kCredentialUnbound);
  EXPECT_ERROR(add_credential(contents_, "x", secret(issue(ec_key(testing::sample_key("other", 9))))),
               errors::kCredentialKeyMissing);
  EXPECT_FALSE(add_credential(contents_, "x", secret("")));
  EXPECT_FALSE(add_credential(contents_, "x", secret(text.substr(0, text.size() / 2))));
  EXPECT_EQ(contents_.credentials.size(), 1u);
  ASSERT_OK(add_credential(contents_, "x", secret(text)));
  EXPECT_ERROR(add_credential(contents_, "y", secret(text)), errors::kCredentialHeld);
}

}  // namespace
}  // namespace symbolon::wallet
