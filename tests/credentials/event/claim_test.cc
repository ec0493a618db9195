// Claims from file to list: the file's one form, batches with every reason to refuse, and the check with a wallet's
// signatures (wallet contracts are in tests/credentials/ethereum/claim_test.cc).

#include <gtest/gtest.h>

#include <string>

#include "credentials/ethereum/address.h"
#include "credentials/ethereum/errors.h"
#include "credentials/ethereum/personal_message.h"
#include "credentials/ethereum/signature.h"
#include "credentials/event/claim_batch.h"
#include "credentials/event/claim_check.h"
#include "credentials/event/claim_file.h"
#include "credentials/event/errors.h"
#include "credentials/json/errors.h"
#include "tests/credentials/event/example_event.h"
#include "tests/support/result_matchers.h"

namespace symbolon::event {
namespace {

using statement::LeafKind;

class Claims : public ::testing::Test {
 protected:
  static crypto::Secp256k1SecretKey key(std::uint8_t number) {
    SecretArray<32> secret;
    secret.span()[31] = number;
    auto made = crypto::Secp256k1SecretKey::create(std::move(secret));
    CHECK(made.has_value(), "small numbers are keys");
    return std::move(*made);
  }

  // Token n is owned by key n.
  static Registrar registrar() {
    std::vector<SnapshotEntry> owners;
    for (std::uint8_t token = 1; token <= 3; ++token) {
      SnapshotEntry entry = address_entry(token, 1);
      entry.holder = statement::address_holder(ethereum::address_of(key(token).public_key()));
      owners.push_back(entry);
    }
    return *Registrar::create(core(), owners, make_claim_check({}));
  }

  static Core core() { return example_event().core; }

  static ClaimFile claim(std::uint8_t token, std::uint8_t signer, std::uint8_t commitment) {
    ClaimFile file{.registration_id = core().registration_id(),
                   .claim = {.token = token_number(token), .commitment = {commitment}}};
    const auto signature = ethereum::sign_digest(key(signer), ethereum::claim_digest(signed_claim(core(), file.claim)));
    file.claim.signature = Bytes(signature.begin(), signature.end());
    return file;
  }

  static NamedClaim named(const char* name, const ClaimFile& file) {
    const std::string text = write_claim_file(file);
    return {.name = name, .file = Bytes(text.begin(), text.end())};
  }

  // The reason that refuses it, alone.
  static std::optional<ErrorCode> refusal_of(const NamedClaim& claim) {
    Registrar open = registrar();
    const std::vector<ClaimVerdict> verdicts = take_claims(open, {claim});
    EXPECT_EQ(verdicts.size(), 1u);
    EXPECT_EQ(open.claim_count(), verdicts[0].refusal ? 0u : 1u);
    if (!verdicts[0].refusal) return std::nullopt;
    return verdicts[0].refusal->code;
  }
};

TEST_F(Claims, FilesHaveOneForm) {
  const ClaimFile file = claim(2, 2, 7);
  const std::string text = write_claim_file(file);
  const auto read = parse_claim_file(as_bytes(text));
  ASSERT_OK(read);
  EXPECT_EQ(read->registration_id, file.registration_id);
  EXPECT_EQ(read->claim.token, file.claim.token);
  EXPECT_EQ(read->claim.commitment, file.claim.commitment);
  EXPECT_EQ(read->claim.signature, file.claim.signature);

  const auto changed = [&text](const std::string& from, const std::string& to) {
    std::string other = text;
    other.replace(other.find(from), from.size(), to);
    return other;
  };
  EXPECT_ERROR(parse_claim_file(as_bytes(changed("symbolon-claim", "symbolon-event"))), errors::kClaimFormat);
  EXPECT_ERROR(parse_claim_file(as_bytes(changed("\"version\": 1", "\"version\": 2"))), errors::kClaimVersion);
  EXPECT_ERROR(parse_claim_file(as_bytes(changed("\"token\"", "\"tokem\""))), errors::kDocumentFieldMissing);
  EXPECT_ERROR(parse_claim_file(as_bytes(changed("\"version\": 1", "\"version\": 1, \"more\": 1"))),
               errors::kDocumentFieldUnknown);
  EXPECT_ERROR(parse_claim_file(Bytes(kClaimFileBytesMax + 1, ' ')), ErrorCode::kInputTooLarge);
}

TEST_F(Claims, BothFormsOfASignatureAreTaken) {
  EXPECT_EQ(refusal_of(named("typed", claim(2, 2, 7))), std::nullopt);
  ClaimFile text = claim(2, 2, 7);
  const auto signature = ethereum::sign_digest(
      key(2), ethereum::personal_message_digest(as_bytes(ethereum::claim_text(signed_claim(core(), text.claim)))));
  text.claim.signature = Bytes(signature.begin(), signature.end());
  EXPECT_EQ(refusal_of(named("text", text)), std::nullopt);
}

TEST_F(Claims, EachReasonToRefuse) {
  EXPECT_EQ(refusal_of(named("other owner", claim(2, 3, 7))), errors::kSignatureOtherSigner);
  EXPECT_EQ(refusal_of(named("no ticket", claim(9, 9, 7))), errors::kSnapshotTicketUnknown);
  EXPECT_EQ(refusal_of(named("nothing", claim(2, 2, 0))), errors::kClaimCommitment);
  ClaimFile file = claim(2, 2, 7);
  file.claim.signature.clear();
  EXPECT_EQ(refusal_of(named("unsigned", file)), errors::kClaimUnsigned);
  file = claim(2, 2, 7);
  file.claim.commitment[0] ^= 1;
  EXPECT_EQ(refusal_of(named("another commitment", file)), errors::kSignatureOtherSigner);
  file = claim(2, 2, 7);
  file.registration_id[0] ^= 1;
  EXPECT_EQ(refusal_of(named("another event", file)), errors::kClaimForeign);
  file = claim(2, 2, 7);
  file.claim.signature.pop_back();
  EXPECT_EQ(refusal_of(named("short", file)), errors::kSignatureForm);
  EXPECT_EQ(refusal_of({.name = "noise", .file = {}}), errors::kDocumentSyntax);
}

TEST_F(Claims, OneClaimTwiceIsOneAndTwoOfOneTicketAreNone) {
  Registrar open = registrar();
  const auto verdicts = take_claims(open, {named("a", claim(1, 1, 7)), named("b", claim(2, 2, 8)),
                                           named("a again", claim(1, 1, 7)), named("b other", claim(2, 2, 9)),
                                           named("not the owner", claim(1, 3, 5)), named("c", claim(3, 3, 6))});
  std::vector<std::optional<ErrorCode>> reasons;
  for (const ClaimVerdict& verdict : verdicts) {
    reasons.push_back(verdict.refusal ? std::optional(verdict.refusal->code) : std::nullopt);
  }
  // A claim by somebody else does not block the owner's.
  const std::vector<std::optional<ErrorCode>> expected = {std::nullopt,
                                                          errors::kClaimConflict,
                                                          std::nullopt,
                                                          errors::kClaimConflict,
                                                          errors::kSignatureOtherSigner,
                                                          std::nullopt};
  EXPECT_EQ(reasons, expected);
  const auto list = open.close();
  ASSERT_OK(list);
  EXPECT_EQ(list->entries()[0].holder, (Hash256{7}));
  EXPECT_EQ(list->entries()[1].kind, LeafKind::kAddress);
  EXPECT_EQ(list->entries()[2].holder, (Hash256{6}));
  // After the close everything is late.
  const auto late = take_claims(open, {named("late", claim(2, 2, 8))});
  ASSERT_TRUE(late[0].refusal);
  EXPECT_EQ(late[0].refusal->code, errors::kRegistrarClosed);
}

}  // namespace
}  // namespace symbolon::event
