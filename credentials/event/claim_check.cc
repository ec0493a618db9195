#include "credentials/event/claim_check.h"

namespace symbolon::event {

ethereum::TicketClaim signed_claim(const Core& core, const Claim& claim) {
  return {.registration_id = core.registration_id(),
          .chain = core.chain,
          .contract = core.contract,
          .token = claim.token,
          .commitment = claim.commitment};
}

ClaimCheck make_claim_check(const std::optional<ClaimNode>& node) {
  return [node](const ClaimContext& context, const Claim& claim) -> Result<void> {
    const ethereum::TicketClaim stated = {.registration_id = context.registration_id,
                                          .chain = context.chain,
                                          .contract = context.contract,
                                          .token = claim.token,
                                          .commitment = claim.commitment};
    if (!node) return ethereum::verify_claim(stated, claim.signature, context.owner);
    return ethereum::verify_claim_at(*node->node, node->block, stated, claim.signature, context.owner);
  };
}

}  // namespace symbolon::event
