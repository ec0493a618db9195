// Public keys of the two curves as tokens and guests have them, and how they are read from a JSON Web Key (RFC 7517,
// RFC 7518 section 6.2.1, RFC 8812). Freestanding. That a key is a point of its curve is for the signature check to
// say.

#ifndef SYMBOLON_CREDENTIALS_SDJWT_EC_KEY_H_
#define SYMBOLON_CREDENTIALS_SDJWT_EC_KEY_H_

#include <array>
#include <cstdint>

#include "credentials/sdjwt/base64url.h"
#include "credentials/sdjwt/strict_json.h"

namespace symbolon::sdjwt {

// Each algorithm has one curve here, so this names both.
enum class Algorithm : std::uint32_t {
  kEs256 = 1,   // ECDSA, P-256, SHA-256
  kEs256k = 2,  // ECDSA, secp256k1, SHA-256
};

// 68 bytes without padding: part of requests, guest inputs and public values. Coordinates are big-endian.
struct EcKey {
  Algorithm algorithm = Algorithm::kEs256;
  std::array<std::uint8_t, 32> x = {};
  std::array<std::uint8_t, 32> y = {};

  friend constexpr bool operator==(const EcKey&, const EcKey&) = default;
};
static_assert(sizeof(EcKey) == 68);

constexpr std::string_view curve_name(Algorithm algorithm) {
  return algorithm == Algorithm::kEs256 ? "P-256" : "secp256k1";
}
constexpr std::string_view algorithm_name(Algorithm algorithm) {
  return algorithm == Algorithm::kEs256 ? "ES256" : "ES256K";
}

namespace ec_key_detail {

// Exactly 32 bytes, leading zeros included (RFC 7518 section 6.2.1.2).
inline Status read_coordinate(const JsonValue& value, std::array<std::uint8_t, 32>& out) {
  const std::string_view text = value.plain_text();
  if (text.size() != base64url_encoded_size(out.size())) return Status::kKeyCoordinate;
  return base64url_decode(reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), out.data());
}

}  // namespace ec_key_detail

inline Status read_ec_key(const JsonValue& jwk, EcKey& out) {
  if (!jwk.is_object()) return Status::kKeyType;
  if (!jwk.find("kty").equals("EC")) return Status::kKeyType;
  const JsonValue curve = jwk.find("crv");
  if (curve.equals(curve_name(Algorithm::kEs256))) {
    out.algorithm = Algorithm::kEs256;
  } else if (curve.equals(curve_name(Algorithm::kEs256k))) {
    out.algorithm = Algorithm::kEs256k;
  } else {
    return Status::kKeyType;
  }
  if (jwk.find("d").exists()) return Status::kKeyPrivate;
  SDJWT_TRY(ec_key_detail::read_coordinate(jwk.find("x"), out.x));
  return ec_key_detail::read_coordinate(jwk.find("y"), out.y);
}

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_EC_KEY_H_
