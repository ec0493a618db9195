// eth_getProof answers (EIP-1186) on the host: read from JSON with every size bounded, and checked against a state root
// with the code that guests run. What an answer says beside its nodes (balance, value, ...) counts for nothing: it must
// be what the nodes show.

#ifndef SYMBOLON_CREDENTIALS_ETHEREUM_ACCOUNT_PROOF_H_
#define SYMBOLON_CREDENTIALS_ETHEREUM_ACCOUNT_PROOF_H_

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "credentials/ethereum/ownership.h"

namespace symbolon::ethereum {

constexpr std::size_t kAccountProofJsonBytesMax = std::size_t{1} << 20;
constexpr std::size_t kStorageProofsMax = 16;

using TrieNodes = std::vector<Bytes>;

struct StorageProof {
  Word slot = {};
  Word value = {};
  TrieNodes nodes;
};

struct AccountProof {
  Address address = {};
  Account account;
  TrieNodes nodes;
  std::vector<StorageProof> storage;
};

// Other members of the object are passed over. A list of the one node 80 (an empty trie, as some nodes write it) is
// read as an empty list. Errors: kProofJson, kProofField (the detail is its name), kProofTooLarge.
Result<AccountProof> parse_account_proof(ByteView json_text);
Result<AccountProof> account_proof_from_json(const nlohmann::json& object);

// The account; nothing where the proof shows that there is none.
// Errors: kProofAccountMismatch, kTrie..., kRlp....
Result<bool> verify_account(const Word& state_root, const AccountProof& proof);

// The value of one slot; zero where the proof shows that nothing is there.
// Errors: kProofValueMismatch, kTrie..., kRlp....
Result<Word> verify_storage(const Word& storage_root, const StorageProof& proof);

// The owner of a token; `proof` is for its contract and its slot.
// Errors: kProofOtherAccount, kProofOtherSlot, kAccountAbsent, kTokenAbsent, kOwnerNotAddress, kTrie..., kRlp....
Result<Address> verify_owner(const Word& state_root, const TokenPlace& place, const AccountProof& proof);

}  // namespace symbolon::ethereum

#endif  // SYMBOLON_CREDENTIALS_ETHEREUM_ACCOUNT_PROOF_H_
