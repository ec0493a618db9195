#include "credentials/event/claim_batch.h"

#include <map>
#include <set>

#include "credentials/event/claim_file.h"
#include "credentials/event/errors.h"

namespace symbolon::event {
namespace {

Error refusal(ErrorCode code) { return Error{.code = code, .where = "event.claim"}; }

Result<Claim> take(Registrar& registrar, ByteView text) {
  TRY_ASSIGN(ClaimFile file, parse_claim_file(text));
  if (file.registration_id != registrar.registration_id()) return refusal(errors::kClaimForeign);
  if (file.claim.signature.empty()) return refusal(errors::kClaimUnsigned);
  TRY(registrar.claim(file.claim));
  return std::move(file.claim);
}

}  // namespace

std::vector<ClaimVerdict> take_claims(Registrar& registrar, const std::vector<NamedClaim>& claims) {
  std::vector<ClaimVerdict> verdicts;
  std::vector<std::optional<Hash256>> token_of;  // of the claims that were taken
  std::map<Hash256, std::set<Hash256>> commitments_of_token;
  for (const NamedClaim& named : claims) {
    const Result<Claim> taken = take(registrar, named.file);
    verdicts.push_back({.name = named.name, .refusal = {}});
    token_of.emplace_back();
    if (taken) {
      token_of.back() = taken->token;
      commitments_of_token[taken->token].insert(taken->commitment);
    } else {
      verdicts.back().refusal = taken.error();
    }
  }
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    if (!token_of[i] || commitments_of_token[*token_of[i]].size() == 1) continue;
    registrar.withdraw(*token_of[i]);
    verdicts[i].refusal = refusal(errors::kClaimConflict);
  }
  return verdicts;
}

}  // namespace symbolon::event
