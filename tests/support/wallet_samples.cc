// Writes into the working directory what a wallet is given by others, for scripted tests of the command line:
//
//   wallet_samples event ADDRESS      gala.event.json and gala.tickets: three tickets, number 2 of the address
//   wallet_samples claim COMMITMENT   the same, but number 3 is held by the commitment
//   wallet_samples draft -            gala.draft.json: the event before its list is closed
//   wallet_samples chain ADDRESS      chain.event.json and chain.proof.json: token 5 of the address, on a small chain
//   wallet_samples tls HOST           cert.pem and key.pem, for a gate's server
//   wallet_samples kyc POINT          kyc.token, issued to the key, and requests age18, age18-again, age21 of one
//   asker;
//                                     age18-late has expired
//
// Only the event on the chain has real verifying keys; nobody can answer the others with a proof.

#include <chrono>
#include <iostream>
#include <string>
#include <tuple>

#include "core/base/clock.h"
#include "core/base/file.h"
#include "core/crypto/tls.h"
#include "credentials/event/event_file.h"
#include "credentials/request/request_jws.h"
#include "credentials/sdjwt/issue.h"
#include "credentials/sdjwt/signing_key.h"
#include "credentials/statements/registry.h"
#include "tests/credentials/ethereum/sample_state.h"
#include "tests/credentials/event/example_event.h"
#include "tests/support/test_data.h"

namespace symbolon {
namespace {

Result<void> write(const char* name, std::string_view text) {
  return write_file_atomic(name, as_bytes(text), {.overwrite = Overwrite::kReplace});
}

Result<void> write_event(const std::string& kind, const std::string& holder) {
  std::vector<event::SnapshotEntry> entries = {event::address_entry(1, 10), event::address_entry(2, 20),
                                               event::address_entry(3, 30)};
  if (kind == "event") {
    entries[1].holder = statement::address_holder(testing::hex_array<20>(holder));
  } else if (kind == "claim") {
    entries[2].kind = statement::LeafKind::kCommitment;
    entries[2].holder = testing::hex_array<32>(holder);
  }
  TRY_ASSIGN(const event::Snapshot list, event::Snapshot::create(1, {0xc0}, entries));
  event::Event example = event::example_event();
  if (kind == "draft") return write("gala.draft.json", event::write_event_draft(example));
  example.core.root = list.root();
  TRY_ASSIGN(const std::string text, event::write_event_file(example, event::example_organizer()));
  TRY(write("gala.event.json", text));
  return write_file_atomic("gala.tickets", list.encode(), {.overwrite = Overwrite::kReplace});
}

Result<void> write_chain(const std::string& owner) {
  constexpr std::uint64_t kToken = 5;
  const ethereum::testing::SampleState state(kToken, testing::hex_array<20>(owner));
  TRY_ASSIGN(const statement::Pack* const pack, statement::find_pack("ticket-onchain"));
  event::Event event = event::example_event();
  event.core.contract = state.place(kToken).contract;
  event.core.anchor = statement::OnChainAnchor{
      .block_hash = {1}, .state_root = state.state_root(), .mapping_slot = state.place(kToken).mapping_slot};
  event.core.root = statement::on_chain_root(*event.core.anchor);
  event.statements = {{.statement = pack->manifest.id,
                       .parameters = json::Json::object(),
                       .program_id = pack->program_id,
                       .verifying_keys = pack->verifying_keys()}};
  TRY_ASSIGN(const std::string text, event::write_event_file(event, event::example_organizer()));
  TRY(write("chain.event.json", text));
  return write("chain.proof.json", state.json_of(kToken).dump());
}

sdjwt::EcKey key_of(const std::string& point) {
  return sdjwt::ec_key(sdjwt::Algorithm::kEs256, testing::hex_array<65>(point));
}

Result<void> write_kyc(const std::string& point) {
  const std::uint64_t now = unix_seconds(system_clock());
  const sdjwt::SigningKey issuer = sdjwt::SigningKey::random(sdjwt::Algorithm::kEs256);
  sdjwt::IssueOptions options;
  options.holder = key_of(point);
  options.disclosable = {"/birthdate"};
  TRY_ASSIGN(const sdjwt::SdJwt token, sdjwt::issue_credential(issuer,
                                                               {{"iss", "https://bank.example"},
                                                                {"vct", "urn:kyc"},
                                                                {"iat", now - 100},
                                                                {"exp", now + 100000},
                                                                {"birthdate", "1990-01-01"}},
                                                               options));
  TRY(write("kyc.token", token.text()));

  TRY_ASSIGN(const statement::Pack* const pack, statement::find_pack("kyc"));
  const request::RequesterKey asker(std::in_place_type<crypto::Ed25519KeyPair>,
                                    SecretArray<32>::copy_of(testing::hex_array<32>(std::string(64, '5'))));
  Hash256 made_up = {};
  made_up[0] = 1;
  for (const auto& [name, age, asked_at] : {std::tuple{"age18", 18, now}, std::tuple{"age18-again", 18, now},
                                            std::tuple{"age21", 21, now}, std::tuple{"age18-late", 18, now - 7200}}) {
    const json::Json conditions = {
        {"at", now},
        {"date", "2026-11-21"},
        {"credential_type", "urn:kyc"},
        {"issuers", {"01000000" + to_hex(issuer.public_key().x) + to_hex(issuer.public_key().y)}},
        {"age_min", age},
        {"document_valid", false}};
    TRY_ASSIGN(statement::ParameterValues parameters,
               statement::ParameterValues::from_json(pack->manifest, conditions));
    TRY_ASSIGN(const std::string text, request::sign_request({.client_id = {},
                                                              .client_name = "Wine shop",
                                                              .purpose = "age",
                                                              .application = name,
                                                              .nonce = Bytes(16, 9),
                                                              .issued_at = asked_at,
                                                              .expires_at = asked_at + 3600,
                                                              .parameters = std::move(parameters),
                                                              .program_id = pack->program_id,
                                                              .verifying_keys = {made_up}},
                                                             asker));
    TRY(write(name, text));
  }
  return {};
}

Result<void> write_tls(const std::string& host) {
  const crypto::SelfSigned made = crypto::make_self_signed(host, 1);
  TRY(write_file_atomic("cert.pem", made.certificate, {.overwrite = Overwrite::kReplace}));
  return write_file_atomic("key.pem", made.key.view(),
                           {.overwrite = Overwrite::kReplace, .access = FileAccess::kOwnerOnly});
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() != 2) return 2;
  const auto& [kind, argument] = std::tie(arguments[0], arguments[1]);
  const Result<void> done = kind == "kyc"     ? write_kyc(argument)
                            : kind == "chain" ? write_chain(argument)
                            : kind == "tls"   ? write_tls(argument)
                                              : write_event(kind, argument);
  if (!done) std::cerr << done.error().message() << "\n";
  return done ? 0 : 1;
}

}  // namespace
}  // namespace symbolon

int main(int argc, char** argv) { return symbolon::run({argv + 1, argv + argc}); }
