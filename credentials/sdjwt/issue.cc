#include "credentials/sdjwt/issue.h"

#include <algorithm>
#include <array>

#include "core/crypto/random.h"
#include "credentials/sdjwt/errors.h"
#include "credentials/sdjwt/jwk.h"
#include "credentials/sdjwt/jwt.h"

namespace symbolon::sdjwt {
namespace {

constexpr char kWhere[] = "sdjwt.issue";
constexpr std::array kAlwaysReadable = {"/iss", "/nbf", "/exp", "/iat", "/vct", "/cnf", "/status"};

bool has_reserved_name(const Json& value, std::size_t depth) {
  if (depth == kJsonDepthMax) return false;  // parse_json() refuses such claims
  for (const auto& [name, member] : value.items()) {
    if (value.is_object() && (name == "_sd" || name == "_sd_alg" || name == "...")) return true;
    if (member.is_structured() && has_reserved_name(member, depth + 1)) return true;
  }
  return false;
}

// Takes the value at `path` out of the payload and leaves its digest; adds the disclosure.
Result<void> hide(Json& payload, const std::string& path, std::vector<std::string>& disclosures) {
  // Pointers from outside: nlohmann-json throws at malformed ones.
  const auto pointer = [&]() -> std::optional<Json::json_pointer> {
    try {
      const Json::json_pointer parsed(path);
      if (parsed.empty() || !payload.contains(parsed)) return std::nullopt;
      return parsed;
    } catch (const Json::exception&) {
      return std::nullopt;
    }
  }();
  if (!pointer) return Error{.code = errors::kClaimPathUnknown, .where = kWhere, .detail = path};
  const Json value = payload[*pointer];
  Json& parent = payload[pointer->parent_pointer()];
  const std::string salt = encode_base64url(crypto::random_array<16>());
  const Json content = parent.is_object() ? Json::array({salt, pointer->back(), value}) : Json::array({salt, value});
  const std::string disclosure = encode_base64url(as_bytes(content.dump()));
  disclosures.push_back(disclosure);
  if (parent.is_object()) {
    parent.erase(pointer->back());
    parent["_sd"].push_back(sd_digest(disclosure));
  } else {
    payload[*pointer] = {{"...", sd_digest(disclosure)}};
  }
  return {};
}

// The order of digests must not be that of the claims.
void sort_digests(Json& value) {
  for (auto& [name, member] : value.items()) {
    if (name == "_sd" && value.is_object()) {
      std::sort(member.begin(), member.end());
    } else if (member.is_structured()) {
      sort_digests(member);
    }
  }
}

}  // namespace

Result<SdJwt> issue_credential(const SigningKey& issuer, const Json& claims, const IssueOptions& options) {
  if (!claims.is_object()) return Error{.code = errors::kClaimsNotObject, .where = kWhere};
  // The same bounds as for whoever reads the credential.
  TRY_ASSIGN(Json payload, parse_json(claims.dump(-1, ' ', false, Json::error_handler_t::replace)));
  if (has_reserved_name(payload, 0) || payload.contains("cnf")) {
    return Error{.code = errors::kClaimReserved, .where = kWhere};
  }
  // Inner claims first, so that their digests are inside the outer disclosures.
  std::vector<std::string> paths = options.disclosable;
  std::stable_sort(paths.begin(), paths.end(), [](const std::string& a, const std::string& b) {
    return std::count(a.begin(), a.end(), '/') > std::count(b.begin(), b.end(), '/');
  });
  SdJwt out;
  for (const std::string& path : paths) {
    if (std::find(kAlwaysReadable.begin(), kAlwaysReadable.end(), path) != kAlwaysReadable.end()) {
      return Error{.code = errors::kClaimPathFixed, .where = kWhere, .detail = path};
    }
    TRY(hide(payload, path, out.disclosures));
  }
  for (std::size_t i = 0; i < options.decoys; ++i) {
    payload["_sd"].push_back(sd_digest(encode_base64url(crypto::random_array<32>())));
  }
  sort_digests(payload);
  if (!out.disclosures.empty() || options.decoys > 0) payload["_sd_alg"] = "sha-256";
  if (options.holder) payload["cnf"] = {{"jwk", jwk_json({.key = *options.holder, .id = {}})}};
  out.token = sign_jwt(issuer, {.type = options.type, .key_id = options.key_id}, payload);
  return out;
}

}  // namespace symbolon::sdjwt
