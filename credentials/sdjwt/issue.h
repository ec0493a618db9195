// Issuing an SD-JWT VC (RFC 9901 sections 4 and 6.1; SD-JWT VC draft).

#ifndef SYMBOLON_CREDENTIALS_SDJWT_ISSUE_H_
#define SYMBOLON_CREDENTIALS_SDJWT_ISSUE_H_

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "credentials/sdjwt/ec_key.h"
#include "credentials/sdjwt/json.h"
#include "credentials/sdjwt/sd_jwt.h"
#include "credentials/sdjwt/signing_key.h"

namespace symbolon::sdjwt {

struct IssueOptions {
  // Header: "typ", and "kid" unless empty.
  std::string type = "dc+sd-jwt";
  std::string key_id = {};
  // Becomes cnf.jwk.
  std::optional<EcKey> holder = {};
  // JSON pointers to the claims and array elements that the holder may keep back; one may lie inside another.
  std::vector<std::string> disclosable = {};
  // Random digests in the outermost object, so that their number says nothing.
  std::size_t decoys = 0;
};

// `claims` are the payload's, all readable: iss, iat, exp, vct, and what is said of the subject. The result has every
// disclosure. Errors: kClaimsNotObject, kClaimReserved (_sd, _sd_alg, "...", cnf), kClaimPathUnknown, kClaimPathFixed
// (iss, nbf, exp, iat, vct, cnf, status must not be disclosable: SD-JWT VC, section 2.2.2.2).
Result<SdJwt> issue_credential(const SigningKey& issuer, const Json& claims, const IssueOptions& options);

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_ISSUE_H_
