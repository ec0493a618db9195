// Presenting a credential on the host (RFC 9901 section 6.2): choose disclosures, sign for a verifier. This shows the
// chosen claims; the statements prove about them without showing them.

#ifndef SYMBOLON_CREDENTIALS_SDJWT_PRESENT_H_
#define SYMBOLON_CREDENTIALS_SDJWT_PRESENT_H_

#include <string>
#include <vector>

#include "core/base/result.h"
#include "credentials/sdjwt/sd_jwt.h"
#include "credentials/sdjwt/signing_key.h"

namespace symbolon::sdjwt {

// Keeps the disclosures at these JSON pointers and those around them; a path that is readable anyway needs none.
// Errors: those of reading the token, kClaimPathUnknown.
Result<SdJwt> select_disclosures(const SdJwt& credential, const std::vector<std::string>& paths);

struct KeyBinding {
  std::string audience;
  std::string nonce;
  std::uint64_t issued_at = 0;  // seconds since 1970
};

// Adds the key binding, signed by the key in cnf (that it is this one is for the verifier to see).
SdJwt bind_key(SdJwt presented, const SigningKey& holder, const KeyBinding& binding);

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_PRESENT_H_
