#include "tests/credentials/ethereum/sample_state.h"

#include "credentials/ethereum/hex.h"
#include "credentials/ethereum/rlp_writer.h"

namespace symbolon::ethereum::testing {
namespace {

Address address_of_index(std::uint8_t seed, std::uint8_t index) {
  const Word hash = keccak256(Bytes{seed, index});
  Address address;
  std::copy(hash.begin() + 12, hash.end(), address.begin());
  return address;
}

Bytes rlp_of_integer(const Word& number) {
  RlpWriter out;
  out.integer(number);
  return out.view();
}

Bytes rlp_of_account(const Account& account) {
  RlpWriter items;
  items.integer(account.nonce).integer(account.balance).string(account.storage_root).string(account.code_hash);
  RlpWriter list;
  list.list(items);
  return list.view();
}

nlohmann::json json_of_nodes(const TrieNodes& nodes) {
  nlohmann::json list = nlohmann::json::array();
  for (const Bytes& node : nodes) list.push_back(data_text(node));
  return list;
}

nlohmann::json json_of_answer(const AccountProof& proof) {
  return {{"address", data_text(proof.address)},
          {"nonce", quantity_text(proof.account.nonce)},
          {"balance", quantity_text(proof.account.balance)},
          {"storageHash", data_text(proof.account.storage_root)},
          {"codeHash", data_text(proof.account.code_hash)},
          {"accountProof", json_of_nodes(proof.nodes)},
          {"storageProof",
           {{{"key", data_text(proof.storage[0].slot)},
             {"value", quantity_text(proof.storage[0].value)},
             {"proof", json_of_nodes(proof.storage[0].nodes)}}}}};
}

}  // namespace

SampleState::SampleState(std::uint8_t seed, std::optional<Word> word_of_5) : seed_(seed) {
  TrieContents extra;
  if (word_of_5)
    extra[keccak256(mapping_value_slot(word_of(5), word_of(kSampleMappingSlot)))] = rlp_of_integer(*word_of_5);
  build(extra);
}

SampleState::SampleState(std::uint64_t token, const Address& owner) : seed_(1) {
  build({{keccak256(mapping_value_slot(word_of(token), word_of(kSampleMappingSlot))), rlp_of_integer(word_of(owner))}});
}

void SampleState::build(const TrieContents& extra_storage) {
  storage_ = extra_storage;
  for (std::uint64_t token = 0; token < kSampleTokens; ++token) {
    storage_.try_emplace(keccak256(mapping_value_slot(word_of(token), word_of(kSampleMappingSlot))),
                         rlp_of_integer(word_of(owner_of(token))));
  }
  for (std::uint8_t i = 0; i < 40; ++i) {
    const Address address = address_of_index(seed_, i);
    account_of_[address] = {.nonce = word_of(i),
                            .balance = word_of(std::uint64_t{1} << i),
                            .storage_root = kEmptyTrieRoot,
                            .code_hash = keccak256(Bytes{i})};
  }
  account_of_[place(0).contract].storage_root = build_proof(storage_, Word{}).root;
  for (const auto& [address, account] : account_of_) accounts_[keccak256(address)] = rlp_of_account(account);
  state_root_ = build_proof(accounts_, Word{}).root;
}

TokenPlace SampleState::place(std::uint64_t token) const {
  return {.contract = address_of_index(seed_, 7), .token = word_of(token), .mapping_slot = word_of(kSampleMappingSlot)};
}

Address SampleState::owner_of(std::uint64_t token) const {
  Address owner = address_of_index(static_cast<std::uint8_t>(seed_ + 100), static_cast<std::uint8_t>(token));
  if (token == 0) owner[0] = owner[1] = 0;
  return owner;
}

AccountProof SampleState::proof_of_address(const Address& address) const {
  AccountProof proof;
  proof.address = address;
  const auto account = account_of_.find(address);
  if (account != account_of_.end()) proof.account = account->second;
  proof.nodes = build_proof(accounts_, keccak256(address)).nodes;
  return proof;
}

AccountProof SampleState::proof_of(std::uint64_t token, std::uint64_t mapping_slot) const {
  AccountProof proof = proof_of_address(place(token).contract);
  const Word slot = mapping_value_slot(word_of(token), word_of(mapping_slot));
  StorageProof storage = {.slot = slot, .value = {}, .nodes = build_proof(storage_, keccak256(slot)).nodes};
  if (const auto found = storage_.find(keccak256(slot)); found != storage_.end()) {
    CHECK(read_storage_value(found->second, storage.value) == Refusal::kNone, "the sample's values are RLP");
  }
  proof.storage.push_back(std::move(storage));
  return proof;
}

nlohmann::json SampleState::json_of_slot(std::uint64_t token, std::uint64_t mapping_slot) const {
  return json_of_answer(proof_of(token, mapping_slot));
}

DeepAnswer make_deep_answer(const Address& owner, std::size_t account_nodes, std::size_t storage_nodes) {
  DeepAnswer answer;
  answer.place = SampleState().place(5);
  const Word slot = mapping_value_slot(answer.place.token, answer.place.mapping_slot);
  const BuiltProof storage = make_deep_proof(keccak256(slot), rlp_of_integer(word_of(owner)), storage_nodes);
  AccountProof proof = {.address = answer.place.contract,
                        .account = {.nonce = word_of(1), .storage_root = storage.root, .code_hash = keccak256({})},
                        .nodes = {},
                        .storage = {{.slot = slot, .value = word_of(owner), .nodes = storage.nodes}}};
  const BuiltProof account = make_deep_proof(keccak256(proof.address), rlp_of_account(proof.account), account_nodes);
  proof.nodes = account.nodes;
  answer.state_root = account.root;
  answer.json = json_of_answer(proof);
  return answer;
}

}  // namespace symbolon::ethereum::testing
