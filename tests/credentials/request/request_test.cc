// Requests: signed with both algorithms and read again, what is refused and why, and each part altered in turn after
// somebody answered: refused, with its own reason.

#include "credentials/request/request.h"

#include <gtest/gtest.h>

#include <array>
#include <cstring>

#include "core/crypto/hash.h"
#include "credentials/json/errors.h"
#include "credentials/presentation/errors.h"
#include "credentials/request/difference.h"
#include "credentials/request/errors.h"
#include "credentials/request/request_jws.h"
#include "credentials/sdjwt/base64url.h"
#include "credentials/statement/errors.h"
#include "credentials/statement/public_values.h"
#include "credentials/statements/registry.h"
#include "tests/support/result_matchers.h"

namespace symbolon::request {
namespace {

using json::Json;
using statement::ParameterValues;

const statement::Manifest& manifest() { return (*statement::find_pack("sensor"))->manifest; }

Json parameters() {
  return {{"devices", {std::string(128, '1'), std::string(128, '2')}},
          {"shipment", std::string(64, '3')},
          {"low", 273150},
          {"high", 281150},
          {"from", 1000},
          {"until", 2000},
          {"max_gap", 60}};
}

Request example() {
  return {.client_id = {},
          .client_name = "A shop",
          .purpose = "delivery",
          .application = "A-17",
          .nonce = Bytes(16, 9),
          .issued_at = 1000,
          .expires_at = 5000,
          .parameters = *ParameterValues::from_json(manifest(), parameters()),
          .program_id = {1},
          .verifying_keys = {{2}, {3}}};
}

crypto::Ed25519KeyPair ed25519_key(std::uint8_t seed) {
  SecretArray<32> bytes;
  bytes.span()[0] = seed;
  return crypto::Ed25519KeyPair(bytes);
}

crypto::Secp256k1SecretKey secp256k1_key() {
  SecretArray<32> bytes;
  bytes.span()[31] = 5;
  return *crypto::Secp256k1SecretKey::create(std::move(bytes));
}

std::string text_of(const Json& json) {
  const std::string plain = json::canonical_text(json);
  std::string text(sdjwt::base64url_encoded_size(plain.size()), '\0');
  sdjwt::base64url_encode(reinterpret_cast<const std::uint8_t*>(plain.data()), plain.size(),
                          reinterpret_cast<std::uint8_t*>(text.data()));
  return text;
}

Json part_of(const std::string& jws, int part) {
  std::size_t start = 0;
  for (int i = 0; i < part; ++i) start = jws.find('.', start) + 1;
  const std::string text = jws.substr(start, jws.find('.', start) - start);
  std::string plain(sdjwt::base64url_decoded_size(text.size()), '\0');
  EXPECT_EQ(sdjwt::base64url_decode(reinterpret_cast<const std::uint8_t*>(text.data()), text.size(),
                                    reinterpret_cast<std::uint8_t*>(plain.data())),
            sdjwt::Status::kOk);
  return Json::parse(plain);
}

std::string signature_of(const std::string& input) {
  const auto signature = ed25519_key(1).sign(as_bytes(input));
  std::string text(sdjwt::base64url_encoded_size(signature.size()), '\0');
  sdjwt::base64url_encode(signature.data(), signature.size(), reinterpret_cast<std::uint8_t*>(text.data()));
  return text;
}

// Signed by the requester, whatever it says.
std::string resigned(const Json& header, const Json& payload) {
  const std::string input = text_of(header) + "." + text_of(payload);
  return input + "." + signature_of(input);
}

std::string signed_example() { return *sign_request(example(), ed25519_key(1)); }

TEST(RequestFile, IsReadAsItWasSigned) {
  const std::array<RequesterKey, 2> keys = {ed25519_key(1), secp256k1_key()};
  for (const RequesterKey& key : keys) {
    const auto text = sign_request(example(), key);
    ASSERT_OK(text);
    const auto request = parse_request(*text + "\n");
    ASSERT_OK(request);
    EXPECT_TRUE(request->client_id.starts_with("urn:ietf:params:oauth:jwk-thumbprint:sha-256:"));
    Request expected = example();
    expected.client_id = request->client_id;
    EXPECT_OK(compare_requests(expected, *request));
    EXPECT_EQ(expected.audience(), request->audience());
    EXPECT_EQ(expected.parameters.hash(), request->parameters.hash());
    EXPECT_EQ(*sign_request(*request, key), *text);
  }
}

TEST(RequestFile, LeavesOutWhatIsEmpty) {
  Request plain = example();
  plain.client_name = plain.purpose = plain.application = "";
  const auto text = sign_request(plain, ed25519_key(1));
  ASSERT_OK(text);
  const Json payload = part_of(*text, 1);
  EXPECT_FALSE(payload.contains("application"));
  EXPECT_OK(parse_request(*text));
}

TEST(RequestFile, ThumbprintIsThatOfRfc8037) {
  // RFC 8037, appendix A.3: the key of RFC 8032's first test.
  const auto seed = from_hex_vartime("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
  ASSERT_OK(seed);
  const RequesterKey key = crypto::Ed25519KeyPair(SecretArray<32>::copy_of(ByteView(*seed).first<32>()));
  const auto request = parse_request(*sign_request(example(), key));
  ASSERT_OK(request);
  EXPECT_EQ(request->client_id,
            "urn:ietf:params:oauth:jwk-thumbprint:sha-256:kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
}

TEST(RequestFile, RefusesWhatWasChangedAfterSigning) {
  const std::string text = signed_example();
  const std::size_t second = text.rfind('.');
  Json payload = part_of(text, 1);
  payload["application"] = "A-18";
  EXPECT_ERROR(parse_request(text_of(part_of(text, 0)) + "." + text_of(payload) + text.substr(second)),
               errors::kRequestSignature);
  std::string flipped = text;
  flipped[second + 1] = flipped[second + 1] == 'A' ? 'B' : 'A';
  EXPECT_ERROR(parse_request(flipped), errors::kRequestSignature);
  EXPECT_ERROR(parse_request(text.substr(0, second + 1)), errors::kRequestSignature);
  // Another key in the header does not fit the signature; signed by that key, it does not fit the client id.
  const Json other = part_of(*sign_request(example(), ed25519_key(2)), 0);
  EXPECT_ERROR(parse_request(text_of(other) + text.substr(text.find('.'))), errors::kRequestSignature);
  payload = part_of(text, 1);
  payload["client_id"] = "somebody";
  EXPECT_ERROR(parse_request(resigned(part_of(text, 0), payload)), errors::kRequestClient);
}

TEST(RequestFile, RefusesOtherForms) {
  const std::string text = signed_example();
  EXPECT_ERROR(parse_request(""), errors::kRequestFormat);
  EXPECT_ERROR(parse_request("a.b"), errors::kRequestFormat);
  EXPECT_ERROR(parse_request("=." + text), errors::kRequestFormat);
  EXPECT_ERROR(parse_request(text + ".x"), errors::kRequestFormat);
  EXPECT_ERROR(parse_request(std::string(kRequestBytesMax + 1, 'a')), ErrorCode::kInputTooLarge);
  const Json header = part_of(text, 0);
  const auto with_header = [&](const char* pointer, const Json& value) {
    Json changed = header;
    changed[Json::json_pointer(pointer)] = value;
    return parse_request(resigned(changed, part_of(text, 1)));
  };
  EXPECT_ERROR(with_header("/typ", "JWT"), errors::kRequestFormat);
  EXPECT_ERROR(with_header("/alg", "none"), errors::kRequestAlgorithm);
  EXPECT_ERROR(with_header("/alg", "ES256K"), errors::kRequestKey);
  EXPECT_ERROR(with_header("/jwk/crv", "X25519"), errors::kRequestKey);
  EXPECT_ERROR(with_header("/jwk/x", "AAAA"), errors::kRequestKey);
  EXPECT_ERROR(with_header("/jwk/d", "AAAA"), errors::kDocumentFieldUnknown);
  EXPECT_ERROR(with_header("/crit", {"b64"}), errors::kDocumentFieldUnknown);
  const auto with_payload = [&](const char* pointer, const Json& value) {
    Json changed = part_of(text, 1);
    changed[Json::json_pointer(pointer)] = value;
    return parse_request(resigned(header, changed));
  };
  EXPECT_ERROR(with_payload("/nonce", "AAAA"), errors::kRequestNonce);
  EXPECT_ERROR(with_payload("/exp", 999), errors::kRequestPeriod);
  EXPECT_ERROR(with_payload("/purpose", ""), errors::kDocumentField);
  EXPECT_ERROR(with_payload("/response_type", "id_token"), errors::kDocumentField);
  EXPECT_ERROR(with_payload("/unknown", 1), errors::kDocumentFieldUnknown);
  EXPECT_ERROR(with_payload("/dcql_query/credentials/0/format", "dc+sd-jwt"), errors::kDocumentField);
  EXPECT_ERROR(with_payload("/dcql_query/credentials", Json::array()), errors::kDocumentField);
  EXPECT_ERROR(with_payload("/dcql_query/credentials/0/meta/preset", "inner"), errors::kDocumentField);
  EXPECT_ERROR(with_payload("/dcql_query/credentials/0/meta/statement", "x"), errors::kStatementUnknown);
  EXPECT_ERROR(with_payload("/dcql_query/credentials/0/meta/parameters/low", "x"), errors::kParameterValue);
  EXPECT_ERROR(with_payload("/dcql_query/credentials/0/meta/parameters/lower", 1), errors::kParameterUnknown);
  EXPECT_ERROR(with_payload("/dcql_query/credentials/0/meta/verifying_keys", Json::array()), errors::kRequestProgram);
  // Two members of one name: no JSON library writes that.
  const std::string twice = R"({"client_id":"a","client_id":"b"})";
  std::string encoded(sdjwt::base64url_encoded_size(twice.size()), '\0');
  sdjwt::base64url_encode(reinterpret_cast<const std::uint8_t*>(twice.data()), twice.size(),
                          reinterpret_cast<std::uint8_t*>(encoded.data()));
  const std::string input = text_of(header) + "." + encoded;
  EXPECT_ERROR(parse_request(input + "." + signature_of(input)), errors::kDocumentDuplicateName);
}

TEST(Request, IsValidForItsTime) {
  EXPECT_OK(example().check_time(1000));
  EXPECT_OK(example().check_time(5000));
  EXPECT_OK(example().check_time(800));
  EXPECT_ERROR(example().check_time(5001), errors::kRequestExpired);
  EXPECT_ERROR(example().check_time(600), errors::kRequestNotYetValid);
}

// The public values of an honest answer.
Bytes answer_to(const Request& request) {
  const statement::PublicHeader header = {.statement_id = statement::make_statement_id(manifest().id),
                                          .audience = request.audience(),
                                          .parameters = request.parameters.hash(),
                                          .holder_key = {3},
                                          .nullifier = {4}};
  Bytes bytes(sizeof header);
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

TEST(Request, EachPartAlteredAfterProvingIsRefusedWithItsReason) {
  const Request answered = example();
  const Bytes answer = answer_to(answered);
  EXPECT_OK(presentation::match_public_values(answered.expectation(), answer));
  const auto refused = [&](auto change, ErrorCode verdict, ErrorCode reason, const std::string& detail = {}) {
    Request asked = example();
    change(asked);
    EXPECT_ERROR(presentation::match_public_values(asked.expectation(), answer), verdict);
    const auto compared = compare_requests(asked, answered);
    EXPECT_ERROR(compared, reason);
    if (!compared) {
      EXPECT_EQ(compared.error().detail, detail);
    }
  };
  const auto audience = errors::kPresentationAudience;
  refused([](Request& r) { r.client_id = "x"; }, audience, errors::kAnswersOtherRequester);
  refused([](Request& r) { r.application = "A-18"; }, audience, errors::kAnswersOtherApplication);
  refused([](Request& r) { r.nonce[0] ^= 1; }, audience, errors::kAnswersOtherNonce);
  refused([](Request& r) { ++r.issued_at; }, audience, errors::kAnswersOtherPeriod);
  refused([](Request& r) { ++r.expires_at; }, audience, errors::kAnswersOtherPeriod);
  refused([](Request& r) { r.purpose = "x"; }, audience, errors::kAnswersOtherPurpose);
  refused([](Request& r) { r.client_name = "x"; }, audience, errors::kAnswersOtherPurpose);
  for (const statement::FieldSpec& field : manifest().parameters) {
    Json changed = parameters();
    Json& value = changed[field.name];
    if (value.is_number()) {
      value = value.get<int>() + 1;
    } else if (value.is_array()) {
      value.erase(0);
    } else {
      value = std::string(64, '4');
    }
    refused([&](Request& r) { r.parameters = *ParameterValues::from_json(manifest(), changed); },
            errors::kPresentationParameters, errors::kAnswersOtherParameter, field.name);
  }
  // Which programs count is for verify() to say, by the pinned keys.
  Request other_program = example();
  other_program.verifying_keys[0][0] ^= 1;
  EXPECT_ERROR(compare_requests(other_program, answered), errors::kAnswersOtherProgram);
  const statement::Manifest& ticket = (*statement::find_pack("ticket"))->manifest;
  refused(
      [&](Request& r) {
        r.parameters = *ParameterValues::from_json(
            ticket, {{"registration", std::string(64, '1')}, {"root", std::string(64, '1')}, {"shows_tier", false}});
      },
      errors::kPresentationStatement, errors::kAnswersOtherStatement);
}

}  // namespace
}  // namespace symbolon::request
