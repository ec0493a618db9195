// Issuing, presenting and verifying on the host: round trips on both curves, and each reason to refuse.

#include "credentials/sdjwt/sd_jwt.h"

#include <gtest/gtest.h>

#include <functional>

#include "core/crypto/hash.h"
#include "core/guest/curve_parameters.h"
#include "credentials/sdjwt/errors.h"
#include "credentials/sdjwt/issue.h"
#include "credentials/sdjwt/jwt.h"
#include "credentials/sdjwt/present.h"
#include "credentials/sdjwt/process.h"
#include "credentials/sdjwt/verify.h"
#include "tests/credentials/sdjwt/raw_token.h"
#include "tests/support/result_matchers.h"

namespace symbolon::sdjwt {
namespace {

constexpr std::uint64_t kNow = 1795219200;
constexpr char kHeader[] = R"({"alg":"ES256","typ":"dc+sd-jwt"})";

class SdJwtTest : public ::testing::TestWithParam<Algorithm> {
 protected:
  Json claims() const {
    return {{"iss", "https://issuer.example.org"},
            {"iat", kNow - 10},
            {"exp", kNow + 10},
            {"vct", "urn:symbolon:test"},
            {"name", "Zo\u00eb \"Z\""},
            {"address", {{"country", "DE"}, {"city", {{"name", "K\u00f6ln"}, {"code", 51147}}}}},
            {"langs", {"de", "en", {{"x", 1}}}},
            {"a/b~c", true}};
  }
  SdJwt issued() const {
    return std::move(issue_credential(issuer_, claims(),
                                      {.key_id = "k1",
                                       .holder = holder_.public_key(),
                                       .disclosable = {"/name", "/address", "/address/city", "/address/city/code",
                                                       "/langs/0", "/langs/2", "/a~1b~0c"},
                                       .decoys = 3}))
        .value();
  }
  VerifyOptions options() const { return {.issuers = {{.key = issuer_.public_key(), .id = "k1"}}, .at = kNow}; }
  Result<VerifiedCredential> verify_payload(const std::string& payload, const std::string& disclosures = "") const {
    const std::string header = R"({"alg":")" + std::string(algorithm_name(GetParam())) + R"(","typ":"dc+sd-jwt"})";
    return verify_sd_jwt(testing::raw_token(issuer_, header, payload) + "~" + disclosures, options());
  }

  const SigningKey issuer_ = SigningKey::random(GetParam());
  const SigningKey holder_ = SigningKey::random(GetParam());
};
INSTANTIATE_TEST_SUITE_P(Curves, SdJwtTest, ::testing::Values(Algorithm::kEs256, Algorithm::kEs256k));

TEST_P(SdJwtTest, RoundTrip) {
  const auto verified = verify_sd_jwt(issued().text(), options());
  ASSERT_OK(verified);
  Json expected = claims();
  EXPECT_EQ(verified->claims["cnf"]["jwk"]["crv"], curve_name(GetParam()));
  Json got = verified->claims;
  got.erase("cnf");
  EXPECT_EQ(nlohmann::json::parse(got.dump()), nlohmann::json::parse(expected.dump()));
  EXPECT_EQ(verified->holder, holder_.public_key());
  EXPECT_EQ(verified->issuer.id, "k1");

  const auto some = select_disclosures(issued(), {"/address/city/code", "/langs/2"});
  ASSERT_OK(some);
  EXPECT_EQ(some->disclosures.size(), 4u);
  const auto shown = verify_sd_jwt(some->text(), options());
  ASSERT_OK(shown);
  EXPECT_EQ(shown->claims["address"]["city"]["code"], 51147);
  EXPECT_EQ(shown->claims["langs"].size(), 2u);
  EXPECT_FALSE(shown->claims.contains("name"));
  EXPECT_ERROR(select_disclosures(issued(), {"/nothing"}), errors::kClaimPathUnknown);
  EXPECT_ERROR(select_disclosures(issued(), {"nothing"}), errors::kClaimPathUnknown);
}

TEST_P(SdJwtTest, DigestsSayNothingOfTheOrder) {
  const Json payload = Json::parse(testing::payload_text(issued().token));
  EXPECT_EQ(payload["_sd"].size(), 3u + 3u);
  EXPECT_TRUE(std::is_sorted(payload["_sd"].begin(), payload["_sd"].end()));
  // Fresh salts: no digest occurs again.
  const Json again = Json::parse(testing::payload_text(issued().token));
  for (const Json& digest : payload["_sd"]) {
    EXPECT_EQ(std::find(again["_sd"].begin(), again["_sd"].end(), digest), again["_sd"].end());
  }
}

TEST_P(SdJwtTest, IssuingRefuses) {
  const auto issue = [this](const Json& what, const std::vector<std::string>& paths) {
    return issue_credential(issuer_, what, {.disclosable = paths});
  };
  EXPECT_ERROR(issue(Json::array(), {}), errors::kClaimsNotObject);
  EXPECT_ERROR(issue({{"_sd", 1}}, {}), errors::kClaimReserved);
  EXPECT_ERROR(issue({{"a", {{"...", 1}}}}, {}), errors::kClaimReserved);
  EXPECT_ERROR(issue({{"cnf", 1}}, {}), errors::kClaimReserved);
  EXPECT_ERROR(issue(claims(), {"/nothing"}), errors::kClaimPathUnknown);
  EXPECT_ERROR(issue(claims(), {""}), errors::kClaimPathUnknown);
  EXPECT_ERROR(issue(claims(), {"name"}), errors::kClaimPathUnknown);
  EXPECT_ERROR(issue(claims(), {"/exp"}), errors::kClaimPathFixed);
}

TEST_P(SdJwtTest, KeyBindingBindsToAudienceNonceTimeAndDisclosures) {
  VerifyOptions wanted = options();
  wanted.key_binding = KeyBindingPolicy{.audience = "https://shop.example.org", .nonce = "n-1"};
  const KeyBinding good = {.audience = "https://shop.example.org", .nonce = "n-1", .issued_at = kNow - 5};
  const SdJwt shown = std::move(select_disclosures(issued(), {"/name"})).value();
  EXPECT_OK(verify_sd_jwt(bind_key(shown, holder_, good).text(), wanted));
  const auto bound = [&](const std::function<void(KeyBinding&)>& change) {
    KeyBinding binding = good;
    change(binding);
    return verify_sd_jwt(bind_key(shown, holder_, binding).text(), wanted);
  };
  EXPECT_ERROR(bound([](KeyBinding& b) { b.audience = "x"; }), errors::kKeyBindingAudience);
  EXPECT_ERROR(bound([](KeyBinding& b) { b.nonce = "x"; }), errors::kKeyBindingNonce);
  EXPECT_ERROR(bound([](KeyBinding& b) { b.issued_at = kNow - 301; }), errors::kKeyBindingTime);
  EXPECT_ERROR(bound([](KeyBinding& b) { b.issued_at = kNow + 301; }), errors::kKeyBindingTime);
  EXPECT_ERROR(verify_sd_jwt(shown.text(), wanted), errors::kKeyBindingMissing);
  EXPECT_ERROR(verify_sd_jwt(bind_key(shown, holder_, good).text(), options()), errors::kKeyBindingUnexpected);
  EXPECT_ERROR(verify_sd_jwt(bind_key(shown, issuer_, good).text(), wanted), errors::kKeyBindingSignature);
  SdJwt fewer = bind_key(shown, holder_, good);
  fewer.disclosures.clear();
  EXPECT_ERROR(verify_sd_jwt(fewer.text(), wanted), errors::kKeyBindingHash);
  SdJwt other = shown;
  other.key_binding = sign_jwt(holder_, {.type = "JWT", .key_id = {}}, Json::object());
  EXPECT_ERROR(verify_sd_jwt(other.text(), wanted), errors::kKeyBindingType);
  other.key_binding = sign_jwt(holder_, {.type = "kb+jwt", .key_id = {}}, Json::object());
  EXPECT_ERROR(verify_sd_jwt(other.text(), wanted), errors::kKeyBindingClaims);
  const SdJwt unbound = std::move(issue_credential(issuer_, claims(), {})).value();
  EXPECT_ERROR(verify_sd_jwt(bind_key(unbound, holder_, good).text(), wanted), errors::kKeyMissing);
}

TEST_P(SdJwtTest, RefusesTexts) {
  EXPECT_ERROR(SdJwt::parse(std::string(kSdJwtSizeMax + 1, 'a')), errors::kSdJwtTooLarge);
  EXPECT_ERROR(SdJwt::parse("a.b.c"), errors::kTokenMalformed);
  EXPECT_ERROR(SdJwt::parse("a.b~"), errors::kTokenMalformed);
  EXPECT_ERROR(SdJwt::parse("a.b.c.d~"), errors::kTokenMalformed);
  EXPECT_ERROR(SdJwt::parse("a.b.c~x~y"), errors::kTokenMalformed);
  EXPECT_ERROR(SdJwt::parse("a.b.c~~"), errors::kSdJwtDisclosure);
  std::string many = "a.b.c~";
  for (std::size_t i = 0; i <= kSdJwtDisclosuresMax; ++i) many += "x~";
  EXPECT_ERROR(SdJwt::parse(many), errors::kDisclosureTooMany);
}

TEST_P(SdJwtTest, RefusesHeadersAndSignatures) {
  const std::string payload = testing::payload_text(issued().token);
  const auto with_header = [&](const std::string& header) {
    return verify_sd_jwt(testing::raw_token(issuer_, header, payload) + "~", options());
  };
  const std::string alg = R"({"alg":")" + std::string(algorithm_name(GetParam())) + "\"";
  EXPECT_OK(with_header(alg + R"(,"typ":"dc+sd-jwt"})"));
  EXPECT_ERROR(with_header(R"({"alg":"none","typ":"dc+sd-jwt"})"), errors::kTokenAlgorithm);
  EXPECT_ERROR(with_header(R"({"alg":"RS256","typ":"dc+sd-jwt"})"), errors::kTokenAlgorithm);
  const bool is_p256 = GetParam() == Algorithm::kEs256;
  EXPECT_ERROR(with_header(is_p256 ? R"({"alg":"ES256K","typ":"dc+sd-jwt"})" : kHeader), errors::kTokenAlgorithmKey);
  EXPECT_ERROR(with_header(R"({"typ":"dc+sd-jwt"})"), errors::kTokenHeader);
  EXPECT_ERROR(with_header(alg + R"(,"typ":"JWT"})"), errors::kTokenType);
  EXPECT_ERROR(with_header(alg + R"(,"typ":"dc+sd-jwt","crit":["b64"]})"), errors::kTokenCritical);
  EXPECT_ERROR(with_header(alg + R"(,"typ":"dc+sd-jwt","kid":"k2"})"), errors::kIssuerKeyUnknown);
  EXPECT_ERROR(with_header("{"), errors::kJsonTruncated);

  const SdJwt honest = issued();
  const auto with_signature = [&](const Bytes& signature, crypto::HighS high_s) {
    VerifyOptions strict = options();
    strict.high_s = high_s;
    SdJwt out = honest;
    out.token = testing::with_signature(out.token, signature);
    return verify_sd_jwt(out.text(), strict);
  };
  const Bytes signature = testing::signature_of(honest.token);
  EXPECT_ERROR(with_signature(Bytes(64, 0), crypto::HighS::kAccept), errors::kTokenSignatureRange);
  EXPECT_ERROR(with_signature(Bytes(64, 255), crypto::HighS::kAccept), errors::kTokenSignatureRange);
  EXPECT_ERROR(with_signature(Bytes(65, 1), crypto::HighS::kAccept), errors::kTokenSignatureSize);
  EXPECT_ERROR(with_signature(Bytes(64, 1), crypto::HighS::kAccept), errors::kTokenSignature);
  // One half of s is low: refusing high ones accepts exactly one of the two.
  Bytes other = signature;
  guest::U256 s = guest::u256_from_bytes(signature.data() + 32);
  guest::subtract(s, is_p256 ? guest::P256::Order::kModulus : guest::Secp256k1::Order::kModulus, s);
  guest::u256_to_bytes(s, other.data() + 32);
  EXPECT_OK(with_signature(other, crypto::HighS::kAccept));
  const auto first = with_signature(signature, crypto::HighS::kRefuse);
  const auto second = with_signature(other, crypto::HighS::kRefuse);
  EXPECT_NE(first.has_value(), second.has_value());
  EXPECT_ERROR(first ? second : first, errors::kTokenSignatureHighS);

  VerifyOptions off_curve = options();
  off_curve.issuers[0].key.y[0] ^= 1;
  EXPECT_ERROR(verify_sd_jwt(honest.text(), off_curve), errors::kKeyNotOnCurve);
}

TEST_P(SdJwtTest, RefusesTimes) {
  EXPECT_OK(verify_payload("{}"));
  EXPECT_ERROR(verify_payload(R"({"exp":1795219200})"), errors::kTokenExpired);
  EXPECT_ERROR(verify_payload(R"({"nbf":1795219201})"), errors::kTokenNotYetValid);
  EXPECT_ERROR(verify_payload(R"({"iat":1795219201})"), errors::kTokenFuture);
  EXPECT_ERROR(verify_payload(R"({"exp":1.5})"), errors::kTokenTime);
  EXPECT_ERROR(verify_payload(R"({"nbf":-1})"), errors::kTokenTime);
  EXPECT_ERROR(verify_payload(R"({"iat":"now"})"), errors::kTokenTime);
}

TEST_P(SdJwtTest, RefusesPayloadsAndDisclosures) {
  EXPECT_ERROR(verify_payload("[]"), errors::kTokenPayload);
  EXPECT_ERROR(verify_payload(R"({"a":1,"a":2})"), errors::kJsonDuplicateName);
  EXPECT_ERROR(verify_payload("{\"a\":" + std::string(20, '[') + std::string(20, ']') + "}"), errors::kJsonTooDeep);
  EXPECT_ERROR(verify_payload(R"({"_sd_alg":"sha3-256"})"), errors::kTokenHashAlgorithm);
  EXPECT_ERROR(verify_payload(R"({"_sd":1})"), errors::kDigestMalformed);
  EXPECT_ERROR(verify_payload(R"({"_sd":[1]})"), errors::kDigestMalformed);
  EXPECT_ERROR(verify_payload(R"({"_sd":["a"],"b":{"_sd":["a"]}})"), errors::kDigestRepeated);
  EXPECT_ERROR(verify_payload(R"({"...":"a"})"), errors::kDigestMalformed);
  EXPECT_ERROR(verify_payload(R"({"a":[{"...":"a","b":1}]})"), errors::kDigestMalformed);

  const auto with = [this](const std::string& content, const std::string& more = "") {
    const std::string disclosure = testing::encoded(content);
    return verify_payload(R"({"a":1,"_sd":[")" + sd_digest(disclosure) + R"("]})", disclosure + "~" + more);
  };
  EXPECT_OK(with(R"(["s","b",2])"));
  EXPECT_ERROR(with(R"(["s","a",2])"), errors::kClaimRepeated);
  EXPECT_ERROR(with(R"(["s","_sd",2])"), errors::kDisclosureName);
  EXPECT_ERROR(with(R"(["s","...",2])"), errors::kDisclosureName);
  EXPECT_ERROR(with(R"(["s",2])"), errors::kDisclosureMalformed);
  EXPECT_ERROR(with(R"([1,"b",2])"), errors::kDisclosureMalformed);
  EXPECT_ERROR(with(R"({"b":2})"), errors::kDisclosureMalformed);
  EXPECT_ERROR(with(R"(["s","b",{"c":1,"c":2}])"), errors::kJsonDuplicateName);
  EXPECT_ERROR(with(R"(["s","b",2])", testing::encoded(R"(["s","b",2])") + "~"), errors::kClaimRepeated);
  EXPECT_ERROR(with(R"(["s","b",2])", testing::encoded(R"(["s","c",2])") + "~"), errors::kDisclosureUnreferenced);
  EXPECT_ERROR(with(R"(["s","b",2])", "Zg==~"), errors::kBase64Character);
  EXPECT_ERROR(with(R"(["s","b",2])", testing::encoded("[\"s\",\"b\",\"" + std::string(kJsonTextMax / 8, 'x')) + "~"),
               errors::kJsonTruncated);

  // Disclosures inside disclosures, further than any credential goes.
  std::string inner = testing::encoded(R"(["s","a",1])");
  std::string all = inner + "~";
  for (int i = 0; i < 40; ++i) {
    inner = testing::encoded(R"(["s","a",{"_sd":[")" + sd_digest(inner) + R"("]}])");
    all += inner + "~";
  }
  EXPECT_ERROR(verify_payload(R"({"_sd":[")" + sd_digest(inner) + R"("]})", all), errors::kClaimsTooDeep);
}

TEST(Jwks, ThumbprintsAndKeySets) {
  // RFC 9901's issuer key; the thumbprint of RFC 7638 over its four required members.
  const Json printed = {{"kty", "EC"},
                        {"crv", "P-256"},
                        {"x", "b28d4MwZMjw8-00CG4xfnn9SLMVMM19SlqZpVb_uNtQ"},
                        {"y", "Xv5zWwuoaTgdS6hV43yI6gBwTnjukmFQQnJ_kCxzqk8"}};
  const auto key = read_jwk(printed);
  ASSERT_OK(key);
  EXPECT_EQ(jwk_json(*key), printed);
  EXPECT_EQ(
      to_hex(jwk_thumbprint(key->key)),
      to_hex(crypto::sha256(as_bytes(R"({"crv":"P-256","kty":"EC","x":"b28d4MwZMjw8-00CG4xfnn9SLMVMM19SlqZpVb_uNtQ",)"
                                     R"("y":"Xv5zWwuoaTgdS6hV43yI6gBwTnjukmFQQnJ_kCxzqk8"})"))));

  const std::vector<Jwk> keys = {{.key = key->key, .id = "a"},
                                 {.key = SigningKey::random(Algorithm::kEs256k).public_key(), .id = ""}};
  const auto back = read_jwks(write_jwks(keys));
  ASSERT_OK(back);
  EXPECT_EQ(*back, keys);

  const auto with = [&printed](const char* name, const Json& value) {
    Json jwk = printed;
    jwk[name] = value;
    return read_jwk(jwk);
  };
  EXPECT_ERROR(with("kty", "RSA"), errors::kKeyType);
  EXPECT_ERROR(with("crv", "P-384"), errors::kKeyType);
  EXPECT_ERROR(with("crv", "secp256k1"), errors::kKeyNotOnCurve);
  EXPECT_ERROR(with("x", "AA"), errors::kKeyCoordinate);
  EXPECT_ERROR(with("d", "AA"), errors::kKeyPrivate);
  EXPECT_ERROR(with("alg", "ES256K"), errors::kTokenAlgorithmKey);
  EXPECT_ERROR(with("use", "enc"), errors::kJwkUse);
  EXPECT_ERROR(with("key_ops", {"sign"}), errors::kJwkUse);
  EXPECT_OK(with("key_ops", {"verify"}));

  EXPECT_ERROR(read_jwks("[]"), errors::kJwksMalformed);
  EXPECT_ERROR(read_jwks(R"({"keys":[]})"), errors::kJwksMalformed);
  EXPECT_ERROR(read_jwks(R"({"keys":[{"kty":"RSA"}]})"), errors::kJwksMalformed);
  EXPECT_ERROR(read_jwks(R"({"keys":[1]})"), errors::kJwksMalformed);
  EXPECT_ERROR(read_jwks(R"({"keys":[],"keys":[]})"), errors::kJsonDuplicateName);
  const std::string twice = Json{{"keys", {jwk_json(keys[0]), jwk_json(keys[0])}}}.dump();
  EXPECT_ERROR(read_jwks(twice), errors::kJwksDuplicate);
}

}  // namespace
}  // namespace symbolon::sdjwt
