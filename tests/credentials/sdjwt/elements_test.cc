// Elements of arrays that are disclosed one by one (RFC 9901 sections 4.2.4.2 and 7.1): what a guest's reader finds,
// and what it refuses for the same reason as the host's. Each case is read by the host, and by the guest compiled for
// the host and in the machine.

#include <gtest/gtest.h>

#include "credentials/sdjwt/errors.h"
#include "credentials/sdjwt/verify.h"
#include "tests/credentials/sdjwt/credential_cases.h"
#include "tests/credentials/sdjwt/raw_token.h"
#include "tests/credentials/sdjwt/reader_guest.h"
#include "tests/support/result_matchers.h"

namespace symbolon::sdjwt {
namespace {

using sdjwt_reader::Answer;

constexpr std::uint64_t kNow = 1795219200;

class Elements : public ::testing::Test {
 protected:
  // Braces alone would make an object of some arrays.
  static Json list(std::initializer_list<Json> items) {
    Json out = Json::array();
    for (const Json& item : items) out.push_back(item);
    return out;
  }
  static std::string disclosure(const Json& content) { return testing::encoded(content.dump()); }
  static Json placeholder(const std::string& disclosed) { return {{"...", sd_digest(disclosed)}}; }

  SdJwt presented(const Json& payload, const std::vector<std::string>& disclosures) const {
    return {.token = testing::raw_token(issuer_, R"({"alg":"ES256","typ":"dc+sd-jwt"})", payload.dump()),
            .disclosures = disclosures,
            .key_binding = {}};
  }
  Result<VerifiedCredential> on_host(const SdJwt& credential) const {
    return verify_sd_jwt(credential.text(), {.issuers = {{.key = issuer_.public_key(), .id = {}}}, .at = kNow});
  }
  // The guest's answer about these claims: the same on the host and in the machine.
  Answer in_guest(const SdJwt& credential, const Json& claims) const {
    const Bytes input =
        testing::credential_case(credential, issuer_.public_key(), kNow, testing::innermost_claims(claims));
    const Answer answer = testing::ask_reader_natively(input).at(0);
#ifdef GUEST_SDJWT_READER_ELF
    const auto in_machine = testing::ask_reader_in_machine(GUEST_SDJWT_READER_ELF, input);
    EXPECT_OK(in_machine);
    EXPECT_EQ(in_machine->at(0).status, answer.status);
    EXPECT_EQ(in_machine->at(0).size, answer.size);
#endif
    return answer;
  }

  void expect_read(const Json& payload, const std::vector<std::string>& disclosures, const Json& claims) const {
    SCOPED_TRACE(payload.dump());
    const SdJwt credential = presented(payload, disclosures);
    const auto verified = on_host(credential);
    ASSERT_OK(verified);
    EXPECT_EQ(verified->claims, claims);
    const Answer answer = in_guest(credential, claims);
    EXPECT_EQ(answer.status, Status::kOk);
    EXPECT_EQ(answer.size, testing::innermost_claims(claims).size());
  }
  // Both readers; the guest's looks for `asked`.
  void expect_refused(const Json& payload, const std::vector<std::string>& disclosures, const Json& asked,
                      Status status) const {
    SCOPED_TRACE(payload.dump());
    const SdJwt credential = presented(payload, disclosures);
    EXPECT_ERROR(on_host(credential), error_of(status));
    EXPECT_EQ(in_guest(credential, asked).status, status);
  }

  const SigningKey issuer_ = SigningKey::random(Algorithm::kEs256);
  const std::string de_ = disclosure(list({"s1", "de"}));
  const std::string en_ = disclosure(list({"s2", "en"}));
  const std::string city_ = disclosure(list({"s3", "city", "K\u00f6ln"}));
};

TEST_F(Elements, AreReadWhereTheyWereListed) {
  const Json langs = {{"langs", list({"fr", placeholder(de_), placeholder(en_), "it"})}};
  expect_read(langs, {en_, de_}, {{"langs", list({"fr", "de", "en", "it"})}});
  // Kept back: no element at all.
  expect_read(langs, {en_}, {{"langs", list({"fr", "en", "it"})}});
  expect_read({{"langs", list({placeholder(de_)})}}, {}, {{"langs", list({})}});
  // No placeholders.
  const Json plain = {{"langs", list({"...", Json::object(), list({"..."})})}};
  expect_read(plain, {}, plain);
}

TEST_F(Elements, AreReadThroughArraysAndObjects) {
  const Json table = {{"table", list({list({placeholder(de_), "x"}), list({placeholder(en_)})})}};
  expect_read(table, {de_, en_}, {{"table", list({list({"de", "x"}), list({"en"})})}});
  expect_read(table, {en_}, {{"table", list({list({"x"}), list({"en"})})}});
  // An element with elements, an element with members, a member with elements.
  const std::string inner = disclosure(list({"s4", list({7, placeholder(de_), nullptr, 1.5, true})}));
  expect_read({{"langs", list({placeholder(inner)})}}, {de_, inner},
              {{"langs", list({list({7, "de", nullptr, 1.5, true})})}});
  expect_read({{"langs", list({placeholder(inner)})}}, {inner}, {{"langs", list({list({7, nullptr, 1.5, true})})}});
  const Json home = {{"zip", 51147}, {"_sd", list({sd_digest(city_)})}};
  const std::string address = disclosure(list({"s5", home}));
  const Json shown_home = {{"zip", 51147}, {"city", "K\u00f6ln"}};
  expect_read({{"homes", list({placeholder(address)})}}, {city_, address}, {{"homes", list({shown_home})}});
  const std::string langs = disclosure(list({"s6", "langs", list({placeholder(de_), placeholder(en_)})}));
  expect_read({{"_sd", list({sd_digest(langs)})}}, {langs, en_}, {{"langs", list({"en"})}});
}

TEST_F(Elements, BelongToWhatTheIssuerSigned) {
  expect_refused({{"langs", list({placeholder(en_)})}}, {de_}, Json::object(), Status::kDisclosureUnreferenced);
  expect_refused({{"langs", list({"de"})}}, {de_}, {{"langs", list({"de"})}}, Status::kDisclosureUnreferenced);
  // The outer element is kept back.
  const std::string inner = disclosure(list({"s4", list({7, placeholder(de_)})}));
  expect_refused({{"langs", list({placeholder(inner)})}}, {de_}, Json::object(), Status::kDisclosureUnreferenced);
  expect_refused({{"langs", list({placeholder(de_)})}}, {de_, de_}, {{"langs", list({"de"})}}, Status::kClaimRepeated);
}

// An element where a claim is due, a claim where an element is due.
TEST_F(Elements, HaveOneKindOfPlace) {
  expect_refused({{"_sd", list({sd_digest(de_)})}, {"x", 1}}, {de_}, {{"x", 1}}, Status::kDisclosureMalformed);
  expect_refused({{"langs", list({placeholder(city_)})}}, {city_}, {{"langs", list({"K\u00f6ln"})}},
                 Status::kDisclosureMalformed);
}

TEST_F(Elements, HaveOnePlace) {
  expect_refused({{"langs", list({placeholder(de_), placeholder(de_)})}}, {de_}, {{"langs", list({"de", "de"})}},
                 Status::kDigestRepeated);
  expect_refused({{"a", list({placeholder(de_)})}, {"b", list({placeholder(de_)})}}, {de_},
                 {{"a", list({"de"})}, {"b", list({"de"})}}, Status::kDigestRepeated);
  const std::string inner = disclosure(list({"s4", list({placeholder(de_)})}));
  expect_refused({{"a", list({placeholder(inner), placeholder(de_)})}}, {inner, de_},
                 {{"a", list({list({"de"}), "de"})}}, Status::kDigestRepeated);
  // The same of members: one digest in two objects.
  const Json digests = {{"_sd", list({sd_digest(city_)})}};
  Json payload = digests;
  payload["home"] = digests;
  expect_refused(payload, {city_}, {{"city", "K\u00f6ln"}, {"home", {{"city", "K\u00f6ln"}}}}, Status::kDigestRepeated);
}

TEST_F(Elements, HavePlaceholdersOfOneForm) {
  const Json asked = {{"langs", list({"de"})}};
  const std::string digest = sd_digest(de_);
  const std::vector<Json> malformed = {
      {{"...", digest}, {"x", 1}}, {{"x", 1}, {"...", digest}}, {{"...", 7}},
      {{"...", nullptr}},          {{"...", list({digest})}},   {{"...", placeholder(de_)}},
  };
  for (const Json& element : malformed) {
    expect_refused({{"langs", list({element})}}, {de_}, asked, Status::kDigestMalformed);
  }
  // They stand in arrays only.
  expect_refused({{"home", {{"...", digest}, {"zip", 1}}}}, {de_}, {{"home", {{"zip", 1}}}}, Status::kDigestMalformed);
  expect_refused({{"zip", 1}, {"...", digest}}, {de_}, {{"zip", 1}}, Status::kDigestMalformed);
}

TEST_F(Elements, HaveDisclosuresOfTwoParts) {
  const std::vector<Json> malformed = {
      list({"s"}), list({1, "de"}), list({"s", 1, 2}), list({"s", "a", 1, 2}), list({}), Json::object(), "de",
  };
  for (const Json& content : malformed) {
    const std::string made_up = disclosure(content);
    expect_refused({{"langs", list({placeholder(made_up)})}}, {made_up}, {{"langs", list({"de"})}},
                   Status::kDisclosureMalformed);
  }
}

// What a guest finds missing because it asks.
TEST_F(Elements, AreAskedForInArrays) {
  const Json asked = {{"langs", list({"de"})}};
  const auto status = [&](const Json& langs) { return in_guest(presented({{"langs", langs}}, {}), asked).status; };
  EXPECT_EQ(status({{"0", "de"}}), Status::kClaimType);
  EXPECT_EQ(status("de"), Status::kClaimType);
  EXPECT_EQ(status(list({})), Status::kClaimMissing);
  EXPECT_EQ(status(list({placeholder(de_)})), Status::kClaimMissing);
}

}  // namespace
}  // namespace symbolon::sdjwt
