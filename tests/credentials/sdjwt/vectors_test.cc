// The published SD-JWTs of the test data: verified on the host against the claims that their specifications list, and
// each disclosed claim found by the guest's reader, on the host and in the machine.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>

#include "core/base/codec.h"
#include "core/crypto/hash.h"
#include "credentials/sdjwt/errors.h"
#include "credentials/sdjwt/guest_input.h"
#include "credentials/sdjwt/present.h"
#include "credentials/sdjwt/verify.h"
#include "tests/credentials/sdjwt/reader_guest.h"
#include "tests/support/result_matchers.h"
#include "tests/support/test_data.h"

namespace symbolon::sdjwt {
namespace {

using sdjwt_reader::Answer;
using sdjwt_reader::CaseHead;
using sdjwt_reader::CaseKind;
using sdjwt_reader::CredentialCase;

const char* const kFiles[] = {
    "eudi_SdJwtVcIssuanceTest_8",    "eudi_SpecExamples_5",         "openid4vci_credential_response",
    "rfc9901_pid_issuance",          "rfc9901_pid_presentation",    "rfc9901_simple_issuance",
    "rfc9901_simple_presentation",   "rfc9901_structured_issuance", "sdjwtvc_identity_issuance",
    "sdjwtvc_identity_presentation",
};

struct Vector {
  std::string name;
  nlohmann::json file;
  Jwk issuer;

  std::string text() const { return file["sdJwt"]; }
  VerifyOptions options() const {
    VerifyOptions out = {.issuers = {issuer}, .at = 1700000000, .types = {}};
    if (!file["verified"]["keyBinding"].is_null()) {
      const auto& payload = file["verified"]["keyBinding"]["payload"];
      out.key_binding = KeyBindingPolicy{.audience = payload["aud"], .nonce = payload["nonce"]};
      out.at = payload["iat"];
    }
    return out;
  }
};

std::vector<Vector> load_vectors() {
  std::vector<Vector> out;
  for (const char* name : kFiles) {
    auto file = testing::load_test_data(std::string("sd_jwt/") + name + ".json");
    if (!file) continue;
    Jwk issuer = read_jwk(Json::parse((*file)["issuerJwk"].dump())).value();
    out.push_back({.name = name, .file = std::move(*file), .issuer = std::move(issuer)});
  }
  return out;
}

// Without the order of members.
nlohmann::json unordered(const Json& json) { return nlohmann::json::parse(json.dump()); }

TEST(SdJwtVectors, VerifyAndGiveTheirClaims) {
  const std::vector<Vector> vectors = load_vectors();
  if (vectors.empty()) GTEST_SKIP() << testing::kNoTestData;
  for (const Vector& vector : vectors) {
    const auto verified = verify_sd_jwt(vector.text(), vector.options());
    ASSERT_OK(verified) << vector.name;
    EXPECT_EQ(unordered(verified->claims), vector.file["processedClaims"]) << vector.name;
    EXPECT_EQ(verified->paths.size(), vector.file["disclosures"].size()) << vector.name;
    const auto parsed = SdJwt::parse(vector.text());
    ASSERT_OK(parsed);
    EXPECT_EQ(parsed->text(), vector.text());
    for (std::size_t i = 0; i < parsed->disclosures.size(); ++i) {
      EXPECT_EQ(sd_digest(parsed->disclosures[i]), vector.file["disclosures"][i]["digest"]);
    }
  }
}

TEST(SdJwtVectors, RefuseOtherKeysTimesAndChanges) {
  const std::vector<Vector> vectors = load_vectors();
  if (vectors.empty()) GTEST_SKIP() << testing::kNoTestData;
  for (const Vector& vector : vectors) {
    VerifyOptions options = vector.options();
    options.issuers[0].key.y[31] ^= 1;
    EXPECT_ERROR(verify_sd_jwt(vector.text(), options), errors::kKeyNotOnCurve);
    options = vector.options();
    options.issuers = {{.key = SigningKey::random(Algorithm::kEs256).public_key(), .id = {}}};
    EXPECT_ERROR(verify_sd_jwt(vector.text(), options), errors::kTokenSignature);
    options = vector.options();
    options.at = 1883000000;
    EXPECT_ERROR(verify_sd_jwt(vector.text(), options), errors::kTokenExpired);
    options = vector.options();
    options.at = 1600000000;
    EXPECT_ERROR(verify_sd_jwt(vector.text(), options), errors::kTokenFuture);
    options = vector.options();
    if (options.key_binding) {
      options.key_binding = std::nullopt;
      EXPECT_ERROR(verify_sd_jwt(vector.text(), options), errors::kKeyBindingUnexpected);
    } else {
      options.key_binding = KeyBindingPolicy{.audience = "a", .nonce = "n"};
      EXPECT_ERROR(verify_sd_jwt(vector.text(), options), errors::kKeyBindingMissing);
    }
  }
}

// Steps of a JSON pointer; empty where it goes through an array.
std::vector<std::string> names_of(const std::string& path) {
  std::vector<std::string> names;
  std::size_t at = 1;
  while (at <= path.size()) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    names.push_back(path.substr(at, end - at));
    at = end + 1;
  }
  return names;
}

struct ReaderCases {
  Bytes input;
  std::vector<std::string> values;  // the claim where it is a text without escapes, else empty
};

// Each claim under objects alone, with the disclosures that it needs.
ReaderCases reader_cases(const std::vector<Vector>& vectors) {
  Writer out;
  std::vector<std::string> values;
  for (const Vector& vector : vectors) {
    const SdJwt credential = SdJwt::parse(vector.text()).value();
    const auto verified = verify_sd_jwt(vector.text(), vector.options()).value();
    for (const std::string& path : verified.paths) {
      const std::vector<std::string> names = names_of(path);
      const nlohmann::json claims = unordered(verified.claims);
      const auto pointer = nlohmann::json::json_pointer(path);
      const bool in_array = claims.contains(pointer.parent_pointer()) && claims[pointer.parent_pointer()].is_array();
      if (in_array) continue;
      const SdJwt presented = select_disclosures(credential, {path}).value();
      const bool is_plain = std::ranges::all_of(presented.disclosures, [](const std::string& disclosure) {
        return parse_encoded_json(disclosure)->size() == 3;
      });
      if (!is_plain) continue;
      const GuestCredential guest = make_guest_credential(presented).value();
      CredentialCase query = {.issuer = vector.issuer.key, .head = guest.head};
      query.name_count = static_cast<std::uint32_t>(names.size());
      for (std::size_t i = 0; i < names.size(); ++i) std::ranges::copy(names[i], query.names[i].begin());
      out.u32(static_cast<std::uint32_t>(CaseKind::kCredential));
      out.u32(0);
      Bytes bytes(sizeof query);
      std::memcpy(bytes.data(), &query, sizeof query);
      out.bytes(bytes);
      out.bytes(guest.text);
      // What Python's JSON writes with escapes has no plain text.
      const nlohmann::json& value = claims[pointer];
      const bool is_ascii = value.is_string() && value.dump(-1, ' ', true) == value.dump();
      values.push_back(is_ascii ? value.get<std::string>() : std::string());
    }
  }
  return {.input = std::move(out).take(), .values = std::move(values)};
}

void expect_answers(const std::vector<Answer>& answers, const std::vector<std::string>& values) {
  ASSERT_EQ(answers.size(), values.size());
  for (std::size_t i = 0; i < answers.size(); ++i) {
    EXPECT_EQ(answers[i].status, Status::kOk) << i;
    EXPECT_EQ(answers[i].hash, crypto::sha256(as_bytes(values[i]))) << values[i];
  }
}

TEST(SdJwtVectors, TheGuestFindsEachDisclosedClaim) {
  const std::vector<Vector> vectors = load_vectors();
  if (vectors.empty()) GTEST_SKIP() << testing::kNoTestData;
  const ReaderCases cases = reader_cases(vectors);
  EXPECT_GE(cases.values.size(), 60u);
  expect_answers(testing::ask_reader_natively(cases.input), cases.values);
#ifdef GUEST_SDJWT_READER_ELF
  const auto answers = testing::ask_reader_in_machine(GUEST_SDJWT_READER_ELF, cases.input);
  ASSERT_OK(answers);
  expect_answers(*answers, cases.values);
#endif
}

}  // namespace
}  // namespace symbolon::sdjwt
