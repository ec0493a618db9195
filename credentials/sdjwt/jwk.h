// JSON Web Keys and key sets of issuers (RFC 7517) and thumbprints (RFC 7638), for EC keys on P-256 and secp256k1.

#ifndef SYMBOLON_CREDENTIALS_SDJWT_JWK_H_
#define SYMBOLON_CREDENTIALS_SDJWT_JWK_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "credentials/sdjwt/ec_key.h"
#include "credentials/sdjwt/json.h"

namespace symbolon::sdjwt {

inline constexpr std::size_t kJwksKeysMax = 64;

struct Jwk {
  EcKey key;
  std::string id;  // "kid"; may be empty

  friend bool operator==(const Jwk&, const Jwk&) = default;
};

// Members other than kty, crv, x, y, kid, use, key_ops and alg are passed over, as the RFC asks.
// Errors: kKeyType, kKeyCoordinate, kKeyPrivate, kKeyNotOnCurve, kTokenAlgorithmKey (alg is not the curve's), kJwkUse.
Result<Jwk> read_jwk(const Json& jwk);
// {"kty", "crv", "x", "y"}, and "kid" unless empty.
Json jwk_json(const Jwk& jwk);

// SHA-256 of {"crv":...,"kty":"EC","x":...,"y":...}; base64url of it is a good key id.
Hash256 jwk_thumbprint(const EcKey& key);

// The key as the parameter `issuers` of the statements about credentials has it: 01000000 (P-256) or 02000000
// (secp256k1), x, y, in hexadecimal.
std::string issuer_parameter(const EcKey& key);

// {"keys": [...]}. Keys of other types and curves are passed over (RFC 7517 section 5).
// Errors: of parse_json and read_jwk, kJwksMalformed, kJwksDuplicate.
Result<std::vector<Jwk>> read_jwks(std::string_view text);
std::string write_jwks(const std::vector<Jwk>& keys);

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_JWK_H_
