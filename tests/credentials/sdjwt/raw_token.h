// Tokens that no issuer of ours would make: any header, payload and disclosures, properly signed.

#ifndef SYMBOLON_TESTS_CREDENTIALS_SDJWT_RAW_TOKEN_H_
#define SYMBOLON_TESTS_CREDENTIALS_SDJWT_RAW_TOKEN_H_

#include <string>
#include <string_view>

#include "credentials/sdjwt/json.h"
#include "credentials/sdjwt/sd_jwt.h"
#include "credentials/sdjwt/signing_key.h"

namespace symbolon::testing {

inline std::string encoded(std::string_view text) { return sdjwt::encode_base64url(as_bytes(text)); }

inline std::string raw_token(const sdjwt::SigningKey& key, std::string_view header, std::string_view payload) {
  const std::string input = encoded(header) + "." + encoded(payload);
  return input + "." + sdjwt::encode_base64url(key.sign(as_bytes(input)));
}

inline std::string payload_text(const std::string& token) {
  const Bytes bytes = sdjwt::decode_base64url(sdjwt::JwtParts::split(token)->payload).value();
  return {bytes.begin(), bytes.end()};
}
inline std::string header_text(const std::string& token) {
  const Bytes bytes = sdjwt::decode_base64url(sdjwt::JwtParts::split(token)->header).value();
  return {bytes.begin(), bytes.end()};
}

// The token with another signature of 64 bytes.
inline std::string with_signature(const std::string& token, ByteView signature) {
  return std::string(sdjwt::JwtParts::split(token)->signing_input) + "." + sdjwt::encode_base64url(signature);
}
inline Bytes signature_of(const std::string& token) {
  return sdjwt::decode_base64url(sdjwt::JwtParts::split(token)->signature).value();
}

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_CREDENTIALS_SDJWT_RAW_TOKEN_H_
