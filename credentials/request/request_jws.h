// A request as a signed file: JWS in compact form (RFC 7515), EdDSA with Ed25519 (RFC 8037) or ES256K (RFC 8812), the
// key in the header. Its payload uses the names of OpenID4VP 1.0 where it has them; the query is DCQL with a format of
// our own. FORMATS.md has an example.

#ifndef SYMBOLON_CREDENTIALS_REQUEST_REQUEST_JWS_H_
#define SYMBOLON_CREDENTIALS_REQUEST_REQUEST_JWS_H_

#include <string>
#include <string_view>
#include <variant>

#include "core/crypto/ed25519.h"
#include "core/crypto/secp256k1.h"
#include "credentials/request/request.h"

namespace symbolon::request {

constexpr std::size_t kRequestBytesMax = std::size_t{128} << 10;

using RequesterKey = std::variant<crypto::Ed25519KeyPair, crypto::Secp256k1SecretKey>;

// The request with its client id set, as text. Errors: kRequestNonce, kRequestPeriod, kRequestProgram.
Result<std::string> sign_request(Request request, const RequesterKey& key);

// Reads all of it and verifies the signature. White space around the text is passed over. Errors: kRequest..., those of
// credentials/json, kStatementUnknown, those of ParameterValues::from_json.
Result<Request> parse_request(std::string_view text);

}  // namespace symbolon::request

#endif  // SYMBOLON_CREDENTIALS_REQUEST_REQUEST_JWS_H_
