#include "credentials/request/request.h"

#include "core/crypto/hash.h"
#include "credentials/json/document.h"
#include "credentials/request/errors.h"

namespace symbolon::request {

Hash256 Request::audience() const {
  const json::Json identity = {{"client_id", client_id}, {"client_name", client_name},
                               {"purpose", purpose},     {"application", application},
                               {"nonce", to_hex(nonce)}, {"iat", issued_at},
                               {"exp", expires_at},      {"statement", parameters.manifest().id}};
  return crypto::tagged_hash("symbolon/request/audience/v1", {as_bytes(json::canonical_text(identity))});
}

presentation::Expectation Request::expectation() const {
  return {.parameters = parameters, .audience = audience(), .verifying_keys = verifying_keys};
}

Result<void> Request::check_time(std::uint64_t now) const {
  constexpr std::uint64_t kClockSkewSeconds = 300;
  if (now > expires_at) return Error{.code = errors::kRequestExpired, .where = "request"};
  if (issued_at > now + kClockSkewSeconds) return Error{.code = errors::kRequestNotYetValid, .where = "request"};
  return {};
}

}  // namespace symbolon::request
