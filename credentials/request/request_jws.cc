#include "credentials/request/request_jws.h"

#include <algorithm>

#include "core/crypto/hash.h"
#include "credentials/json/object_reader.h"
#include "credentials/request/errors.h"
#include "credentials/sdjwt/base64url.h"
#include "credentials/statements/registry.h"

namespace symbolon::request {
namespace {

using json::Json;
using json::ObjectReader;

constexpr char kWhere[] = "request";
constexpr char kType[] = "symbolon-request+jwt";
constexpr char kFormat[] = "symbolon-proof";
constexpr char kQueryId[] = "proof";
constexpr char kClientPrefix[] = "urn:ietf:params:oauth:jwk-thumbprint:sha-256:";
constexpr std::size_t kTextMax = 1000;
constexpr std::size_t kKeysMax = 16;

Error refusal(ErrorCode code) { return Error{.code = code, .where = kWhere}; }

std::string base64url(ByteView bytes) {
  std::string text(sdjwt::base64url_encoded_size(bytes.size()), '\0');
  sdjwt::base64url_encode(bytes.data(), bytes.size(), reinterpret_cast<std::uint8_t*>(text.data()));
  return text;
}

Result<Bytes> from_base64url(std::string_view text) {
  Bytes bytes(sdjwt::base64url_decoded_size(text.size()));
  const auto* const input = reinterpret_cast<const std::uint8_t*>(text.data());
  if (sdjwt::base64url_decode(input, text.size(), bytes.data()) != sdjwt::Status::kOk) {
    return refusal(errors::kRequestFormat);
  }
  return bytes;
}

// --- the requester's key ---

struct Verifier {
  std::variant<crypto::Ed25519PublicKey, crypto::Secp256k1PublicKey> key;
  Json jwk;

  Result<void> verify(std::string_view input, ByteView signature) const {
    ByteArray<64> bytes;
    if (signature.size() != bytes.size()) return refusal(errors::kRequestSignature);
    std::ranges::copy(signature, bytes.begin());
    const bool is_valid =
        key.index() == 0
            ? crypto::ed25519_verify(std::get<0>(key), as_bytes(input), bytes).has_value()
            : crypto::secp256k1_verify(std::get<1>(key), crypto::sha256(as_bytes(input)), bytes, crypto::HighS::kRefuse)
                  .has_value();
    if (!is_valid) return refusal(errors::kRequestSignature);
    return {};
  }
};

Verifier verifier_of(const RequesterKey& key) {
  if (const auto* const pair = std::get_if<crypto::Ed25519KeyPair>(&key)) {
    return {pair->public_key(), {{"kty", "OKP"}, {"crv", "Ed25519"}, {"x", base64url(pair->public_key())}}};
  }
  const crypto::Secp256k1PublicKey point = std::get<crypto::Secp256k1SecretKey>(key).public_key();
  const ByteView coordinates = ByteView(point.uncompressed()).subspan(1);
  return {point,
          {{"kty", "EC"},
           {"crv", "secp256k1"},
           {"x", base64url(coordinates.first(32))},
           {"y", base64url(coordinates.subspan(32))}}};
}

Result<ByteArray<32>> read_coordinate(ObjectReader& jwk, const char* name) {
  TRY_ASSIGN(const std::string text, jwk.text(name, kTextMax));
  const Result<Bytes> bytes = from_base64url(text);
  ByteArray<32> coordinate;
  if (!bytes || bytes->size() != coordinate.size()) return refusal(errors::kRequestKey);
  std::ranges::copy(*bytes, coordinate.begin());
  return coordinate;
}

Result<Verifier> read_key(const std::string& algorithm, const Json& json) {
  TRY_ASSIGN(ObjectReader jwk, ObjectReader::of(json));
  TRY_ASSIGN(const std::string type, jwk.text("kty", kTextMax));
  TRY_ASSIGN(const std::string curve, jwk.text("crv", kTextMax));
  TRY_ASSIGN(const auto x, read_coordinate(jwk, "x"));
  if (algorithm == "EdDSA") {
    if (type != "OKP" || curve != "Ed25519") return refusal(errors::kRequestKey);
    TRY(jwk.finish());
    return Verifier{x, json};
  }
  if (type != "EC" || curve != "secp256k1") return refusal(errors::kRequestKey);
  TRY_ASSIGN(const auto y, read_coordinate(jwk, "y"));
  TRY(jwk.finish());
  ByteArray<65> sec1 = {4};
  std::ranges::copy(x, sec1.begin() + 1);
  std::ranges::copy(y, sec1.begin() + 33);
  const auto point = crypto::Secp256k1PublicKey::parse(sec1);
  if (!point) return refusal(errors::kRequestKey);
  return Verifier{*point, json};
}

// RFC 7638: the required members only, which is all that our keys have, in canonical form.
std::string client_id_of(const Verifier& verifier) {
  return kClientPrefix + base64url(crypto::sha256(as_bytes(json::canonical_text(verifier.jwk))));
}

// --- payload ---

Result<void> check_request(const Request& request) {
  if (request.nonce.size() < 16 || request.nonce.size() > 32) return refusal(errors::kRequestNonce);
  if (request.expires_at < request.issued_at) return refusal(errors::kRequestPeriod);
  if (request.verifying_keys.empty()) return refusal(errors::kRequestProgram);
  return {};
}

Json payload_of(const Request& request) {
  Json keys = Json::array();
  for (const Hash256& key : request.verifying_keys) keys.push_back(to_hex(key));
  const Json meta = {{"statement", request.parameters.manifest().id},
                     {"parameters", request.parameters.to_json()},
                     {"program_id", to_hex(request.program_id)},
                     {"preset", "standard"},
                     {"verifying_keys", keys}};
  Json payload = {
      {"response_type", "vp_token"},
      {"client_id", request.client_id},
      {"nonce", base64url(request.nonce)},
      {"iat", request.issued_at},
      {"exp", request.expires_at},
      {"dcql_query", {{"credentials", Json::array({{{"id", kQueryId}, {"format", kFormat}, {"meta", meta}}})}}}};
  if (!request.client_name.empty()) payload["client_metadata"] = {{"client_name", request.client_name}};
  if (!request.purpose.empty()) payload["purpose"] = request.purpose;
  if (!request.application.empty()) payload["application"] = request.application;
  return payload;
}

struct Query {
  statement::ParameterValues parameters;
  Hash256 program_id;
  std::vector<Hash256> verifying_keys;
};

Result<Query> read_meta(const Json& json) {
  TRY_ASSIGN(ObjectReader meta, ObjectReader::of(json));
  TRY_ASSIGN(const std::string id, meta.text("statement", kTextMax));
  TRY_ASSIGN(const std::string preset, meta.text("preset", kTextMax));
  if (preset != "standard") return ObjectReader::field_error("preset");
  TRY_ASSIGN(const statement::Pack* const pack, statement::find_pack(id));
  TRY_ASSIGN(const Json* const parameters, meta.object("parameters"));
  TRY_ASSIGN(statement::ParameterValues values, statement::ParameterValues::from_json(pack->manifest, *parameters));
  Query query{.parameters = std::move(values), .program_id = {}, .verifying_keys = {}};
  TRY_ASSIGN(query.program_id, meta.array_of_bytes<32>("program_id"));
  TRY_ASSIGN(const Json* const keys, meta.array("verifying_keys", kKeysMax));
  for (const Json& key : *keys) {
    const Result<Bytes> bytes = json::bytes_from_json(key, 32);
    if (!bytes || bytes->size() != 32) return ObjectReader::field_error("verifying_keys");
    std::ranges::copy(*bytes, query.verifying_keys.emplace_back().begin());
  }
  TRY(meta.finish());
  return query;
}

Result<Query> read_query(const Json& json) {
  TRY_ASSIGN(ObjectReader query, ObjectReader::of(json));
  TRY_ASSIGN(const Json* const credentials, query.array("credentials", 1));
  TRY(query.finish());
  if (credentials->empty()) return ObjectReader::field_error("credentials");
  TRY_ASSIGN(ObjectReader credential, ObjectReader::of(credentials->front()));
  TRY_ASSIGN(const std::string id, credential.text("id", kTextMax));
  TRY_ASSIGN(const std::string format, credential.text("format", kTextMax));
  if (id != kQueryId || format != kFormat) return ObjectReader::field_error("format");
  TRY_ASSIGN(const Json* const meta, credential.object("meta"));
  TRY(credential.finish());
  return read_meta(*meta);
}

// An optional text, never empty where it is there, so that there is one way to say nothing.
Result<std::string> optional_text(ObjectReader& object, const char* name) {
  if (!object.has(name)) return std::string();
  TRY_ASSIGN(std::string text, object.text(name, kTextMax));
  if (text.empty()) return ObjectReader::field_error(name);
  return text;
}

Result<Request> read_payload(const Json& json) {
  TRY_ASSIGN(ObjectReader payload, ObjectReader::of(json));
  TRY_ASSIGN(const std::string response_type, payload.text("response_type", kTextMax));
  if (response_type != "vp_token") return ObjectReader::field_error("response_type");
  TRY_ASSIGN(const Json* const query_json, payload.object("dcql_query"));
  TRY_ASSIGN(Query query, read_query(*query_json));
  Request request{.client_id = {},
                  .client_name = {},
                  .purpose = {},
                  .application = {},
                  .nonce = {},
                  .parameters = std::move(query.parameters),
                  .program_id = query.program_id,
                  .verifying_keys = std::move(query.verifying_keys)};
  TRY_ASSIGN(request.client_id, payload.text("client_id", kTextMax));
  TRY_ASSIGN(const std::string nonce, payload.text("nonce", kTextMax));
  TRY_ASSIGN(request.nonce, from_base64url(nonce));
  TRY_ASSIGN(request.issued_at, payload.u64("iat"));
  TRY_ASSIGN(request.expires_at, payload.u64("exp"));
  TRY_ASSIGN(request.purpose, optional_text(payload, "purpose"));
  TRY_ASSIGN(request.application, optional_text(payload, "application"));
  if (payload.has("client_metadata")) {
    TRY_ASSIGN(const Json* const metadata_json, payload.object("client_metadata"));
    TRY_ASSIGN(ObjectReader metadata, ObjectReader::of(*metadata_json));
    TRY_ASSIGN(request.client_name, optional_text(metadata, "client_name"));
    TRY(metadata.finish());
  }
  TRY(payload.finish());
  TRY(check_request(request));
  return request;
}

std::string_view without_space(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t start = text.find_first_not_of(kSpace);
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(kSpace) - start + 1);
}

}  // namespace

Result<std::string> sign_request(Request request, const RequesterKey& key) {
  TRY(check_request(request));
  const Verifier verifier = verifier_of(key);
  request.client_id = client_id_of(verifier);
  const bool is_eddsa = std::holds_alternative<crypto::Ed25519KeyPair>(key);
  const Json header = {{"alg", is_eddsa ? "EdDSA" : "ES256K"}, {"typ", kType}, {"jwk", verifier.jwk}};
  const std::string input = base64url(as_bytes(json::canonical_text(header))) + "." +
                            base64url(as_bytes(json::canonical_text(payload_of(request))));
  const ByteArray<64> signature = is_eddsa
                                      ? std::get<crypto::Ed25519KeyPair>(key).sign(as_bytes(input))
                                      : std::get<crypto::Secp256k1SecretKey>(key).sign(crypto::sha256(as_bytes(input)));
  return input + "." + base64url(signature);
}

Result<Request> parse_request(std::string_view text) {
  if (text.size() > kRequestBytesMax) return Error{.code = ErrorCode::kInputTooLarge, .where = kWhere};
  const std::string_view token = without_space(text);
  const std::size_t first = token.find('.');
  const std::size_t second = first == std::string_view::npos ? first : token.find('.', first + 1);
  if (second == std::string_view::npos) return refusal(errors::kRequestFormat);
  TRY_ASSIGN(const Bytes header_text, from_base64url(token.substr(0, first)));
  TRY_ASSIGN(const Bytes payload_text, from_base64url(token.substr(first + 1, second - first - 1)));
  TRY_ASSIGN(const Bytes signature, from_base64url(token.substr(second + 1)));

  TRY_ASSIGN(const Json header_json, json::parse_document(header_text, kRequestBytesMax));
  TRY_ASSIGN(ObjectReader header, ObjectReader::of(header_json));
  TRY_ASSIGN(const std::string type, header.text("typ", kTextMax));
  if (type != kType) return refusal(errors::kRequestFormat);
  TRY_ASSIGN(const std::string algorithm, header.text("alg", kTextMax));
  if (algorithm != "EdDSA" && algorithm != "ES256K") return refusal(errors::kRequestAlgorithm);
  TRY_ASSIGN(const Json* const jwk, header.object("jwk"));
  TRY_ASSIGN(const Verifier verifier, read_key(algorithm, *jwk));
  TRY(header.finish());
  TRY(verifier.verify(token.substr(0, second), signature));

  TRY_ASSIGN(const Json payload, json::parse_document(payload_text, kRequestBytesMax));
  TRY_ASSIGN(Request request, read_payload(payload));
  if (request.client_id != client_id_of(verifier)) return refusal(errors::kRequestClient);
  return request;
}

}  // namespace symbolon::request
