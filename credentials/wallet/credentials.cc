#include "credentials/wallet/credentials.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/base/text.h"
#include "credentials/sdjwt/json.h"
#include "credentials/sdjwt/jwk.h"
#include "credentials/sdjwt/process.h"
#include "credentials/sdjwt/sd_jwt.h"
#include "credentials/wallet/errors.h"
#include "credentials/wallet/keys.h"

namespace symbolon::wallet {
namespace {

ByteView trim(ByteView text) {
  const auto is_space = [](std::uint8_t byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); };
  while (!text.empty() && is_space(text.front())) text = text.subspan(1);
  while (!text.empty() && is_space(text.back())) text = text.first(text.size() - 1);
  return text;
}

struct ReadCredential {
  sdjwt::Json payload;
  std::vector<std::string> paths;
};

Result<ReadCredential> read(ByteView text) {
  TRY_ASSIGN(const sdjwt::SdJwt parsed, sdjwt::SdJwt::parse(text_of(text)));
  TRY_ASSIGN(const sdjwt::JwtParts parts, sdjwt::JwtParts::split(parsed.token));
  TRY_ASSIGN(sdjwt::Json payload, sdjwt::parse_encoded_json(parts.payload));
  TRY_ASSIGN(sdjwt::ProcessedClaims processed, sdjwt::process_claims(payload, parsed.disclosures));
  return ReadCredential{.payload = std::move(payload), .paths = std::move(processed.paths)};
}

// Empty, or nothing, where the member is absent or of another type: a list shows what it can.
std::string text_member(const sdjwt::Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}
std::optional<std::uint64_t> time_member(const sdjwt::Json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_number_unsigned()) return std::nullopt;
  return found->get<std::uint64_t>();
}

Result<sdjwt::EcKey> key_in(const sdjwt::Json& payload) {
  const auto confirmation = payload.find("cnf");
  const bool has_key =
      confirmation != payload.end() && confirmation->is_object() && confirmation->find("jwk") != confirmation->end();
  if (!has_key) return Error{.code = errors::kCredentialUnbound, .where = "wallet.credential"};
  TRY_ASSIGN(const sdjwt::Jwk jwk, sdjwt::read_jwk((*confirmation)["jwk"]));
  return jwk.key;
}

}  // namespace

Result<sdjwt::SigningKey> signing_key(const StoredKey& key) {
  const auto algorithm = key.curve == KeyCurve::kP256 ? sdjwt::Algorithm::kEs256 : sdjwt::Algorithm::kEs256k;
  return sdjwt::SigningKey::create(algorithm, SecretArray<32>::copy_of(key.secret.view().first<32>()));
}

sdjwt::EcKey ec_key(const StoredKey& key) {
  const auto algorithm = key.curve == KeyCurve::kP256 ? sdjwt::Algorithm::kEs256 : sdjwt::Algorithm::kEs256k;
  return sdjwt::ec_key(algorithm, public_point(key));
}

Result<CredentialFacts> credential_facts(const HeldCredential& credential) {
  TRY_ASSIGN(ReadCredential held, read(credential.token.view()));
  return CredentialFacts{.type = text_member(held.payload, "vct"),
                         .issuer = text_member(held.payload, "iss"),
                         .issued_at = time_member(held.payload, "iat"),
                         .expires_at = time_member(held.payload, "exp"),
                         .claims = std::move(held.paths)};
}

Result<sdjwt::EcKey> bound_key(const HeldCredential& credential) {
  TRY_ASSIGN(const ReadCredential held, read(credential.token.view()));
  return key_in(held.payload);
}

Result<void> add_credential(VaultContents& contents, const std::string& label, const SecretBytes& text,
                            KeyPlace place) {
  TRY(check_new_label(contents, label));
  HeldCredential credential;
  credential.label = label;
  credential.token = SecretBytes::copy_of(trim(text.view()));
  for (const HeldCredential& held : contents.credentials) {
    if (held.token == credential.token) {
      return Error{.code = errors::kCredentialHeld, .where = "wallet.credential", .detail = held.label};
    }
  }
  TRY_ASSIGN(const sdjwt::EcKey bound, bound_key(credential));
  const auto key = std::find_if(contents.keys.begin(), contents.keys.end(),
                                [&](const StoredKey& candidate) { return ec_key(candidate) == bound; });
  const bool is_held = key != contents.keys.end();
  if (is_held != (place == KeyPlace::kVault)) {
    return Error{.code = is_held ? errors::kCredentialKeyHeld : errors::kCredentialKeyMissing,
                 .where = "wallet.credential"};
  }
  if (is_held) credential.key_label = key->label;
  contents.credentials.push_back(std::move(credential));
  return {};
}

Result<const HeldCredential*> find_credential(const VaultContents& contents, const std::string& label) {
  for (const HeldCredential& credential : contents.credentials) {
    if (credential.label == label) return &credential;
  }
  return Error{.code = errors::kLabelUnknown, .where = "wallet.credential", .detail = label};
}

}  // namespace symbolon::wallet
