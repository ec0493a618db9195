// Who owns an ERC-721 token in a state of an Ethereum chain, from the two proofs of an eth_getProof answer (EIP-1186),
// for guests and hosts:
//
//   state root  --accountProof, key Keccak(contract)-->  account: nonce, balance, storage root, code hash
//   storage root  --storageProof, key Keccak(slot)-->    owner, where slot = Keccak(token | mapping slot)
//
// That is the layout of `mapping(uint256 => address)` at one slot (Solidity, "Layout of State Variables in Storage"),
// as OpenZeppelin's ERC721 has it. Contracts that pack more into that word, or keep owners elsewhere, are not for this;
// the organizer's program compares with ownerOf before an event is signed (ownership_check.h).
//
// Freestanding. Time depends on the proof.

#ifndef SYMBOLON_CREDENTIALS_ETHEREUM_OWNERSHIP_H_
#define SYMBOLON_CREDENTIALS_ETHEREUM_OWNERSHIP_H_

#include "credentials/ethereum/trie.h"

namespace symbolon::ethereum {

using Address = std::array<std::uint8_t, 20>;

struct Account {
  Word nonce = {};
  Word balance = {};
  Word storage_root = {};
  Word code_hash = {};

  friend bool operator==(const Account&, const Account&) = default;
};

// What an account's leaf holds. Refusals: those of rlp.h.
inline Refusal read_account(RlpBytes value, Account& account) {
  RlpItem list;
  std::array<RlpItem, 4> items;
  SYMBOLON_TRY_CHECK(rlp_only(value, list));
  SYMBOLON_TRY_CHECK(rlp_items(list, items));
  SYMBOLON_TRY_CHECK(rlp_integer(items[0], account.nonce));
  SYMBOLON_TRY_CHECK(rlp_integer(items[1], account.balance));
  SYMBOLON_TRY_CHECK(rlp_bytes(items[2], account.storage_root));
  return rlp_bytes(items[3], account.code_hash);
}

// What a storage leaf holds: an integer of up to 32 bytes, itself in RLP. Refusals: those of rlp.h.
inline Refusal read_storage_value(RlpBytes value, Word& number) {
  RlpItem item;
  SYMBOLON_TRY_CHECK(rlp_only(value, item));
  return rlp_integer(item, number);
}

// Where mapping[key] lies, for a mapping at `mapping_slot` with keys of 32 bytes.
inline Word mapping_value_slot(const Word& key, const Word& mapping_slot) {
  std::array<std::uint8_t, 64> joined;
  std::copy(key.begin(), key.end(), joined.begin());
  std::copy(mapping_slot.begin(), mapping_slot.end(), joined.begin() + 32);
  return keccak256(joined);
}

struct TokenPlace {
  Address contract = {};
  Word token = {};
  Word mapping_slot = {};
};

// Refusals: kAccountAbsent, and those of trie.h and rlp.h.
inline Refusal find_account(const Word& state_root, const Address& address, TrieProof proof, Account& account) {
  const TrieLookup found = look_up(state_root, keccak256(address), proof);
  SYMBOLON_TRY_CHECK(found.refusal);
  if (!found.is_present) return Refusal::kAccountAbsent;
  return read_account(found.value, account);
}

// The owner, never the zero address. Refusals: kAccountAbsent, kTokenAbsent, kOwnerNotAddress, and those of trie.h and
// rlp.h.
inline Refusal find_owner(const Word& state_root, const TokenPlace& place, TrieProof account_proof,
                          TrieProof storage_proof, Address& owner) {
  Account account;
  SYMBOLON_TRY_CHECK(find_account(state_root, place.contract, account_proof, account));
  const Word slot = mapping_value_slot(place.token, place.mapping_slot);
  const TrieLookup found = look_up(account.storage_root, keccak256(slot), storage_proof);
  SYMBOLON_TRY_CHECK(found.refusal);
  if (!found.is_present) return Refusal::kTokenAbsent;
  Word number;
  SYMBOLON_TRY_CHECK(read_storage_value(found.value, number));
  // The zero address owns nothing, and a trie holds no zeros; more than 20 bytes are more than an address.
  if (!std::all_of(number.begin(), number.begin() + 12, [](std::uint8_t byte) { return byte == 0; })) {
    return Refusal::kOwnerNotAddress;
  }
  std::copy(number.begin() + 12, number.end(), owner.begin());
  return owner == Address{} ? Refusal::kOwnerNotAddress : Refusal::kNone;
}

}  // namespace symbolon::ethereum

#endif  // SYMBOLON_CREDENTIALS_ETHEREUM_OWNERSHIP_H_
