// A small chain state for tests: forty accounts, one of them an ERC-721 contract with owners in a mapping at slot 2, as
// OpenZeppelin's has it, and eth_getProof answers over it.

#ifndef SYMBOLON_TESTS_CREDENTIALS_ETHEREUM_SAMPLE_STATE_H_
#define SYMBOLON_TESTS_CREDENTIALS_ETHEREUM_SAMPLE_STATE_H_

#include <nlohmann/json.hpp>
#include <optional>

#include "credentials/ethereum/account_proof.h"
#include "tests/credentials/ethereum/trie_builder.h"

namespace symbolon::ethereum::testing {

constexpr std::uint64_t kSampleTokens = 32;
constexpr std::uint64_t kSampleMappingSlot = 2;

class SampleState {
 public:
  // States of two seeds differ in every account. `word_of_5`: what the storage holds as owner of token 5.
  explicit SampleState(std::uint8_t seed = 1, std::optional<Word> word_of_5 = {});
  // `owner` owns token `token`; the rest as above.
  SampleState(std::uint64_t token, const Address& owner);

  const Word& state_root() const { return state_root_; }
  TokenPlace place(std::uint64_t token) const;
  // Of token 0 with two zero bytes in front.
  Address owner_of(std::uint64_t token) const;

  AccountProof proof_of_address(const Address& address) const;
  AccountProof proof_of(std::uint64_t token) const { return proof_of(token, kSampleMappingSlot); }
  nlohmann::json json_of(std::uint64_t token) const { return json_of_slot(token, kSampleMappingSlot); }
  // With another mapping slot, where there is nothing.
  nlohmann::json json_of_slot(std::uint64_t token, std::uint64_t mapping_slot) const;

 private:
  AccountProof proof_of(std::uint64_t token, std::uint64_t mapping_slot) const;
  void build(const TrieContents& extra_storage);

  std::uint8_t seed_;
  TrieContents storage_;  // by hashed slot
  TrieContents accounts_;
  std::map<Address, Account> account_of_;
  Word state_root_ = {};
};

// An answer with proofs of the given lengths, for a state in which `owner` owns the token.
struct DeepAnswer {
  Word state_root = {};
  TokenPlace place;
  nlohmann::json json;
};
DeepAnswer make_deep_answer(const Address& owner, std::size_t account_nodes, std::size_t storage_nodes);

}  // namespace symbolon::ethereum::testing

#endif  // SYMBOLON_TESTS_CREDENTIALS_ETHEREUM_SAMPLE_STATE_H_
