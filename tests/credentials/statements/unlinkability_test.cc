// Unlinkability: one wallet proves the same ticket at five events, and the same credential to five verifiers, with the
// code that the command line runs. Nothing but what proof_windows.h lists connects the proof files; a stranger's proof
// has as much in common with them. proof_windows.h says what is measured, and why not a window of four bytes in two.

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/crypto/random.h"
#include "credentials/event/event_file.h"
#include "credentials/event/expectation.h"
#include "credentials/sdjwt/issue.h"
#include "credentials/statement/prove_statement.h"
#include "credentials/statements/registry.h"
#include "credentials/wallet/keys.h"
#include "credentials/wallet/matching.h"
#include "credentials/wallet/ticket_import.h"
#include "prover/zkvm/proof_file.h"
#include "tests/credentials/event/example_event.h"
#include "tests/credentials/sdjwt/parameter_bytes.h"
#include "tests/credentials/statements/proof_windows.h"
#include "tests/support/result_matchers.h"

namespace symbolon::wallet {
namespace {

using json::Json;
using presentation::Expectation;
using symbolon::testing::common_windows;
using symbolon::testing::element_overlap;
using symbolon::testing::ElementOverlap;
using symbolon::testing::kFiles;
using symbolon::testing::listed_bytes;
using symbolon::testing::private_parts;
using symbolon::testing::PrivateParts;

constexpr std::uint64_t kNow = 1795219200;  // 2026-11-21, midnight in UTC

StoredKey random_key(const char* label, KeyCurve curve) {
  StoredKey key;
  key.label = label;
  key.curve = curve;
  auto secret = crypto::random_array<32>();
  secret[0] &= 0x7f;  // below the order of either curve
  key.secret = SecretArray<32>::copy_of(secret);
  return key;
}

// Somebody with an owner's key and a key for credentials.
VaultContents make_wallet() {
  VaultContents contents;
  contents.seed = SecretArray<32>::copy_of(crypto::random_array<32>());
  contents.keys.push_back(random_key("main", KeyCurve::kSecp256k1));
  contents.keys.push_back(random_key("cnf", KeyCurve::kP256));
  return contents;
}

sdjwt::SigningKey credential_key(const VaultContents& wallet) {
  return *sdjwt::SigningKey::create(sdjwt::Algorithm::kEs256,
                                    SecretArray<32>::copy_of(wallet.keys[1].secret.view()));
}

Bytes prove(const VaultContents& wallet, const Expectation& asked) {
  const auto answers = find_answers(wallet, {&asked, 1}, "");
  EXPECT_OK(answers);
  if (!answers) return {};
  const Answer& answer = answers->front();
  const auto witness = make_witness(wallet, answer.pack->manifest, answer.holding);
  EXPECT_OK(witness);
  const auto proven = statement::prove_statement(*answer.pack, answer.purpose, asked.parameters, *witness);
  EXPECT_OK(proven);
  if (!proven) return {};
  EXPECT_OK(presentation::verify_presentation({&asked, 1}, proven->proof_file));
  return proven->proof_file;
}

// Our proofs at kFiles places, and a stranger's at the first of them.
struct Proofs {
  std::vector<Bytes> ours;
  Bytes strangers;

  std::vector<PrivateParts> private_parts_of_ours() const {
    std::vector<PrivateParts> parts;
    for (const Bytes& file : ours) parts.push_back(private_parts(file));
    return parts;
  }
};

// ---- what is proven ----

// One token of ours and one of the stranger's, in the same list at every event; sessions make them five events.
Proofs ticket_proofs() {
  VaultContents us = make_wallet();
  VaultContents stranger = make_wallet();
  const auto entry = [](const VaultContents& wallet, std::uint8_t token) {
    return event::SnapshotEntry{.token = event::token_number(token),
                                .kind = statement::LeafKind::kAddress,
                                .tier = 1,
                                .holder = statement::address_holder(ethereum_address(wallet.keys[0]))};
  };
  const event::Snapshot list = *event::Snapshot::create(1, {0xc0}, {entry(us, 1), entry(stranger, 2)});
  const statement::Pack& pack = **statement::find_pack("ticket");
  Proofs proofs;
  for (std::size_t i = 0; i < kFiles; ++i) {
    event::Event event = event::example_event();
    event.core.session = static_cast<std::uint32_t>(i + 1);
    event.core.root = list.root();
    event.statements[0].program_id = pack.program_id;
    event.statements[0].verifying_keys = pack.verifying_keys();
    const Result<std::string> text = event::write_event_file(event, event::example_organizer());
    EXPECT_OK(text);
    const TicketImport import{.label = "event-" + std::to_string(i), .event_file = as_bytes(*text)};
    const Expectation asked = event::event_expectations(event)->at(0);
    EXPECT_OK(import_from_snapshot(us, import, list));
    proofs.ours.push_back(prove(us, asked));
    if (i > 0) continue;
    EXPECT_OK(import_from_snapshot(stranger, import, list));
    proofs.strangers = prove(stranger, asked);
  }
  return proofs;
}

Json credential_claims(const std::string& type) {
  return {{"iat", kNow - 86400},     {"exp", kNow + 86400}, {"vct", type},
          {"birthdate", "1963-08-12"}, {"kyc_level", 3},      {"score", 712},
          {"as_of", "2026-11-01"},     {"family_name", "Mustermann"}};
}

// The same credential at five verifiers who ask the same, each with a request of its own.
Proofs credential_proofs(const std::string& statement, const Json& conditions) {
  const sdjwt::SigningKey issuer = credential_key(make_wallet());
  const std::string type = "urn:symbolon:" + statement + ":1";
  const auto hold = [&](VaultContents& wallet) {
    const auto issued = sdjwt::issue_credential(
        issuer, credential_claims(type),
        {.key_id = "1",
         .holder = credential_key(wallet).public_key(),
         .disclosable = {"/birthdate", "/kyc_level", "/score", "/as_of", "/family_name"},
         .decoys = 2});
    EXPECT_OK(issued);
    wallet.credentials.push_back(
        {.label = "held", .token = SecretBytes::copy_of(as_bytes(issued->text())), .key_label = "cnf"});
  };
  VaultContents us = make_wallet();
  VaultContents stranger = make_wallet();
  hold(us);
  hold(stranger);
  const statement::Pack& pack = **statement::find_pack(statement);
  Proofs proofs;
  for (std::size_t i = 0; i < kFiles; ++i) {
    Json parameters = conditions;
    parameters["at"] = kNow;
    parameters["date"] = "2026-11-21";
    parameters["credential_type"] = type;
    parameters["issuers"] = {
        to_hex(symbolon::testing::ParameterBytes().add_issuers({issuer.public_key()}).take()).substr(8)};
    if (parameters.contains("scope")) parameters["scope"] = to_hex(crypto::random_array<32>());
    const auto values = statement::ParameterValues::from_json(pack.manifest, parameters);
    EXPECT_OK(values);
    const Expectation asked{
        .parameters = *values, .audience = crypto::random_array<32>(), .verifying_keys = pack.verifying_keys()};
    proofs.ours.push_back(prove(us, asked));
    if (i == 0) proofs.strangers = prove(stranger, asked);
  }
  return proofs;
}

// Each made once; a holder who counts in a scope, and one who does not.
const Proofs& proofs_of(const std::string& name) {
  static std::map<std::string, Proofs>& made = *new std::map<std::string, Proofs>();
  if (const auto found = made.find(name); found != made.end()) return found->second;
  if (name == "ticket") return made[name] = ticket_proofs();
  if (name == "kyc") {
    return made[name] = credential_proofs("kyc", {{"age_min", 18}, {"level_min", 2}, {"document_valid", false},
                                                  {"scope", ""}});
  }
  return made[name] = credential_proofs("credit", {{"score_min", 600}, {"as_of_days_max", 30}, {"reasons", false},
                                                   {"application", "A-1"}});
}

// ---- what they have in common ----

void expect_like_independent(const ElementOverlap& overlap) {
  // A proof of more than a megabyte; else nothing was measured.
  EXPECT_GT(overlap.first, 250'000u);
  EXPECT_GT(overlap.second, 250'000u);
  EXPECT_NEAR(static_cast<double>(overlap.common), overlap.expected(), 7 * std::sqrt(overlap.expected()));
}

class Unlinkability : public ::testing::TestWithParam<const char*> {
 protected:
  const Proofs& proofs_ = proofs_of(GetParam());
};

TEST_P(Unlinkability, FiveProofsOfOneHolderShareNoWindowOfFourBytes) {
  EXPECT_EQ(common_windows(proofs_.private_parts_of_ours(), 4), std::vector<std::uint64_t>{});
}

TEST_P(Unlinkability, TwoProofsOfOneHolderShareNoWindowOfEightBytes) {
  const std::vector<PrivateParts> ours = proofs_.private_parts_of_ours();
  for (const std::size_t i : {0u, 2u}) {
    EXPECT_EQ(common_windows({ours[i], ours[i + 1]}, 8), std::vector<std::uint64_t>{}) << i;
  }
}

TEST_P(Unlinkability, TwoProofsOfOneHolderShareAsManyElementsAsThoseOfStrangers) {
  const std::vector<PrivateParts> ours = proofs_.private_parts_of_ours();
  for (std::size_t i = 0; i + 1 < ours.size(); ++i) expect_like_independent(element_overlap(ours[i], ours[i + 1]));
  expect_like_independent(element_overlap(ours[0], private_parts(proofs_.strangers)));
  expect_like_independent(element_overlap(ours[1], private_parts(proofs_.strangers)));
}

// What is listed is equal for everybody: our proof and a stranger's answer to one question have the same in these
// places (who holds a ticket of the same tier, who was vouched for by the same issuer).
TEST_P(Unlinkability, WhatIsListedIsEqualForStrangers) {
  EXPECT_EQ(listed_bytes(proofs_.ours[0]), listed_bytes(proofs_.strangers));
  EXPECT_EQ(proofs_.ours[0].size(), proofs_.strangers.size());
}

INSTANTIATE_TEST_SUITE_P(Statements, Unlinkability, ::testing::Values("ticket", "kyc", "credit"),
                         [](const auto& statement) { return std::string(statement.param); });

TEST(UnlinkabilityMeasure, SeesWhatIsShared) {
  std::vector<Bytes> files = proofs_of("ticket").ours;
  const auto parts = [&] {
    std::vector<PrivateParts> out;
    for (const Bytes& file : files) out.push_back(private_parts(file));
    return out;
  };
  // Four bytes, at another place in each file, none of them aligned.
  const ByteArray<4> tag = crypto::random_array<4>();
  for (std::size_t i = 0; i < files.size(); ++i) {
    std::ranges::copy(tag, files[i].end() - static_cast<std::ptrdiff_t>(1001 + 102 * i));
  }
  EXPECT_EQ(common_windows(parts(), 4).size(), 1u);
  // A key of the header that is the same at two events; a salt; the elements of a column.
  const std::size_t header = symbolon::testing::region_named(
      symbolon::testing::proof_regions(prover::ProofFile::decode(files[0])->key, 160), "public_values").offset;
  std::copy_n(files[0].begin() + static_cast<std::ptrdiff_t>(header + 96), 32,
              files[1].begin() + static_cast<std::ptrdiff_t>(header + 96));
  EXPECT_EQ(common_windows({private_parts(files[0]), private_parts(files[1])}, 8).size(), 32u - 7u);
  std::copy_n(files[0].end() - 4000, 4000, files[1].end() - 4000);
  const ElementOverlap overlap = element_overlap(private_parts(files[0]), private_parts(files[1]));
  EXPECT_GT(static_cast<double>(overlap.common), overlap.expected() + 7 * std::sqrt(overlap.expected()));
}

}  // namespace
}  // namespace symbolon::wallet
