#include "credentials/sdjwt/verify.h"

#include <algorithm>

#include "credentials/sdjwt/errors.h"
#include "credentials/sdjwt/jwt.h"
#include "credentials/sdjwt/process.h"

namespace symbolon::sdjwt {
namespace {

constexpr char kWhere[] = "sdjwt.verify";
constexpr char kBindingWhere[] = "sdjwt.key_binding";

Error binding_error(ErrorCode code) { return Error{.code = code, .where = kBindingWhere}; }

// A time of the token; nothing where it has none.
Result<std::optional<std::uint64_t>> time_of(const Json& payload, const char* name) {
  const auto at = payload.find(name);
  if (at == payload.end()) return std::optional<std::uint64_t>();
  if (!at->is_number_unsigned()) return Error{.code = errors::kTokenTime, .where = kWhere};
  return std::optional(at->get<std::uint64_t>());
}

Result<void> check_times(const Json& payload, std::uint64_t now) {
  TRY_ASSIGN(const auto expires, time_of(payload, "exp"));
  if (expires && now >= *expires) return Error{.code = errors::kTokenExpired, .where = kWhere};
  TRY_ASSIGN(const auto starts, time_of(payload, "nbf"));
  if (starts && now < *starts) return Error{.code = errors::kTokenNotYetValid, .where = kWhere};
  TRY_ASSIGN(const auto issued, time_of(payload, "iat"));
  if (issued && now < *issued) return Error{.code = errors::kTokenFuture, .where = kWhere};
  return {};
}

// The key that signed: of all that may be meant, the one that verifies, else the error of the last one.
Result<Jwk> find_issuer(const Jwt& jwt, const VerifyOptions& options) {
  const std::string key_id = jwt.header_text("kid");
  Error last = {.code = errors::kIssuerKeyUnknown, .where = kWhere};
  for (const Jwk& issuer : options.issuers) {
    if (!key_id.empty() && !issuer.id.empty() && issuer.id != key_id) continue;
    const Result<void> verified = jwt.verify(issuer.key, options.high_s, errors::kTokenSignature);
    if (verified) return issuer;
    last = verified.error();
  }
  return last;
}

Result<std::optional<EcKey>> holder_of(const Json& payload) {
  const auto confirmation = payload.find("cnf");
  if (confirmation == payload.end()) return std::optional<EcKey>();
  if (!confirmation->is_object() || !confirmation->contains("jwk")) return std::optional<EcKey>();
  TRY_ASSIGN(const Jwk jwk, read_jwk((*confirmation)["jwk"]));
  return std::optional(jwk.key);
}

// RFC 9901, section 7.3, step 5.
Result<void> check_key_binding(const SdJwt& presented, const std::optional<EcKey>& holder,
                               const KeyBindingPolicy& policy, std::uint64_t now) {
  if (presented.key_binding.empty()) return binding_error(errors::kKeyBindingMissing);
  if (!holder) return binding_error(errors::kKeyMissing);
  TRY_ASSIGN(const Jwt jwt, Jwt::parse(presented.key_binding));
  if (jwt.header_text("typ") != "kb+jwt") return binding_error(errors::kKeyBindingType);
  TRY(jwt.verify(*holder, crypto::HighS::kAccept, errors::kKeyBindingSignature));
  for (const char* name : {"aud", "nonce", "sd_hash"}) {
    const auto at = jwt.payload.find(name);
    if (at == jwt.payload.end() || !at->is_string()) return binding_error(errors::kKeyBindingClaims);
  }
  TRY_ASSIGN(const auto issued, time_of(jwt.payload, "iat"));
  if (!issued) return binding_error(errors::kKeyBindingClaims);
  if (jwt.payload["aud"] != policy.audience) return binding_error(errors::kKeyBindingAudience);
  if (jwt.payload["nonce"] != policy.nonce) return binding_error(errors::kKeyBindingNonce);
  if (jwt.payload["sd_hash"] != sd_digest(presented.unbound_text())) return binding_error(errors::kKeyBindingHash);
  const std::uint64_t distance = now > *issued ? now - *issued : *issued - now;
  if (distance > policy.seconds_max) return binding_error(errors::kKeyBindingTime);
  return {};
}

}  // namespace

Result<VerifiedCredential> verify_sd_jwt(std::string_view text, const VerifyOptions& options) {
  TRY_ASSIGN(const SdJwt presented, SdJwt::parse(text));
  TRY_ASSIGN(const Jwt jwt, Jwt::parse(presented.token));
  const bool type_accepted = options.types.empty() || std::find(options.types.begin(), options.types.end(),
                                                                jwt.header_text("typ")) != options.types.end();
  if (!type_accepted) return Error{.code = errors::kTokenType, .where = kWhere};
  VerifiedCredential out;
  TRY_ASSIGN(out.issuer, find_issuer(jwt, options));
  TRY_ASSIGN(ProcessedClaims processed, process_claims(jwt.payload, presented.disclosures));
  TRY(check_times(jwt.payload, options.at));
  TRY_ASSIGN(out.holder, holder_of(jwt.payload));
  if (options.key_binding) {
    TRY(check_key_binding(presented, out.holder, *options.key_binding, options.at));
  } else if (!presented.key_binding.empty()) {
    return binding_error(errors::kKeyBindingUnexpected);
  }
  out.claims = std::move(processed.claims);
  out.paths = std::move(processed.paths);
  return out;
}

}  // namespace symbolon::sdjwt
