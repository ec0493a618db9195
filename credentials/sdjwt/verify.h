// Verifying an SD-JWT or SD-JWT VC on the host (RFC 9901 sections 7.1 and 7.3), with key binding where it is asked for.

#ifndef SYMBOLON_CREDENTIALS_SDJWT_VERIFY_H_
#define SYMBOLON_CREDENTIALS_SDJWT_VERIFY_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/crypto/ecdsa.h"
#include "credentials/sdjwt/json.h"
#include "credentials/sdjwt/jwk.h"
#include "credentials/sdjwt/sd_jwt.h"

namespace symbolon::sdjwt {

struct KeyBindingPolicy {
  std::string audience;
  std::string nonce;
  std::uint64_t seconds_max = 300;  // between its iat and now, either way
};

struct VerifyOptions {
  // Trusted keys of issuers. A token with a key id needs one of that id or one without id.
  std::vector<Jwk> issuers = {};
  std::uint64_t at = 0;  // seconds since 1970
  // Values of "typ" that are accepted; any where empty.
  std::vector<std::string> types = {"dc+sd-jwt", "vc+sd-jwt"};
  std::optional<KeyBindingPolicy> key_binding = {};
  // JOSE has no low-s rule.
  crypto::HighS high_s = crypto::HighS::kAccept;
};

struct VerifiedCredential {
  Json claims;
  std::vector<std::string> paths;  // where each disclosure belongs (process.h)
  Jwk issuer;
  std::optional<EcKey> holder;  // cnf.jwk
};

// Errors: of SdJwt::parse, Jwt::parse and process_claims; kTokenType, kIssuerKeyUnknown, kTokenAlgorithmKey,
// kTokenSignature, kTokenSignatureRange, kTokenSignatureHighS, kTokenTime, kTokenExpired, kTokenNotYetValid,
// kTokenFuture; of read_jwk for cnf; kKeyBinding..., kKeyMissing.
Result<VerifiedCredential> verify_sd_jwt(std::string_view text, const VerifyOptions& options);

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_VERIFY_H_
