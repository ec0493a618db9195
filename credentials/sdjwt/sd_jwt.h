// An SD-JWT as text (RFC 9901 section 4), taken apart and put together; nothing is verified here.
//
//   <header>.<payload>.<signature>~<disclosure>~ ... ~<disclosure>~              as issued, or presented without
//   binding <header>.<payload>.<signature>~<disclosure>~ ... ~<disclosure>~<KB-JWT>      presented with key binding

#ifndef SYMBOLON_CREDENTIALS_SDJWT_SD_JWT_H_
#define SYMBOLON_CREDENTIALS_SDJWT_SD_JWT_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "credentials/sdjwt/json.h"

namespace symbolon::sdjwt {

inline constexpr std::size_t kSdJwtSizeMax = std::size_t{1} << 18;
inline constexpr std::size_t kSdJwtDisclosuresMax = 512;

struct SdJwt {
  std::string token;                     // header.payload.signature
  std::vector<std::string> disclosures;  // base64url
  std::string key_binding;               // a JWT of its own, or empty

  // kSdJwtTooLarge, kTokenMalformed, kDisclosureTooMany, kSdJwtDisclosure.
  static Result<SdJwt> parse(std::string_view text);
  // All up to the last ~, which is what a key binding signs (section 4.3).
  std::string unbound_text() const;
  std::string text() const { return unbound_text() + key_binding; }
};

// The three parts of a JWT, borrowed. Errors: kTokenMalformed.
struct JwtParts {
  std::string_view header;
  std::string_view payload;
  std::string_view signature;
  std::string_view signing_input;  // header.payload

  static Result<JwtParts> split(std::string_view token);
};

// What digests of disclosures and of presentations are: base64url of the SHA-256 of the text.
std::string sd_digest(std::string_view text);

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_SD_JWT_H_
