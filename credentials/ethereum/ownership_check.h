// Ownership of a token at a block, fetched from a node and proven on the spot: what a wallet does when it imports a
// ticket of an on-chain event, and an organizer before signing one.

#ifndef SYMBOLON_CREDENTIALS_ETHEREUM_OWNERSHIP_CHECK_H_
#define SYMBOLON_CREDENTIALS_ETHEREUM_OWNERSHIP_CHECK_H_

#include <span>
#include <string>

#include "credentials/ethereum/node.h"

namespace symbolon::ethereum {

struct FetchedOwnership {
  Address owner = {};
  std::string proof;  // the eth_getProof answer: what the wallet keeps, and the statement ticket-onchain takes
};

// `header`: of a block whose hash the caller knows to be right. Errors: those of Node and of verify_owner.
Result<FetchedOwnership> fetch_ownership(Node& node, const BlockHeader& header, const TokenPlace& place);

// Whether the mapping at `mapping_slot` is where the contract keeps its owners: for each token, the proven storage and
// ownerOf give the same address. Errors: those above, kOwnersSlotWrong.
Result<void> check_owners_slot(Node& node, const BlockHeader& header, const Address& contract, const Word& mapping_slot,
                               std::span<const Word> tokens);

}  // namespace symbolon::ethereum

#endif  // SYMBOLON_CREDENTIALS_ETHEREUM_OWNERSHIP_CHECK_H_
