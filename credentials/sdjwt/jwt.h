// Signed JSON (RFC 7515 compact form, RFC 7519) on the host, with ES256 or ES256K: what SD-JWTs and key bindings are.

#ifndef SYMBOLON_CREDENTIALS_SDJWT_JWT_H_
#define SYMBOLON_CREDENTIALS_SDJWT_JWT_H_

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/crypto/ecdsa.h"
#include "credentials/sdjwt/json.h"
#include "credentials/sdjwt/signing_key.h"

namespace symbolon::sdjwt {

struct JwtHeader {
  std::string type;    // "typ"
  std::string key_id;  // "kid"; left out where it is empty
};

std::string sign_jwt(const SigningKey& key, const JwtHeader& header, const Json& payload);

// A JWT whose form was read; its signature is not verified yet.
struct Jwt {
  Json header;
  Json payload;
  Algorithm algorithm;
  crypto::EcdsaSignature signature;
  std::string_view signing_input;  // borrowed from the text

  // Errors: kTokenMalformed, kBase64..., kJson..., kTokenHeader, kTokenCritical, kTokenAlgorithm ("none" included),
  // kTokenSignatureSize, kTokenPayload.
  static Result<Jwt> parse(std::string_view token);
  // kTokenAlgorithmKey, and those of verify_signature().
  Result<void> verify(const EcKey& key, crypto::HighS high_s, ErrorCode if_wrong) const;
  // A member of the header as text; empty where it is absent or no text.
  std::string header_text(const char* name) const;
};

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_JWT_H_
