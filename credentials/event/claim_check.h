// The registrar's check of a claim, with Ethereum's signatures: typed data (EIP-712) or text (EIP-191) signed by the
// key of the ticket's owner; where a node is given, what a wallet contract accepts at a block (ERC-1271).

#ifndef SYMBOLON_CREDENTIALS_EVENT_CLAIM_CHECK_H_
#define SYMBOLON_CREDENTIALS_EVENT_CLAIM_CHECK_H_

#include <optional>

#include "credentials/ethereum/claim.h"
#include "credentials/event/registrar.h"

namespace symbolon::event {

// What the owner signs. `registration_id`, chain and contract are those of the event's core.
ethereum::TicketClaim signed_claim(const Core& core, const Claim& claim);

// Borrowed; must outlive the check.
struct ClaimNode {
  ethereum::Node* node = nullptr;
  std::uint64_t block = 0;
};

// Errors of the check: those of ethereum::verify_claim(), and with a node those of verify_claim_at().
ClaimCheck make_claim_check(const std::optional<ClaimNode>& node);

}  // namespace symbolon::event

#endif  // SYMBOLON_CREDENTIALS_EVENT_CLAIM_CHECK_H_
