#include "credentials/sdjwt/jwk.h"

#include <algorithm>

#include "core/crypto/hash.h"
#include "credentials/sdjwt/errors.h"
#include "credentials/sdjwt/signing_key.h"

namespace symbolon::sdjwt {
namespace {

constexpr char kWhere[] = "sdjwt.jwk";

// The text of a member; empty where it is absent or no text.
std::string text_of(const Json& object, const char* name) {
  const auto at = object.find(name);
  return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

Result<void> check_use(const Json& jwk) {
  if (jwk.contains("use") && text_of(jwk, "use") != "sig") return Error{.code = errors::kJwkUse, .where = kWhere};
  if (const auto operations = jwk.find("key_ops"); operations != jwk.end()) {
    const bool verifies =
        operations->is_array() && std::find(operations->begin(), operations->end(), "verify") != operations->end();
    if (!verifies) return Error{.code = errors::kJwkUse, .where = kWhere};
  }
  return {};
}

}  // namespace

Result<Jwk> read_jwk(const Json& jwk) {
  // The reader that guests use decides what a key is.
  const std::string text = jwk.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::vector<JsonNode> nodes(std::min(text.size() + 1, kJsonNodesMax));
  JsonDocument document;
  TRY(to_result(document.read(as_bytes(text).data(), text.size(), nodes), kWhere));
  Jwk out;
  TRY(to_result(read_ec_key(document.root(), out.key), kWhere));
  TRY(check_key(out.key));
  if (jwk.contains("alg") && text_of(jwk, "alg") != algorithm_name(out.key.algorithm)) {
    return Error{.code = errors::kTokenAlgorithmKey, .where = kWhere};
  }
  TRY(check_use(jwk));
  out.id = text_of(jwk, "kid");
  return out;
}

Json jwk_json(const Jwk& jwk) {
  Json out = {{"kty", "EC"},
              {"crv", curve_name(jwk.key.algorithm)},
              {"x", encode_base64url(jwk.key.x)},
              {"y", encode_base64url(jwk.key.y)}};
  if (!jwk.id.empty()) out["kid"] = jwk.id;
  return out;
}

Hash256 jwk_thumbprint(const EcKey& key) {
  // In the order of the alphabet, without white space.
  const Json required = {{"crv", curve_name(key.algorithm)},
                         {"kty", "EC"},
                         {"x", encode_base64url(key.x)},
                         {"y", encode_base64url(key.y)}};
  return crypto::sha256(as_bytes(required.dump()));
}

std::string issuer_parameter(const EcKey& key) {
  const char* const curve = key.algorithm == Algorithm::kEs256 ? "01000000" : "02000000";
  return curve + to_hex(key.x) + to_hex(key.y);
}

Result<std::vector<Jwk>> read_jwks(std::string_view text) {
  TRY_ASSIGN(const Json set, parse_json(text));
  const auto list = set.is_object() ? set.find("keys") : set.end();
  if (!set.is_object() || list == set.end() || !list->is_array() || list->size() > kJwksKeysMax) {
    return Error{.code = errors::kJwksMalformed, .where = kWhere};
  }
  std::vector<Jwk> keys;
  for (const Json& item : *list) {
    if (!item.is_object()) return Error{.code = errors::kJwksMalformed, .where = kWhere};
    const std::string curve = text_of(item, "crv");
    const bool known = curve == curve_name(Algorithm::kEs256) || curve == curve_name(Algorithm::kEs256k);
    if (text_of(item, "kty") != "EC" || !known) continue;
    TRY_ASSIGN(Jwk key, read_jwk(item));
    const auto same_id = [&key](const Jwk& other) { return !key.id.empty() && other.id == key.id; };
    if (std::any_of(keys.begin(), keys.end(), same_id)) return Error{.code = errors::kJwksDuplicate, .where = kWhere};
    keys.push_back(std::move(key));
  }
  if (keys.empty()) return Error{.code = errors::kJwksMalformed, .where = kWhere};
  return keys;
}

std::string write_jwks(const std::vector<Jwk>& keys) {
  Json list = Json::array();
  for (const Jwk& key : keys) {
    Json item = jwk_json(key);
    item["alg"] = algorithm_name(key.key.algorithm);
    item["use"] = "sig";
    list.push_back(std::move(item));
  }
  return Json{{"keys", list}}.dump(2) + "\n";
}

}  // namespace symbolon::sdjwt
