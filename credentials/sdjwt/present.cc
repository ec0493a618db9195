#include "credentials/sdjwt/present.h"

#include <algorithm>

#include "credentials/sdjwt/errors.h"
#include "credentials/sdjwt/jwt.h"
#include "credentials/sdjwt/process.h"

namespace symbolon::sdjwt {
namespace {

// The value at `path` is inside the one at `outer`, or is the same.
bool is_inside(const std::string& path, const std::string& outer) {
  return path.starts_with(outer) && (path.size() == outer.size() || path[outer.size()] == '/');
}

bool contains(const Json& claims, const std::string& path) {
  // nlohmann-json throws at malformed pointers.
  try {
    return claims.contains(Json::json_pointer(path));
  } catch (const Json::exception&) {
    return false;
  }
}

}  // namespace

Result<SdJwt> select_disclosures(const SdJwt& credential, const std::vector<std::string>& paths) {
  TRY_ASSIGN(const Jwt jwt, Jwt::parse(credential.token));
  TRY_ASSIGN(const ProcessedClaims all, process_claims(jwt.payload, credential.disclosures));
  for (const std::string& path : paths) {
    const bool disclosed = std::find(all.paths.begin(), all.paths.end(), path) != all.paths.end();
    if (!disclosed && !contains(all.claims, path)) {
      return Error{.code = errors::kClaimPathUnknown, .where = "sdjwt.present", .detail = path};
    }
  }
  SdJwt out = {.token = credential.token, .disclosures = {}, .key_binding = {}};
  for (std::size_t i = 0; i < credential.disclosures.size(); ++i) {
    const auto needs = [&](const std::string& path) { return is_inside(path, all.paths[i]); };
    if (std::any_of(paths.begin(), paths.end(), needs)) out.disclosures.push_back(credential.disclosures[i]);
  }
  return out;
}

SdJwt bind_key(SdJwt presented, const SigningKey& holder, const KeyBinding& binding) {
  const Json payload = {{"iat", binding.issued_at},
                        {"aud", binding.audience},
                        {"nonce", binding.nonce},
                        {"sd_hash", sd_digest(presented.unbound_text())}};
  presented.key_binding = sign_jwt(holder, {.type = "kb+jwt", .key_id = {}}, payload);
  return presented;
}

}  // namespace symbolon::sdjwt
