#include "tests/credentials/gate/http/proven_ticket.h"

#include <optional>

#include "credentials/statement/manifest.h"
#include "prover/zkvm.h"
#include "tests/support/assembler.h"

namespace symbolon::gate {
namespace {

constexpr std::uint32_t kCommittedBytes = statement::kPublicHeaderSize + 4;

const statement::Manifest& manifest() {
  static const statement::Manifest parsed = *statement::parse_manifest(as_bytes(
      R"({"id":"door","title":"Door","sentence":"I may enter.","inputs":[],
      "parameters":[{"name":"root","type":"bytes32","meaning":""}],
      "public_values":[{"name":"tier","type":"u32","meaning":""}],"reveals":[],"shapes":[]})"));
  return parsed;
}

Hash256 marked_secret() {
  Hash256 secret;
  for (std::size_t i = 0; i < 32; ++i) secret[i] = static_cast<std::uint8_t>(0x51 + 7 * i);
  return secret;
}

// Reads header, tier and a secret; commits the first two.
prover::ProvenRun prove(const statement::PublicHeader& header, std::uint32_t tier,
                        std::optional<Difference> difference = {}) {
  using mips::assembly::Assembler;
  Assembler a;
  if (difference == Difference::kProgram) a.put(mips::assembly::nop());
  a.read(Assembler::kDataBase, kCommittedBytes + 32);
  a.commit(Assembler::kDataBase, kCommittedBytes);
  a.exit(0);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(&header);
  Bytes input(bytes, bytes + sizeof header);
  for (int i = 0; i < 4; ++i) input.push_back(static_cast<std::uint8_t>(tier >> (8 * i)));
  const Hash256 secret = marked_secret();
  input.insert(input.end(), secret.begin(), secret.end());
  const bool is_other_preset = difference == Difference::kPreset;
  return prover::prove(a.program(), input,
                       {.preset = is_other_preset ? prover::kPresetInnerV1 : prover::kPresetStandardV1})
      .value();
}

ProvenTicket make() {
  ProvenTicket ticket{.policy = test_policy(), .secret = marked_secret()};
  const presentation::Expectation expected{
      .parameters = *statement::ParameterValues::from_json(manifest(), {{"root", to_hex(Hash256{5})}}),
      .audience = test_event_id(),
      .verifying_keys = {}};
  ticket.header = {.statement_id = statement::make_statement_id("door"),
                   .audience = test_event_id(),
                   .parameters = expected.parameters.hash(),
                   .holder_key = key_pair(kTicketHolder).public_key(),
                   .nullifier = {}};
  for (std::size_t i = 0; i < 32; ++i) ticket.header.nullifier[i] = static_cast<std::uint8_t>(0x13 + 11 * i);
  const prover::ProvenRun proven = prove(ticket.header, kTicketTier);
  ticket.proof = proven.proof_file;
  ticket.policy.accepts = {expected};
  ticket.policy.accepts[0].verifying_keys = {proven.verifying_key};
  return ticket;
}

}  // namespace

std::string ProvenTicket::token(std::uint64_t unix_seconds) const {
  return pass::sign_token(
      {.event_id = policy.event_id, .group = policy.group, .pass_id = pass_id(), .slot = pass::slot_of(unix_seconds)},
      key_pair(kTicketHolder));
}

const ProvenTicket& proven_ticket() {
  static const ProvenTicket ticket = make();
  return ticket;
}

Bytes prove_ticket(const statement::PublicHeader& header, std::uint32_t tier) { return prove(header, tier).proof_file; }

Bytes prove_ticket_otherwise(Difference difference) {
  return prove(proven_ticket().header, kTicketTier, difference).proof_file;
}

}  // namespace symbolon::gate
