// eth_getProof answers: all published ones, membership and non-membership; ERC-721 owners on mainnet; a small chain
// state built here with which the suite stands alone; and what is refused, each with its code.

#include "credentials/ethereum/account_proof.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "credentials/ethereum/errors.h"
#include "credentials/ethereum/hex.h"
#include "credentials/ethereum/rlp_writer.h"
#include "tests/credentials/ethereum/getproof_vectors.h"
#include "tests/credentials/ethereum/sample_state.h"
#include "tests/support/result_matchers.h"

namespace symbolon::ethereum {
namespace {

using nlohmann::json;
using symbolon::testing::hex_array;
using symbolon::testing::kNoTestData;
using testing::getproof_vectors;
using testing::SampleState;

Word word(const json& value) { return hex_array<32>(value.get<std::string>()); }

TEST(AccountProof, PublishedAnswers) {
  const auto vectors = getproof_vectors();
  if (vectors.empty()) GTEST_SKIP() << kNoTestData;
  std::size_t slots = 0;
  for (const auto& [name, vector] : vectors) {
    const auto proof = account_proof_from_json(vector["proof"]);
    ASSERT_OK(proof) << name;
    const auto exists = verify_account(word(vector["stateRoot"]), *proof);
    ASSERT_OK(exists) << name;
    EXPECT_EQ(*exists, vector["verified"]["account"]["included"].get<bool>()) << name;
    for (std::size_t i = 0; i < proof->storage.size(); ++i) {
      const json& verified = vector["verified"]["storage"][i];
      const auto value = verify_storage(proof->account.storage_root, proof->storage[i]);
      ASSERT_OK(value) << name;
      EXPECT_EQ(*value == Word{}, !verified["included"].get<bool>()) << name;
      ++slots;
    }
  }
  EXPECT_EQ(vectors.size(), 32u);
  EXPECT_GE(slots, 14u);
}

TEST(AccountProof, PublishedStorageProofWithShortNodes) {
  const auto vector = symbolon::testing::load_test_data("eth_getproof/storage_only_small_value.json");
  if (!vector) GTEST_SKIP() << kNoTestData;
  StorageProof proof = {.slot = word((*vector)["key"]), .value = word_of(1), .nodes = {}};
  for (const json& node : (*vector)["proof"]) proof.nodes.push_back(symbolon::testing::hex(node.get<std::string>()));
  const auto value = verify_storage(word((*vector)["storageHash"]), proof);
  ASSERT_OK(value);
  EXPECT_EQ(*value, word_of(1));
}

// Every bit of every node of every published answer; the smaller ones, which together have all kinds of nodes and ends.
TEST(AccountProof, EveryBitOfPublishedAnswersCounts) {
  const auto vectors = getproof_vectors();
  if (vectors.empty()) GTEST_SKIP() << kNoTestData;
  for (const auto& [name, vector] : vectors) {
    auto proof = account_proof_from_json(vector["proof"]);
    ASSERT_OK(proof);
    const Word state_root = word(vector["stateRoot"]);
    const auto expect_refused = [&](TrieNodes& nodes, auto&& verify) {
      for (Bytes& node : nodes) {
        for (std::size_t i = 0; i < node.size(); ++i) {
          const auto bit = static_cast<std::uint8_t>(1u << (i % 8));
          node[i] ^= bit;
          EXPECT_ERROR(verify(), errors::kTrieNodeHash) << name;
          node[i] ^= bit;
        }
      }
      for (TrieNodes rest; !nodes.empty();) {
        rest.push_back(nodes.back());
        nodes.pop_back();
        EXPECT_ERROR(verify(), errors::kTrieNodeMissing) << name;
        if (nodes.empty()) {
          nodes.assign(rest.rbegin(), rest.rend());
          nodes.push_back(rest.front());
          EXPECT_ERROR(verify(), errors::kTrieNodeUnused) << name;
          nodes.pop_back();
          break;
        }
      }
    };
    expect_refused(proof->nodes, [&] { return verify_account(state_root, *proof); });
    for (StorageProof& slot : proof->storage) {
      expect_refused(slot.nodes, [&] { return verify_storage(proof->account.storage_root, slot); });
    }
  }
}

TEST(AccountProof, OwnersOnMainnet) {
  const auto nouns = symbolon::testing::load_test_data("eth_getproof/mainnet_nouns_owner_256.json");
  if (!nouns) GTEST_SKIP() << kNoTestData;
  const auto proof = account_proof_from_json((*nouns)["proof"]);
  ASSERT_OK(proof);
  const TokenPlace place = {.contract = hex_array<20>((*nouns)["erc721"]["contract"].get<std::string>()),
                            .token = word_of(256),
                            .mapping_slot = word_of(3)};
  const auto owner = verify_owner(word((*nouns)["stateRoot"]), place, *proof);
  ASSERT_OK(owner);
  EXPECT_EQ(to_hex(*owner), "b1a32fc9f9d8b2cf86c068cae13108809547ef71");

  TokenPlace other = place;
  other.token = word_of(257);
  EXPECT_ERROR(verify_owner(word((*nouns)["stateRoot"]), other, *proof), errors::kProofOtherSlot);
}

TEST(AccountProof, MappingSlots) {
  const auto vectors = symbolon::testing::load_test_data("eth_getproof/mapping_slots.json");
  if (!vectors) GTEST_SKIP() << kNoTestData;
  std::size_t count = 0;
  for (const json& vector : *vectors) {
    // Keys of other sizes than 32 bytes are padded by Solidity; dynamic ones are hashed otherwise and not ours.
    if (!vector["keccak_matches"].get<bool>()) continue;
    std::string key = vector["key"];
    key.insert(0, 64 - key.size(), '0');
    EXPECT_EQ(to_hex(mapping_value_slot(hex_array<32>(key), hex_array<32>(vector["mapping_slot"].get<std::string>()))),
              vector["ground_truth_slot"].get<std::string>());
    ++count;
  }
  EXPECT_EQ(count, 7u);
}

TEST(AccountProof, OwnerInSampleState) {
  const SampleState state;
  const auto owner = verify_owner(state.state_root(), state.place(5), state.proof_of(5));
  ASSERT_OK(owner);
  EXPECT_EQ(*owner, state.owner_of(5));
  // An owner whose address starts with zero bytes is a shorter integer.
  const auto short_owner = verify_owner(state.state_root(), state.place(0), state.proof_of(0));
  ASSERT_OK(short_owner);
  EXPECT_EQ(*short_owner, state.owner_of(0));
}

TEST(AccountProof, OwnershipRefusals) {
  const SampleState state;
  const Word root = state.state_root();
  EXPECT_ERROR(verify_owner(root, state.place(77), state.proof_of(77)), errors::kTokenAbsent);
  EXPECT_ERROR(verify_owner(root, state.place(5), state.proof_of(6)), errors::kProofOtherSlot);
  EXPECT_ERROR(verify_owner(word_of(1), state.place(5), state.proof_of(5)), errors::kTrieNodeHash);

  TokenPlace elsewhere = state.place(5);
  elsewhere.contract[0] ^= 1;
  EXPECT_ERROR(verify_owner(root, elsewhere, state.proof_of(5)), errors::kProofOtherAccount);
  AccountProof absent = state.proof_of_address(elsewhere.contract);
  absent.storage = state.proof_of(5).storage;
  EXPECT_ERROR(verify_owner(root, elsewhere, absent), errors::kAccountAbsent);

  // The storage proof of another contract with the same layout.
  AccountProof foreign = state.proof_of(5);
  foreign.storage = SampleState(9).proof_of(5).storage;
  EXPECT_ERROR(verify_owner(root, state.place(5), foreign), errors::kTrieNodeHash);

  // Token 5's slot with token 6's nodes, and a proof that nobody owns 77 for token 5.
  for (const std::uint64_t other : {6u, 77u}) {
    AccountProof misused = state.proof_of(5);
    misused.storage[0].nodes = state.proof_of(other).storage[0].nodes;
    EXPECT_FALSE(verify_owner(root, state.place(5), misused).has_value());
  }
  AccountProof none = state.proof_of(5);
  none.storage[0].nodes.clear();
  EXPECT_ERROR(verify_owner(root, state.place(5), none), errors::kTrieNodeMissing);
  none.storage.clear();
  EXPECT_ERROR(verify_owner(root, state.place(5), none), errors::kProofOtherSlot);
}

// Words that are no address: 21 bytes, 32 bytes, and zero, which no real trie holds.
TEST(AccountProof, OwnerMustBeAnAddress) {
  Word wide = word_of(Address{1, 2, 3});
  wide[11] = 1;
  Word full;
  full.fill(0xff);
  for (const Word& value : {wide, full, Word{}}) {
    const SampleState state(1, value);
    EXPECT_ERROR(verify_owner(state.state_root(), state.place(5), state.proof_of(5)), errors::kOwnerNotAddress);
  }
}

TEST(AccountProof, ValuesMustBeStrictRlp) {
  const auto read = [](std::string_view text) {
    Word number;
    return read_storage_value(symbolon::testing::hex(text), number);
  };
  EXPECT_EQ(read("820400"), Refusal::kNone);
  EXPECT_EQ(read("820004"), Refusal::kRlpIntegerLeadingZero);
  EXPECT_EQ(read("00"), Refusal::kRlpIntegerLeadingZero);
  EXPECT_EQ(read("8104"), Refusal::kRlpByteNotMinimal);
  EXPECT_EQ(read("82040000"), Refusal::kRlpTrailingBytes);
  EXPECT_EQ(read("c104"), Refusal::kRlpStringExpected);
  EXPECT_EQ(read("a1" + std::string(66, '1')), Refusal::kRlpSize);
  const auto read_as_account = [](const RlpWriter& items) {
    RlpWriter list;
    list.list(items);
    Account account;
    return read_account(list.view(), account);
  };
  RlpWriter items;
  items.integer(word_of(1)).integer(word_of(2)).string(Word{});
  EXPECT_EQ(read_as_account(items), Refusal::kRlpItemCount);
  items.string(Bytes(31, 1));
  EXPECT_EQ(read_as_account(items), Refusal::kRlpSize);
  items.string(Word{});
  EXPECT_EQ(read_as_account(items), Refusal::kRlpItemCount);
}

TEST(AccountProof, AnswersThatContradictTheirNodes) {
  const SampleState state;
  AccountProof proof = state.proof_of(5);
  ASSERT_OK(verify_account(state.state_root(), proof));
  proof.account.balance[31] ^= 1;
  EXPECT_ERROR(verify_account(state.state_root(), proof), errors::kProofAccountMismatch);
  proof.account = {};
  EXPECT_ERROR(verify_account(state.state_root(), proof), errors::kProofAccountMismatch);
  Address nobody = state.place(5).contract;
  nobody[19] ^= 1;
  AccountProof absent = state.proof_of_address(nobody);
  absent.account.storage_root = state.proof_of(5).account.storage_root;
  EXPECT_ERROR(verify_account(state.state_root(), absent), errors::kProofAccountMismatch);
  StorageProof slot = state.proof_of(5).storage[0];
  slot.value = {};
  EXPECT_ERROR(verify_storage(state.proof_of(5).account.storage_root, slot), errors::kProofValueMismatch);
}

TEST(AccountProof, Json) {
  const json good = SampleState().json_of(5);
  ASSERT_OK(account_proof_from_json(good));
  ASSERT_OK(parse_account_proof(as_bytes(good.dump())));
  EXPECT_ERROR(parse_account_proof(as_bytes("{")), errors::kProofJson);
  EXPECT_ERROR(parse_account_proof(as_bytes(good.dump() + "{}")), errors::kProofJson);
  EXPECT_ERROR(parse_account_proof(as_bytes("[]")), errors::kProofField);
  EXPECT_ERROR(parse_account_proof(Bytes(kAccountProofJsonBytesMax + 1, ' ')), errors::kProofTooLarge);
  for (const char* name : {"address", "nonce", "balance", "storageHash", "codeHash", "accountProof", "storageProof"}) {
    for (const json& wrong : {json(nullptr), json(7), json("0xzz"), json::object()}) {
      json bad = good;
      bad[name] = wrong;
      EXPECT_ERROR(account_proof_from_json(bad), errors::kProofField) << name;
    }
    json bad = good;
    bad.erase(name);
    EXPECT_ERROR(account_proof_from_json(bad), errors::kProofField) << name;
  }
  for (const char* name : {"key", "value", "proof"}) {
    json bad = good;
    bad["storageProof"][0].erase(name);
    EXPECT_ERROR(account_proof_from_json(bad), errors::kProofField) << name;
  }
  json large = good;
  large["accountProof"] = json::array();
  for (std::size_t i = 0; i <= kTrieNodesMax; ++i) large["accountProof"].push_back("0x80");
  EXPECT_ERROR(account_proof_from_json(large), errors::kProofTooLarge);
  large = good;
  large["accountProof"][0] = "0x" + std::string(2 * kTrieNodeBytesMax + 2, '0');
  EXPECT_ERROR(account_proof_from_json(large), errors::kProofTooLarge);
  large = good;
  for (std::size_t i = 0; i <= kStorageProofsMax; ++i) large["storageProof"].push_back(good["storageProof"][0]);
  EXPECT_ERROR(account_proof_from_json(large), errors::kProofTooLarge);
  // Slots and values as numbers or as bytes.
  for (const std::string& value : {std::string("0x5"), std::string("0x05"), data_text(word_of(std::uint64_t{5}))}) {
    json other = good;
    other["storageProof"][0]["value"] = value;
    const auto read = account_proof_from_json(other);
    ASSERT_OK(read);
    EXPECT_EQ(read->storage[0].value, word_of(5)) << value;
  }
  for (const char* value : {"0x", "0x005", "5"}) {
    json bad = good;
    bad["storageProof"][0]["value"] = value;
    EXPECT_ERROR(account_proof_from_json(bad), errors::kProofField) << value;
  }
  // Some nodes write the proof of an empty trie as the one node 80.
  json empty = good;
  empty["storageProof"][0]["proof"] = json::array({"0x80"});
  const auto read = account_proof_from_json(empty);
  ASSERT_OK(read);
  EXPECT_TRUE(read->storage[0].nodes.empty());
}

}  // namespace
}  // namespace symbolon::ethereum
