// Claims: how somebody whose key lies in another wallet (MetaMask, a hardware wallet, a wallet contract) binds a ticket
// to a secret of Symbolon's before an event's list is closed. The owner signs the commitment that replaces the address
// in the list (credentials/event/registrar.h); the key itself is never asked for.
//
//   typed data (EIP-712)     domain: name "Symbolon ticket", version "1", chainId, verifyingContract (the tickets');
//                            TicketClaim(bytes32 event,uint256 token,bytes32 commitment)
//   text (EIP-191)           the same in words, for wallets that know no typed data
//   wallet contracts         isValidSignature of the typed data's digest (ERC-1271)

#ifndef SYMBOLON_CREDENTIALS_ETHEREUM_CLAIM_H_
#define SYMBOLON_CREDENTIALS_ETHEREUM_CLAIM_H_

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "credentials/ethereum/node.h"

namespace symbolon::ethereum {

struct TicketClaim {
  Word registration_id = {};  // of the event: organizer, session, chain, contract
  std::uint64_t chain = 0;
  Address contract = {};
  Word token = {};
  Word commitment = {};  // statement::ticket_commitment() of the holder's secret, registration id and ticket id
};

// What eth_signTypedData_v4 is given, and its digest.
nlohmann::json claim_typed_data(const TicketClaim& claim);
Hash256 claim_digest(const TicketClaim& claim);

// What personal_sign is given.
std::string claim_text(const TicketClaim& claim);

// A signature of the owner's key over either form. Errors: those of verify_signer.
Result<void> verify_claim(const TicketClaim& claim, ByteView signature, const Address& owner);

// The same, or a signature that the owner, a wallet contract, accepts at this block.
// Errors: kContractSignatureRefused, those of Node::call.
Result<void> verify_claim_at(Node& node, std::uint64_t block, const TicketClaim& claim, ByteView signature,
                             const Address& owner);

// ERC-1271's isValidSignature. Errors: as above.
Result<void> verify_contract_signature(Node& node, std::uint64_t block, const Address& wallet, const Hash256& digest,
                                       ByteView signature);

}  // namespace symbolon::ethereum

#endif  // SYMBOLON_CREDENTIALS_ETHEREUM_CLAIM_H_
