// The ticket statement, compiled for the host and in the machine: public values against what the host computes with
// core/crypto, both kinds of leaves, what the guest refuses, and what each wrong witness field leads to.

#include <gtest/gtest.h>

#include <cstring>
#include <vector>

#include "core/crypto/hash.h"
#include "core/crypto/secp256k1.h"
#include "core/guest/host_io.h"
#include "core/guest/native.h"
#include "credentials/statement/errors.h"
#include "credentials/statement/parameter_values.h"
#include "credentials/statements/registry.h"
#include "credentials/statements/ticket/errors.h"
#include "credentials/statements/ticket/layout.h"
#include "tests/core/guest/run_guest.h"
#include "tests/support/result_matchers.h"

extern int guest_main_ticket();

namespace symbolon::statement::ticket {
namespace {

struct Values {
  PublicHeader header;
  Disclosed disclosed;
};

Digest digest_of(std::uint8_t seed) {
  Digest out;
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::uint8_t>(seed * 7 + i * 13 + 1);
  return out;
}

constexpr auto kOrder = guest::Secp256k1::Order::kModulus;

// The secret with this small number.
Digest small(std::uint8_t value) {
  Digest out = {};
  out[31] = value;
  return out;
}

Digest plus_order(std::uint8_t value) {
  guest::U256 sum = {{value}};
  guest::add(sum, sum, kOrder);
  Digest out;
  guest::u256_to_bytes(sum, out.data());
  return out;
}

// A ticket in a tree of which only its path exists: any siblings make a root.
struct Ticket {
  Input input;
  Digest root;
  Digest event;
};

Ticket make_ticket(LeafKind kind, const Digest& secret) {
  Ticket ticket;
  Input& input = ticket.input;
  input = {.holder_key = digest_of(5), .registration_id = digest_of(6), .shows_tier = 0, .secret = secret, .place = {}};
  TicketPlace& place = input.place;
  place = {.ticket_id = ticket_id({.chain = 1, .contract = {9}, .token = digest_of(7)}),
           .kind = static_cast<std::uint32_t>(kind),
           .tier = 3,
           .leaf_index = 0x5a5a5,
           .siblings = {}};
  for (std::size_t i = 0; i < place.siblings.size(); ++i) {
    place.siblings[i] = digest_of(static_cast<std::uint8_t>(100 + i));
  }
  TicketLeaf leaf = {.ticket_id = place.ticket_id, .kind = kind, .tier = place.tier, .holder = {}};
  if (kind == LeafKind::kCommitment) {
    leaf.holder =
        crypto::tagged_hash("symbolon/ticket/commitment/v1", {secret, input.registration_id, place.ticket_id});
  } else {
    const auto key = crypto::Secp256k1SecretKey::create(SecretArray<32>::copy_of(secret));
    EXPECT_OK(key);
    const Hash256 hash = crypto::keccak256(ByteView(key->public_key().uncompressed()).subspan(1));
    std::copy(hash.begin() + 12, hash.end(), leaf.holder.begin() + 12);
  }
  ticket.root = ticket_root(leaf, place.leaf_index, place.siblings);
  ticket.event = event_id(input.registration_id, ticket.root);
  return ticket;
}

Bytes body_of(const Input& input) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(&input);
  return Bytes(bytes, bytes + sizeof input);
}

// The guest's answer on the host and, where it is built, in the machine: the same.
guest::NativeRun run(const Input& input) {
  const guest::NativeRun native = guest::run_natively(guest_main_ticket, guest::frame_input(body_of(input)));
#ifdef GUEST_TICKET_ELF
  const auto in_machine = symbolon::testing::run_guest(GUEST_TICKET_ELF, body_of(input));
  EXPECT_OK(in_machine);
  EXPECT_EQ(static_cast<int>(in_machine->exit_code), native.exit_code);
  EXPECT_EQ(in_machine->public_values, native.public_values);
  EXPECT_LT(in_machine->cycles, 60000u);
#endif
  return native;
}

Values values_of(const Input& input) {
  const guest::NativeRun result = run(input);
  EXPECT_EQ(result.exit_code, 0);
  Values values;
  EXPECT_EQ(result.public_values.size(), sizeof values);
  if (result.public_values.size() == sizeof values) std::memcpy(&values, result.public_values.data(), sizeof values);
  return values;
}

const Pack& pack() { return **find_pack("ticket"); }

ParameterValues parameters_of(const Ticket& ticket) {
  return *ParameterValues::from_json(pack().manifest, {{"registration", to_hex(ticket.input.registration_id)},
                                                       {"root", to_hex(ticket.root)},
                                                       {"shows_tier", ticket.input.shows_tier == 1}});
}

std::vector<Ticket> both_kinds() {
  return {make_ticket(LeafKind::kAddress, digest_of(1)), make_ticket(LeafKind::kCommitment, digest_of(1))};
}

TEST(Ticket, CommitsWhatTheHostComputes) {
  for (Ticket& ticket : both_kinds()) {
    for (const std::uint32_t shows_tier : {0u, 1u}) {
      ticket.input.shows_tier = shows_tier;
      const Values values = values_of(ticket.input);
      EXPECT_EQ(values.header.version, kPublicValuesVersion);
      EXPECT_EQ(values.header.statement_id, make_statement_id(pack().manifest.id));
      EXPECT_EQ(values.header.audience, ticket.event);
      EXPECT_EQ(values.header.parameters, parameters_of(ticket).hash());
      EXPECT_EQ(values.header.holder_key, ticket.input.holder_key);
      const Digest scope =
          crypto::tagged_hash("symbolon/ticket/scope/v1", {ticket.event, ticket.input.place.ticket_id});
      EXPECT_EQ(values.header.nullifier,
                crypto::tagged_hash("symbolon/ticket/nullifier/v1", {ticket.input.secret, scope}));
      EXPECT_EQ(values.disclosed.tier, shows_tier == 1 ? 3u : 0u);
    }
  }
}

TEST(Ticket, RefusesSecretsOutOfRange) {
  for (const Digest& secret : {small(0), plus_order(0), plus_order(5)}) {
    Ticket ticket = make_ticket(LeafKind::kAddress, small(5));
    ticket.input.secret = secret;
    EXPECT_EQ(run(ticket.input).exit_code, kExitSecretRange);
    EXPECT_TRUE(run(ticket.input).public_values.empty());
  }
  Ticket claimed = make_ticket(LeafKind::kCommitment, small(5));
  claimed.input.secret = small(0);
  EXPECT_EQ(run(claimed.input).exit_code, kExitSecretRange);
  // The largest and the smallest keys are keys.
  Digest largest = plus_order(0);
  --largest[31];
  for (const Digest& secret : {small(1), largest}) {
    const Ticket ticket = make_ticket(LeafKind::kAddress, secret);
    EXPECT_EQ(values_of(ticket.input).header.audience, ticket.event);
  }
}

TEST(Ticket, RefusesMalformedWitnesses) {
  const auto exit_code = [](auto change) {
    Ticket ticket = make_ticket(LeafKind::kCommitment, digest_of(1));
    change(ticket.input);
    return run(ticket.input).exit_code;
  };
  EXPECT_EQ(exit_code([](Input& input) { input.shows_tier = 2; }), kExitFlag);
  EXPECT_EQ(exit_code([](Input& input) { input.place.leaf_index = 1u << kTicketTreeDepth; }), kExitLeafIndex);
  EXPECT_EQ(exit_code([](Input& input) { input.place.kind = 0; }), kExitLeafKind);
  EXPECT_EQ(exit_code([](Input& input) { input.place.kind = 3; }), kExitLeafKind);
}

// Whoever changes a field gets a proof for another event, which no gate of this one accepts.
TEST(Ticket, EveryWrongWitnessFieldLeadsToAnotherEvent) {
  const std::vector<std::pair<const char*, void (*)(Input&)>> changes = {
      {"secret", [](Input& input) { input.secret[31] ^= 1; }},
      {"ticket", [](Input& input) { input.place.ticket_id[0] ^= 1; }},
      {"kind", [](Input& input) { input.place.kind ^= 3; }},
      {"tier", [](Input& input) { ++input.place.tier; }},
      {"index", [](Input& input) { input.place.leaf_index ^= 1; }},
      {"sibling", [](Input& input) { input.place.siblings[19][31] ^= 1; }},
      {"registration", [](Input& input) { input.registration_id[0] ^= 1; }},
  };
  for (const Ticket& ticket : both_kinds()) {
    const PublicHeader good = values_of(ticket.input).header;
    for (const auto& [name, change] : changes) {
      Input input = ticket.input;
      change(input);
      const PublicHeader bad = values_of(input).header;
      EXPECT_NE(bad.audience, good.audience) << name;
      EXPECT_NE(bad.parameters, good.parameters) << name;
      EXPECT_NE(bad.nullifier, good.nullifier) << name;
    }
    Input input = ticket.input;
    input.shows_tier = 1;
    EXPECT_NE(values_of(input).header.parameters, good.parameters);
    EXPECT_EQ(values_of(input).header.audience, good.audience);
  }
}

Witness witness_of(const Ticket& ticket) {
  Witness witness;
  witness.emplace("secret", SecretBytes::copy_of(ticket.input.secret));
  const auto* place = reinterpret_cast<const std::uint8_t*>(&ticket.input.place);
  witness.emplace("place", SecretBytes::copy_of(ByteView(place, sizeof ticket.input.place)));
  return witness;
}

Result<SecretBytes> host_input(const Ticket& ticket, const Witness& witness) {
  return pack().statement->make_input({.audience = ticket.event, .holder_key = ticket.input.holder_key},
                                      parameters_of(ticket), witness);
}

TEST(TicketHost, MakesTheGuestsInput) {
  for (const Ticket& ticket : both_kinds()) {
    const auto body = host_input(ticket, witness_of(ticket));
    ASSERT_OK(body);
    EXPECT_EQ(to_hex(body->view()), to_hex(body_of(ticket.input)));
  }
}

TEST(TicketHost, SaysWhyATicketCannotBeProven) {
  Ticket ticket = make_ticket(LeafKind::kAddress, small(5));
  Witness witness = witness_of(ticket);
  ticket.input.secret = plus_order(5);
  EXPECT_ERROR(host_input(ticket, witness_of(ticket)), errors::kTicketSecretRange);
  ticket.input.secret = small(6);
  EXPECT_ERROR(host_input(ticket, witness_of(ticket)), errors::kTicketNotHeld);
  ticket.input.place.kind = 7;
  EXPECT_ERROR(host_input(ticket, witness_of(ticket)), errors::kTicketPlaceInvalid);
  witness.erase("place");
  EXPECT_ERROR(host_input(ticket, witness), errors::kWitnessMissing);
  Ticket claimed = make_ticket(LeafKind::kCommitment, small(5));
  claimed.input.secret = small(0);
  EXPECT_ERROR(host_input(claimed, witness_of(claimed)), errors::kTicketSecretRange);
}

}  // namespace
}  // namespace symbolon::statement::ticket
