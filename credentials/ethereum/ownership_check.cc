#include "credentials/ethereum/ownership_check.h"

#include "credentials/ethereum/errors.h"

namespace symbolon::ethereum {

Result<FetchedOwnership> fetch_ownership(Node& node, const BlockHeader& header, const TokenPlace& place) {
  const Word slot = mapping_value_slot(place.token, place.mapping_slot);
  TRY_ASSIGN(std::string text, node.account_proof_text(place.contract, slot, header.number));
  TRY_ASSIGN(const AccountProof proof, parse_account_proof(as_bytes(text)));
  TRY_ASSIGN(const Address owner, verify_owner(header.state_root, place, proof));
  return FetchedOwnership{.owner = owner, .proof = std::move(text)};
}

Result<void> check_owners_slot(Node& node, const BlockHeader& header, const Address& contract, const Word& mapping_slot,
                               std::span<const Word> tokens) {
  for (const Word& token : tokens) {
    TRY_ASSIGN(const Address stated, node.owner_of(contract, token, header.number));
    const TokenPlace place = {.contract = contract, .token = token, .mapping_slot = mapping_slot};
    const auto proven = fetch_ownership(node, header, place);
    const bool is_elsewhere =
        !proven && (proven.error().code == errors::kTokenAbsent || proven.error().code == errors::kOwnerNotAddress);
    if (!proven && !is_elsewhere) return proven.error();
    if (is_elsewhere || proven->owner != stated) {
      return Error{.code = errors::kOwnersSlotWrong, .where = "ethereum.owners-slot"};
    }
  }
  return {};
}

}  // namespace symbolon::ethereum
