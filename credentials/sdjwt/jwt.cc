#include "credentials/sdjwt/jwt.h"

#include <algorithm>

#include "credentials/sdjwt/errors.h"
#include "credentials/sdjwt/sd_jwt.h"

namespace symbolon::sdjwt {
namespace {

constexpr char kWhere[] = "sdjwt.jwt";

}  // namespace

std::string sign_jwt(const SigningKey& key, const JwtHeader& header, const Json& payload) {
  Json head = {{"alg", algorithm_name(key.public_key().algorithm)}, {"typ", header.type}};
  if (!header.key_id.empty()) head["kid"] = header.key_id;
  const std::string input = encode_base64url(as_bytes(head.dump())) + "." + encode_base64url(as_bytes(payload.dump()));
  return input + "." + encode_base64url(key.sign(as_bytes(input)));
}

Result<Jwt> Jwt::parse(std::string_view token) {
  TRY_ASSIGN(const JwtParts parts, JwtParts::split(token));
  TRY_ASSIGN(Json header, parse_encoded_json(parts.header));
  if (!header.is_object() || !header.contains("alg") || !header["alg"].is_string()) {
    return Error{.code = errors::kTokenHeader, .where = kWhere};
  }
  if (header.contains("crit")) return Error{.code = errors::kTokenCritical, .where = kWhere};
  const bool is_es256 = header["alg"] == algorithm_name(Algorithm::kEs256);
  if (!is_es256 && header["alg"] != algorithm_name(Algorithm::kEs256k)) {
    return Error{.code = errors::kTokenAlgorithm, .where = kWhere};
  }
  TRY_ASSIGN(const Bytes signature, decode_base64url(parts.signature));
  crypto::EcdsaSignature numbers;
  if (signature.size() != numbers.size()) return Error{.code = errors::kTokenSignatureSize, .where = kWhere};
  std::copy(signature.begin(), signature.end(), numbers.begin());
  TRY_ASSIGN(Json payload, parse_encoded_json(parts.payload));
  if (!payload.is_object()) return Error{.code = errors::kTokenPayload, .where = kWhere};
  return Jwt{.header = std::move(header),
             .payload = std::move(payload),
             .algorithm = is_es256 ? Algorithm::kEs256 : Algorithm::kEs256k,
             .signature = numbers,
             .signing_input = parts.signing_input};
}

Result<void> Jwt::verify(const EcKey& key, crypto::HighS high_s, ErrorCode if_wrong) const {
  if (key.algorithm != algorithm) return Error{.code = errors::kTokenAlgorithmKey, .where = kWhere};
  return verify_signature(key, as_bytes(signing_input), signature, high_s, if_wrong);
}

std::string Jwt::header_text(const char* name) const {
  const auto at = header.find(name);
  return at != header.end() && at->is_string() ? at->get<std::string>() : std::string();
}

}  // namespace symbolon::sdjwt
