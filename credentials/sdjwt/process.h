// The claims behind an SD-JWT's payload and disclosures (RFC 9901 section 7.1, step 3): digests replaced by what was
// disclosed, the rest of them removed. Says where each disclosure belongs, so that a holder can choose. No signatures.

#ifndef SYMBOLON_CREDENTIALS_SDJWT_PROCESS_H_
#define SYMBOLON_CREDENTIALS_SDJWT_PROCESS_H_

#include <string>
#include <vector>

#include "core/base/result.h"
#include "credentials/sdjwt/json.h"

namespace symbolon::sdjwt {

struct ProcessedClaims {
  Json claims;  // without _sd, _sd_alg and undisclosed array elements
  // For each disclosure, where it belongs: a JSON pointer (RFC 6901). Array elements count as the issuer listed them,
  // undisclosed ones included.
  std::vector<std::string> paths;
};

// Errors: kTokenHashAlgorithm, kTokenPayload, kDisclosureMalformed, kDisclosureName, kDisclosureUnreferenced,
// kDigestRepeated, kDigestMalformed, kClaimRepeated, kClaimsTooDeep, and those of reading each disclosure.
Result<ProcessedClaims> process_claims(const Json& payload, const std::vector<std::string>& disclosures);

// One more step of a JSON pointer.
std::string pointer_to(const std::string& parent, std::string_view step);

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_PROCESS_H_
