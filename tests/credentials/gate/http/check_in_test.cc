// Check-in of real proofs, by the library and over HTTPS: what it answers, what it refuses, and what it leaves behind:
// nullifier, pass id, holder key, proof and witness are in no file and in no answer but to their owner, in any
// encoding.

#include "credentials/gate/check_in.h"

#include <sqlite3.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/file.h"
#include "credentials/gate/errors.h"
#include "credentials/gate/http/errors.h"
#include "credentials/gate/report.h"
#include "credentials/pass/base32.h"
#include "credentials/presentation/errors.h"
#include "tests/credentials/gate/http/proven_ticket.h"
#include "tests/credentials/gate/http/server_fixture.h"

namespace symbolon::gate::http {
namespace {

using Json = nlohmann::json;

class CheckInTest : public ServerTest {
 protected:
  CheckInDesk desk() { return CheckInDesk(*gate_, day_key_); }
};

TEST_F(CheckInTest, AProofBecomesAPass) {
  open(proven_ticket().policy);
  const Result<CheckedIn> answer = desk().check_in(proven_ticket().proof, 9);
  ASSERT_OK(answer);
  EXPECT_EQ(answer->grant.grant.pass_id, proven_ticket().pass_id());
  EXPECT_EQ(answer->grant.grant.tier, kTicketTier);
  EXPECT_EQ(answer->grant.grant.holder_key, key_pair(kTicketHolder).public_key());
  EXPECT_EQ(answer->grant.grant.valid_until, proven_ticket().policy.day_keys[0].period.until);
  EXPECT_EQ(answer->time, kNow);
  EXPECT_OK(pass::check_grant(answer->grant, day_key_.public_key()));
  EXPECT_OK(check_time(*answer, day_key_.public_key()));
  CheckedIn later = *answer;
  ++later.time;
  EXPECT_ERROR(check_time(later, day_key_.public_key()), ErrorCode::kSignatureInvalid);
  // Again: the same pass. Then the door.
  EXPECT_EQ(desk().check_in(proven_ticket().proof, 9)->grant.grant.pass_id, proven_ticket().pass_id());
  EXPECT_EQ(gate_->ledger().pass_count().value(), 1u);
  EXPECT_EQ(verdict(proven_ticket().token(kNow)), "valid");
  EXPECT_EQ(verdict(pass::sign_countersigned(answer->grant, {.slot = pass::slot_of(kNow)}, key_pair(kTicketHolder))),
            "already used");
}

TEST_F(CheckInTest, ProofsOfOtherThingsAreRefused) {
  const GatePolicy& policy = proven_ticket().policy;
  // The same public values by another program, under another preset, or where another key is accepted.
  for (const Difference difference : {Difference::kProgram, Difference::kPreset}) {
    EXPECT_ERROR(check_presentation(policy, prove_ticket_otherwise(difference)), ErrorCode::kVerifyingKeyNotAccepted);
  }
  GatePolicy other_key = policy;
  other_key.accepts[0].verifying_keys[0][0] ^= 1;
  EXPECT_ERROR(check_presentation(other_key, proven_ticket().proof), ErrorCode::kVerifyingKeyNotAccepted);
  other_key.accepts.clear();
  EXPECT_ERROR(check_presentation(other_key, proven_ticket().proof), errors::kPresentationNothingAccepted);

  // Right program, other event, list of holders, nullifier, tier.
  const auto refused_with = [&](auto change, std::uint32_t tier = kTicketTier) {
    statement::PublicHeader header = proven_ticket().header;
    change(header);
    return check_presentation(policy, prove_ticket(header, tier));
  };
  using Header = statement::PublicHeader;
  EXPECT_ERROR(refused_with([](Header& h) { h.audience[0] ^= 1; }), errors::kPresentationAudience);
  EXPECT_ERROR(refused_with([](Header& h) { h.parameters[0] ^= 1; }), errors::kPresentationParameters);
  EXPECT_ERROR(refused_with([](Header& h) { h.statement_id[0] ^= 1; }), errors::kPresentationStatement);
  EXPECT_ERROR(refused_with([](Header& h) { h.nullifier = {}; }), errors::kPresentationNullifierZero);
  EXPECT_ERROR(refused_with([](Header&) {}, 256), errors::kTierTooLarge);
  EXPECT_EQ(refused_with([](Header&) {}, 255)->tier, 255);

  Bytes cut = proven_ticket().proof;
  cut.pop_back();
  EXPECT_FALSE(check_presentation(policy, cut).has_value());
  for (std::size_t i = 3; i < proven_ticket().proof.size(); i += proven_ticket().proof.size() / 40) {
    Bytes changed = proven_ticket().proof;
    changed[i] ^= 1;
    EXPECT_FALSE(check_presentation(policy, changed).has_value()) << i;
  }
}

TEST_F(CheckInTest, AReplayedProofWithAnotherHolderKeyIsAnotherProof) {
  // The key stands under the proof: changing it in the file breaks it.
  Bytes replayed = proven_ticket().proof;
  const crypto::Ed25519PublicKey& key = proven_ticket().header.holder_key;
  const auto at = std::search(replayed.begin(), replayed.end(), key.begin(), key.end());
  ASSERT_NE(at, replayed.end());
  std::copy_n(key_pair(77).public_key().begin(), 32, at);
  open(proven_ticket().policy);
  EXPECT_FALSE(desk().check_in(replayed, 9).has_value());
  EXPECT_EQ(gate_->ledger().pass_count().value(), 0u);
}

TEST_F(CheckInTest, TheDayKeyCountsOnItsDay) {
  open(proven_ticket().policy);
  const crypto::Ed25519KeyPair unknown = key_pair(5);
  EXPECT_ERROR(CheckInDesk(*gate_, unknown).check_in(proven_ticket().proof, 9), errors::kDayKeyUnknown);
  pass_time(21 * 3600);
  EXPECT_ERROR(desk().check_in(proven_ticket().proof, 9), errors::kDayKeyUnknown);
  EXPECT_EQ(gate_->ledger().pass_count().value(), 0u);
}

// The encodings in which bytes get into text.
std::vector<std::string> encodings(ByteView bytes) {
  const std::string raw(bytes.begin(), bytes.end());
  const std::string hex = to_hex(bytes);
  std::string upper = hex;
  for (char& c : upper) c = c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
  std::vector<std::string> all = {raw, hex, upper, std::string(raw.rbegin(), raw.rend())};
  constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  // At each offset within a group, without the characters that hold neighbours' bits.
  for (std::size_t skip = 0; skip < 3; ++skip) {
    std::string text;
    for (std::size_t i = skip; i + 3 <= bytes.size(); i += 3) {
      const std::uint32_t group = std::uint32_t{bytes[i]} << 16 | std::uint32_t{bytes[i + 1]} << 8 | bytes[i + 2];
      for (int shift = 18; shift >= 0; shift -= 6) text += kBase64[group >> shift & 63];
    }
    all.push_back(text);
    std::replace(text.begin(), text.end(), '+', '-');
    std::replace(text.begin(), text.end(), '/', '_');
    all.push_back(text);
  }
  for (std::size_t skip = 0; skip < 5; ++skip) {
    all.push_back(to_base32(bytes.subspan(skip, (bytes.size() - skip) / 5 * 5)));
  }
  return all;
}

struct Marked {
  const char* name;
  Bytes bytes;
};

// Parts of 12 bytes: a field that was cut is found, too.
std::vector<Marked> marked(bool with_owner) {
  const ProvenTicket& ticket = proven_ticket();
  const auto bytes = [](ByteView view) { return Bytes(view.begin(), view.end()); };
  std::vector<Marked> all = {{"secret", bytes(ticket.secret)},
                             {"nullifier", bytes(ticket.header.nullifier)},
                             {"proof", bytes(ByteView(ticket.proof).subspan(ticket.proof.size() / 2, 32))}};
  if (with_owner) {
    all.push_back({"pass id", bytes(ticket.pass_id())});
    all.push_back({"holder key", bytes(key_pair(kTicketHolder).public_key())});
  }
  return all;
}

void expect_absent(const std::string& content, const std::string& where, bool with_owner = true) {
  for (const Marked& mark : marked(with_owner)) {
    for (const ByteView part : {ByteView(mark.bytes).first(12), ByteView(mark.bytes).last(12)}) {
      for (const std::string& text : encodings(part)) {
        EXPECT_EQ(content.find(text), std::string::npos) << mark.name << " in " << where;
      }
    }
  }
}

TEST_F(CheckInTest, TheSearchFindsWhatItLooksFor) {
  const Hash256& nullifier = proven_ticket().header.nullifier;
  for (const std::string& text : encodings(ByteView(nullifier).first(12))) {
    EXPECT_NE(("before" + text + "after").find(text), std::string::npos);
    EXPECT_GE(text.size(), 8u);
  }
  const std::string hex = to_hex(nullifier);
  EXPECT_NE(hex.find(encodings(ByteView(nullifier).first(12))[1]), std::string::npos);
}

TEST_F(CheckInTest, NothingOfAPassIsInAnyFileOrAnswer) {
  start(proven_ticket().policy, Transport::kTls);
  const auto client = tls_client();
  const std::string proof(proven_ticket().proof.begin(), proven_ticket().proof.end());
  const auto checked_in = client->Post("/v1/checkins", proof, "application/octet-stream");
  ASSERT_TRUE(checked_in);
  ASSERT_EQ(checked_in->status, 201) << checked_in->body;
  // To the owner: the grant, and no nullifier.
  expect_absent(checked_in->body, "the owner's answer", /*with_owner=*/false);
  const Bytes grant = from_hex_vartime(Json::parse(checked_in->body)["grant"].get<std::string>()).value();
  EXPECT_OK(pass::check_grant(*pass::decode_grant(grant, test_event_id()), day_key_.public_key()));

  std::string answers;
  const auto keep = [&](const httplib::Result& got) {
    ASSERT_TRUE(got);
    answers += got->body;
    for (const auto& [name, value] : got->headers) answers.append(name).append(value);
  };
  const std::string text = proven_ticket().token(kNow);
  const httplib::Headers door = bearer(gate_token_);
  keep(client->Post("/v1/admissions", door, admission(text), "application/json"));
  keep(client->Post("/v1/admissions", door, admission(text), "application/json"));
  keep(client->Post("/v1/admissions", door, admission(text.substr(0, 100)), "application/json"));
  keep(client->Post("/v1/admissions", door, "{\"pass\": \"" + text + "\", \"x\": \"" + text + "\"}",
                    "application/json"));
  keep(client->Post("/v1/checkins", proof.substr(0, proof.size() - 1), "application/octet-stream"));
  keep(client->Get("/v1/counts", door));
  keep(client->Get("/v1/health"));
  keep(client->Get("/v1/admissions/" + to_hex(proven_ticket().pass_id())));
  EXPECT_NE(answers.find("already used"), std::string::npos);
  expect_absent(answers, "answers");
  const auto expect_clean_files = [&] {
    for (const std::string& name : directory_.names()) {
      const Bytes content = read_file(directory_.file(name), 64 << 20).value();
      expect_absent(std::string(content.begin(), content.end()), name);
    }
  };
  EXPECT_EQ(directory_.names(),
            (std::vector<std::string>{"gate.ledger", "gate.ledger-shm", "gate.ledger-wal", "gate.ledger.key"}));
  expect_clean_files();
  stop();
  ASSERT_OK(close_event(gate_->ledger(), event_key_path(ledger_path()), test_event_id(), kNow));
  EXPECT_EQ(gate_->ledger().pass_count().value(), 0u);
  gate_.reset();
  EXPECT_EQ(directory_.names(), std::vector<std::string>{"gate.ledger"});
  expect_clean_files();
}

TEST_F(CheckInTest, AnotherDeviceIsAConflict) {
  start(proven_ticket().policy, Transport::kPlain);
  ASSERT_OK(gate_->enrol({.nullifier = proven_ticket().header.nullifier, .holder_key = key_pair(1).public_key()}, 1));
  const std::string proof(proven_ticket().proof.begin(), proven_ticket().proof.end());
  const auto post = [&] { return client()->Post("/v1/checkins", proof, "application/octet-stream"); };
  EXPECT_EQ(post()->status, 201);  // a lost device, once
  ASSERT_EQ(verdict(proven_ticket().token(kNow)), "valid");
  EXPECT_EQ(post()->status, 201);
  EXPECT_ERROR(gate_->enrol({.nullifier = proven_ticket().header.nullifier, .holder_key = key_pair(2).public_key()}, 1),
               errors::kHolderKeyFixed);
  open(proven_ticket().policy);
  EXPECT_EQ(verdict(proven_ticket().token(kNow)), "already used");
}

// Whoever entered has the pass for good: the same ticket with a changed holder key is refused, with a real proof.
TEST_F(CheckInTest, AfterAdmissionAnotherHolderKeyIsRefused) {
  start(proven_ticket().policy, Transport::kPlain);
  const crypto::Ed25519KeyPair first = key_pair(1);
  ASSERT_OK(gate_->enrol({.nullifier = proven_ticket().header.nullifier, .holder_key = first.public_key()}, 1));
  const pass::TokenClaim claim{
      .event_id = test_event_id(), .group = 1, .pass_id = proven_ticket().pass_id(), .slot = pass::slot_of(kNow)};
  EXPECT_EQ(verdict(pass::sign_token(claim, first)), "valid");
  const std::string proof(proven_ticket().proof.begin(), proven_ticket().proof.end());
  const auto refused = client()->Post("/v1/checkins", proof, "application/octet-stream");
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->status, 409);
  EXPECT_EQ(Json::parse(refused->body)["error"], "HolderKeyFixed");
  EXPECT_EQ(verdict(proven_ticket().token(kNow)), "unreadable");  // not the key of this pass
}

TEST_F(CheckInTest, ProofChecksAreBoundedAndTheOthersAreToldSo) {
  start(proven_ticket().policy, Transport::kPlain,
        {.proof_checks_max = 1, .limits = {.proof_wait = std::chrono::milliseconds(100)}});
  // Another program holds the ledger, so that the first check-in does not end.
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(ledger_path().c_str(), &other), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
  const std::string proof(proven_ticket().proof.begin(), proven_ticket().proof.end());
  const auto post = [&] { return client()->Post("/v1/checkins", proof, "application/octet-stream"); };
  int first_status = 0;
  std::thread first([&] { first_status = post()->status; });
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  const auto second = post();
  ASSERT_TRUE(second);
  EXPECT_EQ(second->status, 503);
  EXPECT_EQ(Json::parse(second->body)["error"], "HttpBusy");
  EXPECT_EQ(second->get_header_value("Retry-After"), "2");
  ASSERT_EQ(sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(other);
  first.join();
  EXPECT_EQ(first_status, 201);
  EXPECT_EQ(post()->status, 201);
}

}  // namespace
}  // namespace symbolon::gate::http
