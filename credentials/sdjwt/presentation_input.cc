#include "credentials/sdjwt/presentation_input.h"

#include <algorithm>
#include <cstring>
#include <memory>

#include "core/crypto/random.h"
#include "core/guest/guest_io.h"
#include "credentials/sdjwt/errors.h"
#include "credentials/sdjwt/guest_input.h"
#include "credentials/sdjwt/jwk.h"
#include "credentials/sdjwt/jwt.h"

namespace symbolon::sdjwt {
namespace {

constexpr char kWhere[] = "sdjwt.presentation";

// The place of the issuer who signed among those accepted.
Result<std::uint32_t> find_issuer(const Jwt& jwt, std::span<const std::uint8_t> issuers) {
  for (std::size_t i = 0; i < issuers.size() / sizeof(EcKey); ++i) {
    EcKey key;
    std::memcpy(&key, issuers.data() + i * sizeof(EcKey), sizeof key);
    if (jwt.verify(key, crypto::HighS::kAccept, errors::kTokenSignature)) return static_cast<std::uint32_t>(i);
  }
  return Error{.code = errors::kIssuerNotAccepted, .where = kWhere};
}

Result<EcKey> holder_key_of(const Jwt& jwt) {
  const auto confirmation = jwt.payload.find("cnf");
  if (confirmation == jwt.payload.end() || !confirmation->is_object() || !confirmation->contains("jwk")) {
    return Error{.code = errors::kKeyMissing, .where = kWhere};
  }
  TRY_ASSIGN(const Jwk jwk, read_jwk((*confirmation)["jwk"]));
  return jwk.key;
}

Result<void> check_secret(const EcKey& key, ByteView secret) {
  const Result<SigningKey> own = SigningKey::create(key.algorithm, SecretArray<32>::copy_of(secret.first<32>()));
  if (!own) return Error{.code = errors::kHolderSecretRange, .where = kWhere};
  if (own->public_key() != key) return Error{.code = errors::kHolderSecretWrong, .where = kWhere};
  return {};
}

// Fills in mode and secret or signature.
Result<void> prove_control(const PresentationRequest& request, const EcKey& key, ByteView holder, HolderWitness& out) {
  if (holder.size() == out.secret.size()) {
    TRY(check_secret(key, holder));
    out.mode = HolderMode::kSecret;
    std::copy(holder.begin(), holder.end(), out.secret.begin());
    return {};
  }
  if (holder.size() != out.signature.size()) return Error{.code = errors::kPresentationMalformed, .where = kWhere};
  if (request.has_scope) return Error{.code = errors::kNullifierNeedsSecret, .where = kWhere};
  out.mode = HolderMode::kSignature;
  std::copy(holder.begin(), holder.end(), out.signature.begin());
  return verify_signature(key, holder_binding_message(request.audience, request.holder_key), out.signature,
                          crypto::HighS::kAccept, errors::kHolderSignature);
}

}  // namespace

Bytes holder_binding_message(const Digest& audience, const Digest& holder_key) {
  const ByteView tag = as_bytes(kHolderBindingTag);
  Bytes message(tag.begin(), tag.end());
  message.insert(message.end(), audience.begin(), audience.end());
  message.insert(message.end(), holder_key.begin(), holder_key.end());
  return message;
}

Result<SecretBytes> make_presentation_input(const PresentationRequest& request, const SdJwt& presented,
                                            ByteView holder) {
  if (request.parameters.size() > kParametersSizeMax) {
    return Error{.code = errors::kParametersMalformed, .where = kWhere};
  }
  ParameterFields fields;
  CommonParameters parameters;
  std::copy(request.parameters.begin(), request.parameters.end(), fields.space().begin());
  TRY(to_result(fields.begin(static_cast<std::uint32_t>(request.parameters.size())), kWhere));
  TRY(to_result(read_common_parameters(fields, parameters), kWhere));
  TRY_ASSIGN(const Jwt jwt, Jwt::parse(presented.token));
  TRY_ASSIGN(const GuestCredential credential, make_guest_credential(presented));
  TRY_ASSIGN(const std::uint32_t issuer_index, find_issuer(jwt, parameters.issuers));
  TRY_ASSIGN(const EcKey key, holder_key_of(jwt));

  const std::size_t parameters_padded = guest::padded_size(request.parameters.size());
  SecretBytes body(sizeof(PresentationHead) + parameters_padded + credential.text.size());
  auto* const head = new (body.span().data()) PresentationHead;
  head->audience = request.audience;
  head->holder_key = request.holder_key;
  head->holder.random_nullifier = crypto::random_array<32>();
  head->issuer_index = issuer_index;
  head->parameters_size = static_cast<std::uint32_t>(request.parameters.size());
  head->credential = credential.head;
  TRY(prove_control(request, key, holder, head->holder));
  const auto rest = body.span().subspan(sizeof(PresentationHead));
  std::copy(request.parameters.begin(), request.parameters.end(), rest.begin());
  std::copy(credential.text.begin(), credential.text.end(), rest.subspan(parameters_padded).begin());
  return body;
}

}  // namespace symbolon::sdjwt
