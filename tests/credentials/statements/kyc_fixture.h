// What the tests of the kyc statement share: a credential, a request, the guest on the host and in the machine.

#ifndef SYMBOLON_TESTS_CREDENTIALS_STATEMENTS_KYC_FIXTURE_H_
#define SYMBOLON_TESTS_CREDENTIALS_STATEMENTS_KYC_FIXTURE_H_

#include <gtest/gtest.h>

#include <cstring>
#include <functional>

#include "core/crypto/random.h"
#include "core/guest/host_io.h"
#include "core/guest/native.h"
#include "credentials/sdjwt/errors.h"
#include "credentials/sdjwt/guest_input.h"
#include "credentials/sdjwt/issue.h"
#include "credentials/sdjwt/present.h"
#include "credentials/sdjwt/presentation_input.h"
#include "credentials/statements/kyc/statement.h"
#include "tests/core/guest/run_guest.h"
#include "tests/credentials/sdjwt/parameter_bytes.h"
#include "tests/credentials/sdjwt/raw_token.h"
#include "tests/support/result_matchers.h"
#include "tests/support/test_data.h"

extern int guest_main_kyc();

namespace symbolon::statement::kyc {

using sdjwt::Algorithm;
using sdjwt::EcKey;
using sdjwt::HolderMode;
using sdjwt::Json;
using sdjwt::PresentationHead;
using sdjwt::SdJwt;
using sdjwt::SigningKey;
using testing::ParameterBytes;

constexpr std::uint64_t kNow = 1795219200;  // 2026-11-21, midnight in UTC
constexpr char kType[] = "urn:symbolon:kyc:1";

inline SigningKey key_of(Algorithm algorithm, std::uint8_t seed) {
  SecretArray<32> secret;
  for (std::size_t i = 0; i < 32; ++i) secret.span()[i] = static_cast<std::uint8_t>(seed + 7 * i);
  return std::move(SigningKey::create(algorithm, std::move(secret))).value();
}

inline Digest digest_of(std::uint8_t seed) {
  Digest out;
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::uint8_t>(seed + i);
  return out;
}

struct Request {
  std::uint64_t at = kNow;
  std::uint32_t date = 20261121;
  std::string type = kType;
  std::vector<EcKey> issuers;
  std::optional<std::uint32_t> issued_seconds_max = 90 * 86400;
  std::optional<Digest> scope = digest_of(77);
  std::optional<std::uint32_t> age_min = 18;
  std::string countries = "ATDEFR";
  std::optional<std::uint32_t> level_min = 2;
  std::uint32_t document_valid = 1;
  std::optional<std::uint32_t> screened_days_max = 365;

  Bytes bytes() const {
    return ParameterBytes()
        .add_u64(at)
        .add_u32(date)
        .add_text(type)
        .add_issuers(issuers)
        .add_optional(issued_seconds_max)
        .add(scope ? ByteView(*scope) : ByteView())
        .add_optional(age_min)
        .add_text(countries)
        .add_optional(level_min)
        .add_u32(document_valid)
        .add_optional(screened_days_max)
        .take();
  }
  std::vector<std::string> paths() const {
    std::vector<std::string> out;
    if (age_min) out.push_back("/birthdate");
    if (!countries.empty()) out.push_back("/address/country");
    if (level_min) out.push_back("/kyc_level");
    if (document_valid != 0) out.push_back("/expiry_date");
    if (screened_days_max) out.push_back("/screening_date");
    return out;
  }
};

inline Json kyc_claims() {
  return {{"iss", "https://kyc.example.org"},
          {"iat", kNow - 86400},
          {"exp", kNow + 30 * 86400},
          {"vct", kType},
          {"given_name", "Erika"},
          {"family_name", "Mustermann"},
          {"birthdate", "1963-08-12"},
          {"address", {{"street_address", "Heidestra\u00dfe 17"}, {"locality", "K\u00f6ln"}, {"country", "DE"}}},
          {"nationalities", {"DE"}},
          {"kyc_level", 3},
          {"expiry_date", "2030-03-12"},
          {"screening_date", "2026-06-01"}};
}

inline const std::vector<std::string> kDisclosable = {
    "/given_name",    "/family_name", "/birthdate",   "/address",       "/address/country", "/address/street_address",
    "/nationalities", "/kyc_level",   "/expiry_date", "/screening_date"};

class Kyc : public ::testing::Test {
 protected:
  Kyc() { request_.issuers = {issuer_.public_key(), other_issuer_.public_key()}; }

  SdJwt issue(const Json& claims, const SigningKey& issuer, std::optional<EcKey> holder) const {
    return std::move(
               sdjwt::issue_credential(issuer, claims,
                                       {.key_id = "kyc-1", .holder = holder, .disclosable = kDisclosable, .decoys = 2}))
        .value();
  }
  SdJwt issue(const Json& claims) const { return issue(claims, issuer_, holder_.public_key()); }

  // What the wallet makes of it; the disclosures that the request needs.
  Result<SecretBytes> input(const Request& request, const SdJwt& credential, ByteView holder) const {
    TRY_ASSIGN(const SdJwt presented, sdjwt::select_disclosures(credential, request.paths()));
    const Bytes parameters = request.bytes();
    return sdjwt::make_presentation_input({.audience = audience_,
                                           .holder_key = holder_key_,
                                           .parameters = parameters,
                                           .has_scope = request.scope.has_value()},
                                          presented, holder);
  }
  SecretBytes honest_input() const { return std::move(input(request_, issue(kyc_claims()), holder_.secret())).value(); }

  // The guest's answer on the host and, where it is built, in the machine: the same.
  guest::NativeRun run(ByteView body) {
    const guest::NativeRun native = guest::run_natively(guest_main_kyc, guest::frame_input(body));
#ifdef GUEST_KYC_ELF
    const auto in_machine = testing::run_guest(GUEST_KYC_ELF, body);
    EXPECT_OK(in_machine);
    EXPECT_EQ(static_cast<int>(in_machine->exit_code), native.exit_code);
    EXPECT_EQ(in_machine->public_values, native.public_values);
    cycles_ = in_machine->cycles;
#endif
    return native;
  }

  void expect_refused(ByteView body, Status status) {
    const guest::NativeRun result = run(body);
    EXPECT_EQ(static_cast<Status>(result.exit_code), status);
    EXPECT_TRUE(result.public_values.empty());
  }
  // An input of parts that no honest host would put together.
  static Bytes body_of(const PresentationHead& head, const Bytes& parameters, const Bytes& text) {
    Bytes body(sizeof head);
    std::memcpy(body.data(), &head, sizeof head);
    body.insert(body.end(), parameters.begin(), parameters.end());
    body.resize(guest::padded_size(body.size()));
    body.insert(body.end(), text.begin(), text.end());
    return body;
  }
  // The input of a presented credential, signed by the first accepted issuer, whatever it says.
  Bytes forced_body(const SdJwt& presented) const {
    const Bytes parameters = request_.bytes();
    PresentationHead head = honest_head(parameters);
    const auto credential = std::move(sdjwt::make_guest_credential(presented)).value();
    head.credential = credential.head;
    return body_of(head, parameters, credential.text);
  }
  PresentationHead honest_head(const Bytes& parameters) const {
    PresentationHead head;
    head.audience = audience_;
    head.holder_key = holder_key_;
    std::copy(holder_.secret().begin(), holder_.secret().end(), head.holder.secret.begin());
    head.holder.random_nullifier = digest_of(200);
    head.issuer_index = index_of(issuer_.public_key());
    head.parameters_size = static_cast<std::uint32_t>(parameters.size());
    return head;
  }
  // ES256 sorts before ES256K.
  std::uint32_t index_of(const EcKey& key) const { return key.algorithm == Algorithm::kEs256 ? 0 : 1; }

  SdJwt presented() const {
    return std::move(sdjwt::select_disclosures(issue(kyc_claims()), request_.paths())).value();
  }
  // The honest presentation with a payload that was changed before the issuer signed it.
  SdJwt with_payload(const std::function<void(Json&)>& change) const {
    SdJwt out = presented();
    Json payload = Json::parse(testing::payload_text(out.token));
    change(payload);
    out.token = testing::raw_token(issuer_, testing::header_text(out.token), payload.dump());
    return out;
  }
  SdJwt with_header(std::string_view header) const {
    SdJwt out = presented();
    out.token = testing::raw_token(issuer_, header, testing::payload_text(out.token));
    return out;
  }

  // A credential with other claims, honestly presented.
  void expect_claims_refused(const Json& claims, Status status) {
    const auto body = input(request_, issue(claims), holder_.secret());
    ASSERT_OK(body);
    expect_refused(body->view(), status);
  }

  const SigningKey issuer_ = key_of(Algorithm::kEs256, 1);
  const SigningKey other_issuer_ = key_of(Algorithm::kEs256k, 2);
  const SigningKey stranger_ = key_of(Algorithm::kEs256, 3);
  const SigningKey holder_ = key_of(Algorithm::kEs256, 4);
  const SigningKey holder_k256_ = key_of(Algorithm::kEs256k, 5);
  const Digest audience_ = digest_of(10);
  const Digest holder_key_ = digest_of(50);
  Request request_;
  std::uint64_t cycles_ = 0;
};

struct Values {
  PublicHeader header;
  Disclosed disclosed;
};

inline Values values_of(const guest::NativeRun& run) {
  Values values;
  CHECK(run.public_values.size() == sizeof values, "wrong size of public values");
  std::memcpy(&values, run.public_values.data(), sizeof values);
  return values;
}

}  // namespace symbolon::statement::kyc

#endif  // SYMBOLON_TESTS_CREDENTIALS_STATEMENTS_KYC_FIXTURE_H_
