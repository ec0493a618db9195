#include "credentials/ethereum/account_proof.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "credentials/ethereum/errors.h"
#include "credentials/ethereum/hex.h"

namespace symbolon::ethereum {
namespace {

using Json = nlohmann::json;

constexpr char kWhere[] = "ethereum.proof";

Error field_error(const char* name) { return {.code = errors::kProofField, .where = kWhere, .detail = name}; }

Result<const Json*> member(const Json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end()) return field_error(name);
  return &*found;
}

// A text member, read by `parse`.
template <class Parse>
auto text_member(const Json& object, const char* name, Parse parse) -> decltype(parse(std::string_view())) {
  TRY_ASSIGN(const Json* const value, member(object, name));
  if (!value->is_string()) return field_error(name);
  auto parsed = parse(value->get_ref<const std::string&>());
  if (!parsed) return field_error(name);
  return parsed;
}

// Slots and values come as quantities or as bytes, depending on the node; what they are is for the proof to show.
Result<Word> parse_number(std::string_view text) {
  Result<Word> quantity = parse_quantity(text);
  if (quantity) return quantity;
  TRY_ASSIGN(const Bytes bytes, parse_data(text, 32));
  if (bytes.empty()) return errors::kHexSize;
  Word word = {};
  std::copy(bytes.begin(), bytes.end(), word.end() - static_cast<std::ptrdiff_t>(bytes.size()));
  return word;
}

Result<TrieNodes> parse_nodes(const Json& object, const char* name) {
  TRY_ASSIGN(const Json* const list, member(object, name));
  if (!list->is_array()) return field_error(name);
  if (list->size() > kTrieNodesMax) return Error{.code = errors::kProofTooLarge, .where = kWhere, .detail = name};
  TrieNodes nodes;
  for (const Json& item : *list) {
    if (!item.is_string()) return field_error(name);
    Result<Bytes> node = parse_data(item.get_ref<const std::string&>(), kTrieNodeBytesMax);
    if (!node) {
      const bool is_large = node.error().code == errors::kHexSize;
      return is_large ? Error{.code = errors::kProofTooLarge, .where = kWhere, .detail = name} : field_error(name);
    }
    nodes.push_back(std::move(*node));
  }
  if (nodes.size() == 1 && nodes[0] == Bytes{0x80}) nodes.clear();
  return nodes;
}

std::vector<RlpBytes> views(const TrieNodes& nodes) { return {nodes.begin(), nodes.end()}; }

// An account that is not there, as answers write it: hashes of nothing or zeros, nodes differ.
bool is_empty_account(const Account& account) {
  const auto is_one_of = [](const Word& hash, const Word& of_nothing) { return hash == Word{} || hash == of_nothing; };
  return account.nonce == Word{} && account.balance == Word{} && is_one_of(account.storage_root, kEmptyTrieRoot) &&
         is_one_of(account.code_hash, keccak256({}));
}

}  // namespace

Result<AccountProof> account_proof_from_json(const Json& object) {
  if (!object.is_object()) return field_error("result");
  AccountProof proof;
  TRY_ASSIGN(proof.address, text_member(object, "address", parse_fixed_data<20>));
  TRY_ASSIGN(proof.account.nonce, text_member(object, "nonce", parse_quantity));
  TRY_ASSIGN(proof.account.balance, text_member(object, "balance", parse_quantity));
  TRY_ASSIGN(proof.account.storage_root, text_member(object, "storageHash", parse_fixed_data<32>));
  TRY_ASSIGN(proof.account.code_hash, text_member(object, "codeHash", parse_fixed_data<32>));
  TRY_ASSIGN(proof.nodes, parse_nodes(object, "accountProof"));
  TRY_ASSIGN(const Json* const storage, member(object, "storageProof"));
  if (!storage->is_array()) return field_error("storageProof");
  if (storage->size() > kStorageProofsMax) {
    return Error{.code = errors::kProofTooLarge, .where = kWhere, .detail = "storageProof"};
  }
  for (const Json& item : *storage) {
    if (!item.is_object()) return field_error("storageProof");
    StorageProof slot;
    TRY_ASSIGN(slot.slot, text_member(item, "key", parse_number));
    TRY_ASSIGN(slot.value, text_member(item, "value", parse_number));
    TRY_ASSIGN(slot.nodes, parse_nodes(item, "proof"));
    proof.storage.push_back(std::move(slot));
  }
  return proof;
}

Result<AccountProof> parse_account_proof(ByteView json_text) {
  if (json_text.size() > kAccountProofJsonBytesMax) return Error{.code = errors::kProofTooLarge, .where = kWhere};
  const Json object = Json::parse(json_text.begin(), json_text.end(), nullptr, false);
  if (object.is_discarded()) return Error{.code = errors::kProofJson, .where = kWhere};
  return account_proof_from_json(object);
}

Result<bool> verify_account(const Word& state_root, const AccountProof& proof) {
  Account shown;
  const Refusal refusal = find_account(state_root, proof.address, views(proof.nodes), shown);
  const bool is_absent = refusal == Refusal::kAccountAbsent;
  if (!is_absent) TRY(checked(refusal, kWhere));
  if (is_absent ? !is_empty_account(proof.account) : shown != proof.account) {
    return Error{.code = errors::kProofAccountMismatch, .where = kWhere};
  }
  return !is_absent;
}

Result<Word> verify_storage(const Word& storage_root, const StorageProof& proof) {
  const std::vector<RlpBytes> nodes = views(proof.nodes);
  const TrieLookup found = look_up(storage_root, keccak256(proof.slot), nodes);
  TRY(checked(found.refusal, kWhere));
  Word shown = {};
  if (found.is_present) TRY(checked(read_storage_value(found.value, shown), kWhere));
  if (shown != proof.value) return Error{.code = errors::kProofValueMismatch, .where = kWhere};
  return shown;
}

Result<Address> verify_owner(const Word& state_root, const TokenPlace& place, const AccountProof& proof) {
  if (proof.address != place.contract) return Error{.code = errors::kProofOtherAccount, .where = kWhere};
  const Word slot = mapping_value_slot(place.token, place.mapping_slot);
  if (proof.storage.size() != 1 || proof.storage[0].slot != slot) {
    return Error{.code = errors::kProofOtherSlot, .where = kWhere};
  }
  Address owner;
  TRY(checked(find_owner(state_root, place, views(proof.nodes), views(proof.storage[0].nodes), owner), kWhere));
  return owner;
}

}  // namespace symbolon::ethereum
