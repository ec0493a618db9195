// All claims that came in for an event, judged together: each is taken or refused with its reason.
//
// Files have no order, so two claims that bind one ticket to different secrets are both refused: which of them counts
// is for the owner to say. The same claim twice is one claim. Only claims with a good signature can be in conflict, so
// nobody can block a ticket that is not theirs.

#ifndef SYMBOLON_CREDENTIALS_EVENT_CLAIM_BATCH_H_
#define SYMBOLON_CREDENTIALS_EVENT_CLAIM_BATCH_H_

#include <optional>
#include <string>
#include <vector>

#include "credentials/event/registrar.h"

namespace symbolon::event {

struct NamedClaim {
  std::string name;  // of its file, for the report
  Bytes file;
};

struct ClaimVerdict {
  std::string name;
  std::optional<Error> refusal;  // none: the claim's commitment is in the list
};

// In the order given. Reasons: those of parse_claim_file() and Registrar::claim(), kClaimForeign, kClaimUnsigned,
// kClaimConflict.
std::vector<ClaimVerdict> take_claims(Registrar& registrar, const std::vector<NamedClaim>& claims);

}  // namespace symbolon::event

#endif  // SYMBOLON_CREDENTIALS_EVENT_CLAIM_BATCH_H_
