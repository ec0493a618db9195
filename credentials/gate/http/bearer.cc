#include "credentials/gate/http/bearer.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/secret.h"
#include "core/crypto/hash.h"
#include "core/crypto/random.h"
#include "credentials/gate/http/errors.h"
#include "credentials/pass/base32.h"

namespace symbolon::gate::http {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kTokensMax = 1000;
constexpr std::size_t kNameBytesMax = 100;
constexpr std::array<std::pair<Role, std::string_view>, 3> kRoles = {
    {{Role::kGate, "gate"}, {Role::kCheckIn, "check-in"}, {Role::kOrganizer, "organizer"}}};

Error invalid(const char* why) {
  return Error{.code = errors::kBearerFileInvalid, .where = "gate.http", .detail = why};
}

Result<Bearer> bearer_of(const Json& entry) {
  const bool has_form = entry.is_object() && entry.size() == 4 && entry.contains("name") && entry["name"].is_string() &&
                        entry.contains("role") && entry["role"].is_string() && entry.contains("gate") &&
                        entry["gate"].is_number_unsigned() && entry.contains("sha256") && entry["sha256"].is_string();
  if (!has_form) return invalid("a token has name, role, gate and sha256");
  const std::optional<Role> role = role_named(entry["role"].get<std::string>());
  if (!role) return invalid("unknown role");
  const std::uint64_t gate = entry["gate"].get<std::uint64_t>();
  if (gate > 0xffff) return invalid("a gate's number is below 65536");
  Bearer bearer{.name = entry["name"].get<std::string>(), .role = *role, .gate = static_cast<std::uint16_t>(gate)};
  const Result<Bytes> hash = from_hex_vartime(entry["sha256"].get<std::string>());
  if (!hash || hash->size() != bearer.hash.size()) return invalid("sha256 has 64 hex digits");
  std::copy(hash->begin(), hash->end(), bearer.hash.begin());
  if (bearer.name.empty() || bearer.name.size() > kNameBytesMax) return invalid("a name has 1 to 100 bytes");
  return bearer;
}

}  // namespace

std::optional<Role> role_named(std::string_view name) {
  const auto found =
      std::find_if(kRoles.begin(), kRoles.end(), [&](const auto& entry) { return entry.second == name; });
  if (found == kRoles.end()) return std::nullopt;
  return found->first;
}

std::string_view name_of(Role role) {
  return std::find_if(kRoles.begin(), kRoles.end(), [&](const auto& entry) { return entry.first == role; })->second;
}

Result<BearerTokens> BearerTokens::parse(ByteView file) {
  const Json json = Json::parse(file.begin(), file.end(), nullptr, /*allow_exceptions=*/false);
  const bool has_form = json.is_object() && json.size() == 2 && json.contains("version") && json["version"] == 1 &&
                        json.contains("tokens") && json["tokens"].is_array();
  if (!has_form) return invalid("not a token file of version 1");
  if (json["tokens"].size() > kTokensMax) return invalid("too many tokens");
  BearerTokens tokens;
  std::set<std::string> names;
  for (const Json& entry : json["tokens"]) {
    TRY_ASSIGN(Bearer bearer, bearer_of(entry));
    if (!names.insert(bearer.name).second) return invalid("two tokens of one name");
    tokens.tokens_.push_back(std::move(bearer));
  }
  return tokens;
}

std::string BearerTokens::to_json() const {
  Json list = Json::array();
  for (const Bearer& bearer : tokens_) {
    list.push_back({{"name", bearer.name},
                    {"role", name_of(bearer.role)},
                    {"gate", bearer.gate},
                    {"sha256", to_hex(bearer.hash)}});
  }
  return Json{{"version", 1}, {"tokens", list}}.dump(2) + "\n";
}

Result<std::string> BearerTokens::add(const std::string& name, Role role, std::uint16_t gate) {
  const bool is_taken =
      std::any_of(tokens_.begin(), tokens_.end(), [&](const Bearer& bearer) { return bearer.name == name; });
  if (is_taken || name.empty() || name.size() > kNameBytesMax || tokens_.size() >= kTokensMax) {
    return Error{.code = errors::kBearerNameTaken, .where = "gate.http", .detail = name};
  }
  const std::string token = to_base32(crypto::random_array<32>());
  tokens_.push_back({.name = name, .role = role, .gate = gate, .hash = crypto::sha256(as_bytes(token))});
  return token;
}

std::optional<Bearer> BearerTokens::find(std::string_view token) const {
  // The text has 256 random bits, so a plain hash is as good as a slow one.
  const Hash256 hash = crypto::sha256(as_bytes(token));
  const Bearer* found = nullptr;
  for (const Bearer& bearer : tokens_) {
    if (equal_constant_time(hash, bearer.hash)) found = &bearer;
  }
  if (found == nullptr) return std::nullopt;
  return *found;
}

}  // namespace symbolon::gate::http
