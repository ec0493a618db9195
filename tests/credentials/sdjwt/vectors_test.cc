// The published SD-JWTs of the test data, every file of them: verified on the host against the claims that their
// specifications list, and read whole by the guest's reader, on the host and in the machine. Each change that one side
// refuses, the other does too.

#include <gtest/gtest.h>

#include "credentials/sdjwt/errors.h"
#include "credentials/sdjwt/verify.h"
#include "tests/credentials/sdjwt/credential_cases.h"
#include "tests/credentials/sdjwt/raw_token.h"
#include "tests/credentials/sdjwt/reader_guest.h"
#include "tests/support/result_matchers.h"
#include "tests/support/test_data.h"

namespace symbolon::sdjwt {
namespace {

using sdjwt_reader::Answer;
using sdjwt_reader::ClaimCase;

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
  for (const std::string& name : testing::test_data_names("sd_jwt", ".json")) {
    auto file = testing::load_test_data("sd_jwt/" + name);
    if (!file->contains("sdJwt")) continue;  // keys alone
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
      EXPECT_EQ(sd_digest(parsed->disclosures[i]), vector.file["disclosures"][i]["digest"].get<std::string>());
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

// A presentation and what both readers must say of it.
struct GuestCase {
  std::string name;
  SdJwt presented;
  EcKey issuer;
  std::uint64_t at = 0;
  std::vector<ClaimCase> claims;
  Status expected = Status::kOk;
};

void expect_answers(const std::vector<Answer>& answers, const std::vector<GuestCase>& cases) {
  ASSERT_EQ(answers.size(), cases.size());
  for (std::size_t i = 0; i < cases.size(); ++i) {
    EXPECT_EQ(answers[i].status, cases[i].expected) << cases[i].name;
    if (cases[i].expected != Status::kOk) continue;
    EXPECT_EQ(answers[i].size, cases[i].claims.size()) << cases[i].name;
  }
}

void ask(const std::vector<GuestCase>& cases) {
  Bytes input;
  for (const GuestCase& one : cases) {
    const Bytes bytes = testing::credential_case(one.presented, one.issuer, one.at, one.claims);
    input.insert(input.end(), bytes.begin(), bytes.end());
  }
  expect_answers(testing::ask_reader_natively(input), cases);
#ifdef GUEST_SDJWT_READER_ELF
  const auto answers = testing::ask_reader_in_machine(GUEST_SDJWT_READER_ELF, input);
  ASSERT_OK(answers);
  expect_answers(*answers, cases);
#endif
}

GuestCase honest_case(const Vector& vector) {
  return {.name = vector.name,
          .presented = SdJwt::parse(vector.text()).value(),
          .issuer = vector.issuer.key,
          .at = vector.options().at,
          .claims = testing::innermost_claims(verify_sd_jwt(vector.text(), vector.options())->claims)};
}

TEST(SdJwtVectors, TheGuestReadsEveryClaim) {
  const std::vector<Vector> vectors = load_vectors();
  if (vectors.empty()) GTEST_SKIP() << testing::kNoTestData;
  std::vector<GuestCase> cases;
  std::size_t disclosure_count = 0;
  for (const Vector& vector : vectors) {
    cases.push_back(honest_case(vector));
    disclosure_count += cases.back().presented.disclosures.size();
    EXPECT_EQ(cases.back().presented.disclosures.size(), vector.file["disclosures"].size());
    // A text, a number or a kind of value that is another one is noticed.
    for (const ClaimCase& claim : cases.back().claims) {
      ClaimCase other = claim;
      other.text[0] ^= 1;
      other.integer += 1;
      if (other.text_size == 0 && static_cast<JsonType>(other.type) != JsonType::kInteger) other.type ^= 1;
      const Bytes input = testing::credential_case(cases.back().presented, vector.issuer.key, cases.back().at, {other});
      EXPECT_EQ(testing::ask_reader_natively(input).at(0).size, 0u);
    }
  }
  EXPECT_GE(vectors.size(), 10u);
  EXPECT_GE(disclosure_count, 72u);
  ask(cases);
}

TEST(SdJwtVectors, TheGuestRefusesWhatTheHostRefuses) {
  const std::vector<Vector> vectors = load_vectors();
  if (vectors.empty()) GTEST_SKIP() << testing::kNoTestData;
  std::vector<GuestCase> cases;
  for (const Vector& vector : vectors) {
    const GuestCase honest = honest_case(vector);
    const auto refused = [&](const std::string& how, Status status, const auto& change) {
      GuestCase& one = cases.emplace_back(honest);
      one.name += ": " + how;
      one.expected = status;
      change(one);
    };
    refused("another issuer", Status::kTokenSignature,
            [](GuestCase& one) { one.issuer = SigningKey::random(Algorithm::kEs256).public_key(); });
    refused("expired", Status::kTokenExpired, [](GuestCase& one) { one.at = 1883000000; });
    refused("issued later", Status::kTokenFuture, [](GuestCase& one) { one.at = 1600000000; });
    const std::string stranger = testing::encoded(R"(["c2FsdA","stranger"])");
    refused("an element of something else", Status::kDisclosureUnreferenced,
            [&](GuestCase& one) { one.presented.disclosures.push_back(stranger); });
    // The host says the same.
    const auto host_says = [&](const SdJwt& presented, ErrorCode code) {
      VerifyOptions options = vector.options();
      options.key_binding = std::nullopt;
      EXPECT_ERROR(verify_sd_jwt(presented.unbound_text(), options), code);
    };
    host_says(cases.back().presented, errors::kDisclosureUnreferenced);
    for (std::size_t i = 0; i < honest.presented.disclosures.size(); ++i) {
      refused("a disclosure left out", Status::kClaimMissing, [i](GuestCase& one) {
        one.presented.disclosures.erase(one.presented.disclosures.begin() + static_cast<std::ptrdiff_t>(i));
      });
      refused("a disclosure given twice", Status::kClaimRepeated,
              [i](GuestCase& one) { one.presented.disclosures.push_back(one.presented.disclosures[i]); });
      host_says(cases.back().presented, errors::kClaimRepeated);
      refused("a disclosure with another salt", Status::kClaimMissing, [i](GuestCase& one) {
        Json content = parse_encoded_json(one.presented.disclosures[i]).value();
        content[0] = content[0].get<std::string>() + "A";
        one.presented.disclosures[i] = testing::encoded(content.dump());
      });
      host_says(cases.back().presented, errors::kDisclosureUnreferenced);
    }
  }
  ask(cases);
}

}  // namespace
}  // namespace symbolon::sdjwt
