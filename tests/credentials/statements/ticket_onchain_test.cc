// ticket-onchain: the guest, compiled for the host and in the machine, against hashes of core/crypto; every field of
// its input wrong in turn; and what the host refuses before it proves. README.md of the statement names these tests.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <functional>
#include <nlohmann/json.hpp>

#include "core/base/codec.h"
#include "core/crypto/hash.h"
#include "core/guest/host_io.h"
#include "core/guest/native.h"
#include "credentials/ethereum/address.h"
#include "credentials/ethereum/errors.h"
#include "credentials/ethereum/hex.h"
#include "credentials/presentation/errors.h"
#include "credentials/presentation/presentation.h"
#include "credentials/statement/errors.h"
#include "credentials/statement/prove_statement.h"
#include "credentials/statements/registry.h"
#include "credentials/statements/ticket/errors.h"
#include "credentials/statements/ticket_onchain/errors.h"
#include "credentials/statements/ticket_onchain/layout.h"
#include "tests/core/guest/run_guest.h"
#include "tests/credentials/ethereum/sample_state.h"
#include "tests/support/result_matchers.h"
#include "tests/support/test_data.h"

extern int guest_main_ticket_onchain();

namespace symbolon::statement {
namespace {

using ethereum::Address;
using ethereum::Refusal;
using ethereum::word_of;
using ethereum::testing::SampleState;
using ticket_onchain::InputHead;

constexpr std::uint64_t kToken = 5;

ethereum::Address address_of_secret(const Digest& secret) {
  const auto key = crypto::Secp256k1SecretKey::create(SecretArray<32>::copy_of(secret));
  CHECK(key.has_value(), "the test's secrets are keys");
  return ethereum::address_of(key->public_key());
}

int exit_of(Refusal refusal) { return ticket_onchain::kExitRefusal + static_cast<int>(refusal); }

class TicketOnchain : public ::testing::Test {
 protected:
  const Pack& pack() const {
    const auto found = find_pack("ticket-onchain");
    CHECK(found.has_value(), "the statement is registered");
    return **found;
  }

  ParameterValues parameters() const {
    const ethereum::TokenPlace place = state_.place(kToken);
    const auto values = ParameterValues::from_json(pack().manifest, {{"organizer", to_hex(organizer_)},
                                                                     {"session", 2},
                                                                     {"chain", 11155111},
                                                                     {"contract", to_hex(place.contract)},
                                                                     {"block_hash", to_hex(block_hash_)},
                                                                     {"state_root", to_hex(state_.state_root())},
                                                                     {"owners_slot", to_hex(place.mapping_slot)}});
    CHECK(values.has_value(), "the test's parameters are complete");
    return *values;
  }

  Digest event() const {
    const ethereum::TokenPlace place = state_.place(kToken);
    return event_id(
        registration_id(organizer_, 2, 11155111, place.contract),
        on_chain_root(
            {.block_hash = block_hash_, .state_root = state_.state_root(), .mapping_slot = place.mapping_slot}));
  }

  Witness witness() const {
    Witness items;
    items.emplace("secret", SecretBytes::copy_of(secret_));
    items.emplace("token", SecretBytes::copy_of(word_of(kToken)));
    items.emplace("ownership", SecretBytes::copy_of(as_bytes(state_.json_of(kToken).dump())));
    return items;
  }

  Result<SecretBytes> make_input(const Witness& items) const {
    return pack().statement->make_input({.audience = event(), .holder_key = holder_key_}, parameters(), items);
  }

  Bytes good_body() const {
    const auto body = make_input(witness());
    CHECK(body.has_value(), "the test's witness is right");
    return {body->view().begin(), body->view().end()};
  }

  // An input as make_input would write it, without its checks.
  Bytes body_of_answer(const ethereum::testing::DeepAnswer& answer) const {
    const auto proof = ethereum::account_proof_from_json(answer.json);
    CHECK(proof.has_value(), "the test's answers are well-formed");
    InputHead head = {.holder_key = holder_key_,
                      .organizer = organizer_,
                      .chain = 1,
                      .session = 1,
                      .account_nodes = static_cast<std::uint32_t>(proof->nodes.size()),
                      .storage_nodes = static_cast<std::uint32_t>(proof->storage[0].nodes.size()),
                      .contract = answer.place.contract,
                      .anchor = {.block_hash = block_hash_,
                                 .state_root = answer.state_root,
                                 .mapping_slot = answer.place.mapping_slot},
                      .token = answer.place.token,
                      .secret = secret_};
    Writer out;
    out.bytes({reinterpret_cast<const std::uint8_t*>(&head), sizeof head});
    for (const auto* nodes : {&proof->nodes, &proof->storage[0].nodes}) {
      for (const Bytes& node : *nodes) {
        out.u32(static_cast<std::uint32_t>(node.size()));
        out.bytes(node);
        out.bytes(Bytes(guest::padded_size(node.size()) - node.size(), 0));
      }
    }
    return std::move(out).take();
  }

  // The guest's answer on the host and, where it is built, in the machine: the same.
  static guest::NativeRun run(ByteView body) {
    const guest::NativeRun native = guest::run_natively(guest_main_ticket_onchain, guest::frame_input(body));
#ifdef GUEST_TICKET_ONCHAIN_ELF
    const auto in_machine = testing::run_guest(GUEST_TICKET_ONCHAIN_ELF, body);
    EXPECT_OK(in_machine);
    EXPECT_EQ(static_cast<int>(in_machine->exit_code), native.exit_code);
    EXPECT_EQ(in_machine->public_values, native.public_values);
    EXPECT_LT(in_machine->cycles, 150000u);
#endif
    return native;
  }

  // The exit code of the good input with its head edited.
  int exit_with(const std::function<void(InputHead&)>& edit) const {
    Bytes body = good_body();
    InputHead head;
    std::memcpy(&head, body.data(), sizeof head);
    edit(head);
    std::memcpy(body.data(), &head, sizeof head);
    const guest::NativeRun ran = run(body);
    EXPECT_EQ(ran.public_values.empty(), ran.exit_code != 0);
    return ran.exit_code;
  }

  PublicHeader header_with(const std::function<void(InputHead&)>& edit) const {
    Bytes body = good_body();
    InputHead head;
    std::memcpy(&head, body.data(), sizeof head);
    edit(head);
    std::memcpy(body.data(), &head, sizeof head);
    const Bytes values = run(body).public_values;
    PublicHeader header;
    EXPECT_EQ(values.size(), sizeof header);
    if (values.size() == sizeof header) std::memcpy(&header, values.data(), sizeof header);
    return header;
  }

  const Digest secret_ = word_of(0xabcdef0123456789);
  const Digest organizer_ = word_of(71);
  const Digest block_hash_ = word_of(72);
  const Digest holder_key_ = word_of(73);
  const SampleState state_{kToken, address_of_secret(secret_)};
};

TEST_F(TicketOnchain, CommitsWhatTheHostComputes) {
  const Bytes body = good_body();
  const guest::NativeRun ran = run(body);
  ASSERT_EQ(ran.exit_code, 0);
  ASSERT_EQ(ran.public_values.size(), kPublicHeaderSize);
  PublicHeader header;
  std::memcpy(&header, ran.public_values.data(), sizeof header);
  EXPECT_EQ(header.version, kPublicValuesVersion);
  EXPECT_EQ(header.statement_id, "ticket-onchain"_statement);
  EXPECT_EQ(header.audience, event());
  EXPECT_EQ(header.parameters, parameters().hash());
  EXPECT_EQ(header.holder_key, holder_key_);
  const Hash256 ticket = crypto::tagged_hash("symbolon/ticket/id/v1", {little_endian(std::uint64_t{11155111}),
                                                                       state_.place(kToken).contract, word_of(kToken)});
  const Hash256 scope = crypto::tagged_hash("symbolon/ticket/scope/v1", {event(), ticket});
  EXPECT_EQ(header.nullifier, crypto::tagged_hash("symbolon/ticket/nullifier/v1", {secret_, scope}));
}

// Proofs as long as mainnet's longest: the statement takes them, in a bounded number of cycles.
TEST_F(TicketOnchain, LongProofs) {
  const Bytes body = body_of_answer(ethereum::testing::make_deep_answer(address_of_secret(secret_), 10, 9));
  EXPECT_EQ(run(body).exit_code, 0);
}

// A real answer of mainnet, of a token whose key nobody here has: everything but the owner fits.
TEST_F(TicketOnchain, RealAnswerOfMainnet) {
  const auto nouns = testing::load_test_data("eth_getproof/mainnet_nouns_owner_256.json");
  if (!nouns) GTEST_SKIP() << testing::kNoTestData;
  const ethereum::testing::DeepAnswer answer = {
      .state_root = testing::hex_array<32>((*nouns)["stateRoot"].get<std::string>()),
      .place = {.contract = testing::hex_array<20>((*nouns)["erc721"]["contract"].get<std::string>()),
                .token = word_of(256),
                .mapping_slot = word_of(3)},
      .json = (*nouns)["proof"]};
  const Bytes body = body_of_answer(answer);
  EXPECT_EQ(run(body).exit_code, ticket_onchain::kExitOtherOwner);
}

bool contains(const Bytes& whole, ByteView part) {
  return std::search(whole.begin(), whole.end(), part.begin(), part.end()) != whole.end();
}

// Long proofs and a key with as many additions as any, in the one shape; as a check-in verifies it. Then each parameter
// of the event altered in turn.
TEST_F(TicketOnchain, IsProvenAndVerified) {
  Digest dense = {};
  for (std::size_t bit = 0; bit < 255; bit += 6) dense[31 - bit / 8] |= static_cast<std::uint8_t>(1u << (bit % 8));
  const Address owner = address_of_secret(dense);
  const auto answer = ethereum::testing::make_deep_answer(owner, 10, 9);
  const nlohmann::json good = {{"organizer", to_hex(organizer_)},
                               {"session", 2},
                               {"chain", 1},
                               {"contract", to_hex(answer.place.contract)},
                               {"block_hash", to_hex(block_hash_)},
                               {"state_root", to_hex(answer.state_root)},
                               {"owners_slot", to_hex(answer.place.mapping_slot)}};
  const auto values = ParameterValues::from_json(pack().manifest, good);
  ASSERT_OK(values);
  const Digest audience = event_id(
      registration_id(organizer_, 2, 1, answer.place.contract),
      on_chain_root(
          {.block_hash = block_hash_, .state_root = answer.state_root, .mapping_slot = answer.place.mapping_slot}));
  Witness items;
  items.emplace("secret", SecretBytes::copy_of(dense));
  items.emplace("token", SecretBytes::copy_of(answer.place.token));
  items.emplace("ownership", SecretBytes::copy_of(as_bytes(answer.json.dump())));
  const auto proven = prove_statement(pack(), {.audience = audience, .holder_key = holder_key_}, *values, items);
  ASSERT_OK(proven);
  EXPECT_FALSE(contains(proven->proof_file, dense));
  EXPECT_FALSE(contains(proven->proof_file, owner));
  EXPECT_FALSE(
      contains(proven->proof_file, ethereum::mapping_value_slot(answer.place.token, answer.place.mapping_slot)));

  presentation::Expectation expected{
      .parameters = *values, .audience = audience, .verifying_keys = pack().verifying_keys()};
  const auto accepted = presentation::verify_presentation({&expected, 1}, proven->proof_file);
  ASSERT_OK(accepted);
  EXPECT_EQ(accepted->holder_key, holder_key_);
  for (const auto& [name, value] : good.items()) {
    nlohmann::json altered = good;
    if (value.is_number()) {
      altered[name] = 3;
    } else {
      std::string text = value;
      text[0] = text[0] == '1' ? '2' : '1';
      altered[name] = text;
    }
    const presentation::Expectation other{.parameters = *ParameterValues::from_json(pack().manifest, altered),
                                          .audience = audience,
                                          .verifying_keys = pack().verifying_keys()};
    EXPECT_ERROR(presentation::verify_presentation({&other, 1}, proven->proof_file), errors::kPresentationParameters)
        << name;
  }
  expected.audience[0] ^= 1;
  EXPECT_ERROR(presentation::verify_presentation({&expected, 1}, proven->proof_file), errors::kPresentationAudience);
}

TEST_F(TicketOnchain, SecretOutOfRange) {
  const Digest order =
      ethereum::Word{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xfe,
                     0xba, 0xae, 0xdc, 0xe6, 0xaf, 0x48, 0xa0, 0x3b, 0xbf, 0xd2, 0x5e, 0x8c, 0xd0, 0x36, 0x41, 0x41};
  Digest order_and_5 = order;
  order_and_5[31] += 5;
  Digest largest;
  largest.fill(0xff);
  for (const Digest& secret : {Digest{}, order, order_and_5, largest}) {
    EXPECT_EQ(exit_with([&](InputHead& head) { head.secret = secret; }), ticket_onchain::kExitSecretRange);
    Witness items = witness();
    items["secret"] = SecretBytes::copy_of(secret);
    EXPECT_ERROR(make_input(items), errors::kTicketSecretRange);
  }
}

TEST_F(TicketOnchain, OtherKeyOrOtherToken) {
  EXPECT_EQ(exit_with([](InputHead& head) { head.secret = word_of(3); }), ticket_onchain::kExitOtherOwner);
  // Somebody else's token, with its own proof.
  Witness items = witness();
  items["token"] = SecretBytes::copy_of(word_of(6));
  EXPECT_ERROR(make_input(items), errors::kProofOtherSlot);
  items["ownership"] = SecretBytes::copy_of(as_bytes(state_.json_of(6).dump()));
  EXPECT_ERROR(make_input(items), errors::kOnChainOtherOwner);
  // The proof is for one token only.
  EXPECT_NE(exit_with([](InputHead& head) { head.token = word_of(6); }), 0);
  items = witness();
  items["secret"] = SecretBytes::copy_of(word_of(3));
  EXPECT_ERROR(make_input(items), errors::kOnChainOtherOwner);
}

TEST_F(TicketOnchain, StateContractAndSlotMustFitTheProof) {
  EXPECT_EQ(exit_with([](InputHead& head) { head.anchor.state_root[0] ^= 1; }), exit_of(Refusal::kTrieNodeHash));
  EXPECT_NE(exit_with([](InputHead& head) { head.contract[0] ^= 1; }), 0);
  EXPECT_NE(exit_with([](InputHead& head) { head.anchor.mapping_slot[31] ^= 1; }), 0);
  EXPECT_NE(exit_with([](InputHead& head) { head.token[31] ^= 1; }), 0);
}

// What the proof does not depend on changes audience and parameters, which the verifier compares.
TEST_F(TicketOnchain, BlockChainSessionAndOrganizerChangeWhatIsCommitted) {
  const PublicHeader good = header_with([](InputHead&) {});
  const std::vector<std::function<void(InputHead&)>> edits = {
      [](InputHead& head) { head.anchor.block_hash[0] ^= 1; },
      [](InputHead& head) { head.chain = 1; },
      [](InputHead& head) { head.session = 3; },
      [](InputHead& head) { head.organizer[0] ^= 1; },
  };
  for (const auto& edit : edits) {
    const PublicHeader other = header_with(edit);
    EXPECT_NE(other.audience, good.audience);
    EXPECT_NE(other.parameters, good.parameters);
    EXPECT_NE(other.nullifier, good.nullifier);
  }
  const PublicHeader other_holder = header_with([](InputHead& head) { head.holder_key[0] ^= 1; });
  EXPECT_NE(other_holder.holder_key, good.holder_key);
  EXPECT_EQ(other_holder.nullifier, good.nullifier);
}

TEST_F(TicketOnchain, ProofsBrokenOffOrMovedAcross) {
  const auto move_border = [](InputHead& head) {
    --head.account_nodes;
    ++head.storage_nodes;
  };
  EXPECT_EQ(exit_with(move_border), exit_of(Refusal::kTrieNodeMissing));
  EXPECT_EQ(exit_with([](InputHead& head) { head.storage_nodes = 0; }), exit_of(Refusal::kTrieNodeMissing));
  EXPECT_EQ(exit_with([](InputHead& head) { ++head.storage_nodes; }), guest::kExitInputTooShort);
  EXPECT_EQ(exit_with([](InputHead& head) { head.account_nodes = ticket_onchain::kNodesMax + 1; }),
            ticket_onchain::kExitNodes);
  EXPECT_EQ(exit_with([](InputHead& head) { head.storage_nodes = 0xffffffff; }), ticket_onchain::kExitNodes);
  Bytes body = good_body();
  body[sizeof(InputHead) + 1] = 0xff;  // size of the first node
  EXPECT_EQ(run(body).exit_code, ticket_onchain::kExitNodes);
}

TEST_F(TicketOnchain, EveryByteOfTheProofCounts) {
  const Bytes good = good_body();
  std::size_t position = sizeof(InputHead);
  while (position < good.size()) {
    std::uint32_t size = 0;
    std::memcpy(&size, good.data() + position, sizeof size);
    for (std::size_t i = 0; i < size; i += 3) {
      Bytes body = good;
      body[position + 4 + i] ^= static_cast<std::uint8_t>(1u << (i % 8));
      ASSERT_EQ(run(body).exit_code, exit_of(Refusal::kTrieNodeHash));
    }
    position += 4 + guest::padded_size(size);
  }
}

TEST_F(TicketOnchain, ProofsLargerThanAnyPath) {
  for (const std::size_t node_size : {0u, 1000u}) {
    nlohmann::json answer = state_.json_of(kToken);
    for (std::size_t i = 0; i < (node_size == 0 ? 40u : 25u); ++i) {
      answer["accountProof"].push_back("0x" + std::string(2 * node_size, '0'));
    }
    Witness items = witness();
    items["ownership"] = SecretBytes::copy_of(as_bytes(answer.dump()));
    EXPECT_ERROR(make_input(items), errors::kOnChainProofTooLarge);
  }
}

TEST_F(TicketOnchain, AbsenceIsNoOwnership) {
  // A token that nobody has: the proof of that is right, and is no ownership.
  Witness items = witness();
  items["token"] = SecretBytes::copy_of(word_of(77));
  items["ownership"] = SecretBytes::copy_of(as_bytes(state_.json_of(77).dump()));
  EXPECT_ERROR(make_input(items), errors::kTokenAbsent);
  // Nor for a guest that is given it all the same.
  const ethereum::testing::DeepAnswer absent = {
      .state_root = state_.state_root(), .place = state_.place(77), .json = state_.json_of(77)};
  EXPECT_EQ(run(body_of_answer(absent)).exit_code, exit_of(Refusal::kTokenAbsent));
}

TEST_F(TicketOnchain, WitnessAndEventMustBeThere) {
  for (const char* name : {"secret", "token", "ownership"}) {
    Witness items = witness();
    items.erase(name);
    EXPECT_ERROR(make_input(items), errors::kWitnessMissing);
  }
  for (const char* name : {"secret", "token"}) {
    Witness items = witness();
    items[name] = SecretBytes(31);
    EXPECT_ERROR(make_input(items), errors::kWitnessMalformed);
  }
  Witness items = witness();
  items["ownership"] = SecretBytes::copy_of(as_bytes("no proof"));
  EXPECT_ERROR(make_input(items), errors::kProofJson);
  const auto other_event =
      pack().statement->make_input({.audience = word_of(1), .holder_key = holder_key_}, parameters(), witness());
  EXPECT_ERROR(other_event, errors::kOnChainOtherEvent);
}

}  // namespace
}  // namespace symbolon::statement
