// The kyc guest, compiled for the host and in the machine: what it proves, each condition and parameter, nullifiers,
// and the PID of the RFC.

#include "tests/credentials/statements/kyc_fixture.h"

namespace symbolon::statement::kyc {
namespace {

TEST_F(Kyc, RevealsNothingButTheIssuer) {
  const guest::NativeRun result = run(honest_input().view());
  ASSERT_EQ(result.exit_code, 0);
  const Values values = values_of(result);
  EXPECT_EQ(values.header.version, 1u);
  EXPECT_EQ(values.header.statement_id, "kyc"_statement);
  EXPECT_EQ(values.header.audience, audience_);
  EXPECT_EQ(values.header.parameters, testing::parameters_hash("kyc", request_.bytes()));
  EXPECT_EQ(values.header.holder_key, holder_key_);
  EXPECT_EQ(values.header.nullifier,
            crypto::tagged_hash("symbolon/credential/nullifier/v1", {holder_.secret(), *request_.scope}));
  EXPECT_EQ(values.disclosed.issuer, issuer_.public_key());
  EXPECT_LT(cycles_, 250'000u);
  RecordProperty("cycles", static_cast<int>(cycles_));
}

// ---- times and kind ----

TEST_F(Kyc, RefusesCredentialsOutsideTheirTime) {
  const auto changed = [](const char* name, const Json& value) {
    Json claims = kyc_claims();
    claims[name] = value;
    return claims;
  };
  expect_claims_refused(changed("exp", kNow), Status::kTokenExpired);
  expect_claims_refused(changed("nbf", kNow + 1), Status::kTokenNotYetValid);
  expect_claims_refused(changed("iat", kNow + 1), Status::kTokenFuture);
  expect_claims_refused(changed("iat", kNow - 90 * 86400 - 1), Status::kTokenTooOld);
  expect_claims_refused(changed("exp", 1.5), Status::kTokenTime);
  expect_claims_refused(changed("exp", -1), Status::kTokenTime);
  expect_claims_refused(changed("exp", "9999999999"), Status::kTokenTime);
  Json without = kyc_claims();
  without.erase("iat");
  expect_claims_refused(without, Status::kTokenIssuedAtMissing);
  expect_claims_refused(changed("vct", "urn:symbolon:kyc:2"), Status::kTokenCredentialType);
  // At the edge.
  for (const Json& claims : {changed("exp", kNow + 1), changed("nbf", kNow), changed("iat", kNow - 90 * 86400)}) {
    const auto body = input(request_, issue(claims), holder_.secret());
    ASSERT_OK(body);
    EXPECT_EQ(run(body->view()).exit_code, 0);
  }
}

// ---- conditions ----

TEST_F(Kyc, ChecksEachConditionAtItsEdge) {
  struct Edge {
    const char* name;
    Json just_right;
    Json just_wrong;
    Status status;
  };
  const std::vector<Edge> edges = {
      {"birthdate", "2008-11-21", "2008-11-22", kKycTooYoung},
      {"birthdate", "1900-02-28", "2026-11-22", kKycTooYoung},
      {"kyc_level", 2, 1, kKycLevelTooLow},
      {"expiry_date", "2026-11-21", "2026-11-20", kKycDocumentExpired},
      {"screening_date", "2025-11-21", "2025-11-20", kKycScreeningTooOld},
      {"screening_date", "2026-11-21", "2026-11-22", kKycScreeningLater},
      {"address", {{"country", "FR"}}, {{"country", "CH"}}, kKycNotResident},
  };
  for (const Edge& edge : edges) {
    Json claims = kyc_claims();
    claims.erase("address");
    claims[edge.name] = edge.just_right;
    if (!claims.contains("address")) claims["address"] = {{"country", "DE"}};
    std::vector<std::string> disclosable = {"/birthdate", "/kyc_level", "/expiry_date", "/screening_date"};
    const auto issue_plain = [&](const Json& said) {
      return std::move(sdjwt::issue_credential(
                           issuer_, said,
                           {.key_id = {}, .holder = holder_.public_key(), .disclosable = disclosable, .decoys = 0}))
          .value();
    };
    const auto right = input(request_, issue_plain(claims), holder_.secret());
    ASSERT_OK(right);
    EXPECT_EQ(run(right->view()).exit_code, 0) << edge.name;
    claims[edge.name] = edge.just_wrong;
    const auto wrong = input(request_, issue_plain(claims), holder_.secret());
    ASSERT_OK(wrong);
    expect_refused(wrong->view(), edge.status);
  }
}

TEST_F(Kyc, RefusesClaimsOfTheWrongKind) {
  const auto changed = [](const char* name, const Json& value) {
    Json claims = kyc_claims();
    claims[name] = value;
    return claims;
  };
  for (const char* date :
       {"1963-02-29", "1963-13-01", "1963-00-10", "63-01-01", "1963-1-1", "1963/01/01", "1963-01-0x"}) {
    expect_claims_refused(changed("birthdate", date), Status::kDateMalformed);
  }
  expect_claims_refused(changed("birthdate", 19630812), Status::kDateMalformed);
  expect_claims_refused(changed("kyc_level", "3"), kKycClaimType);
  expect_claims_refused(changed("kyc_level", -3), kKycClaimType);
  expect_claims_refused(changed("kyc_level", 3.0), kKycClaimType);
  Json claims = kyc_claims();
  claims["address"]["country"] = "DEU";
  expect_claims_refused(claims, kKycClaimType);
  claims = kyc_claims();
  SdJwt text_address = presented();
  Json payload = Json::parse(testing::payload_text(text_address.token));
  payload["address"] = "Germany";
  request_.countries = "DE";
  request_.age_min = request_.level_min = request_.screened_days_max = std::nullopt;
  request_.document_valid = 0;
  text_address.token = testing::raw_token(issuer_, testing::header_text(text_address.token), payload.dump());
  text_address.disclosures.clear();
  expect_refused(forced_body(text_address), Status::kClaimType);
}

TEST_F(Kyc, EachConditionIsOptional) {
  Request none = request_;
  none.issued_seconds_max = std::nullopt;
  none.age_min = none.level_min = none.screened_days_max = std::nullopt;
  none.countries.clear();
  none.document_valid = 0;
  // A credential that meets no condition at all.
  const Json poor = {{"vct", kType}, {"exp", kNow + 1}};
  const SdJwt credential =
      std::move(sdjwt::issue_credential(issuer_, poor, {.key_id = {}, .holder = holder_.public_key()})).value();
  const auto body = input(none, credential, holder_.secret());
  ASSERT_OK(body);
  EXPECT_EQ(run(body->view()).exit_code, 0);
}

// ---- the request ----

TEST_F(Kyc, EachParameterChangesTheHash) {
  const guest::NativeRun result = run(honest_input().view());
  ASSERT_EQ(result.exit_code, 0);
  const Digest proven = values_of(result).header.parameters;
  EXPECT_EQ(proven, testing::parameters_hash("kyc", request_.bytes()));
  const std::vector<std::function<void(Request&)>> changes = {
      [](Request& r) { r.at += 1; },
      [](Request& r) { r.date = 20261122; },
      [](Request& r) { r.type = "urn:symbolon:kyc:2"; },
      [](Request& r) { r.issuers.pop_back(); },
      [this](Request& r) { r.issuers.push_back(stranger_.public_key()); },
      [](Request& r) { r.issued_seconds_max = 1; },
      [](Request& r) { r.issued_seconds_max = std::nullopt; },
      [](Request& r) { (*r.scope)[0] ^= 1; },
      [](Request& r) { r.scope = std::nullopt; },
      [](Request& r) { r.age_min = 21; },
      [](Request& r) { r.countries = "DE"; },
      [](Request& r) { r.level_min = 3; },
      [](Request& r) { r.level_min = std::nullopt; },
      [](Request& r) { r.document_valid = 0; },
      [](Request& r) { r.screened_days_max = 30; },
  };
  for (const auto& change : changes) {
    Request other = request_;
    change(other);
    EXPECT_NE(proven, testing::parameters_hash("kyc", other.bytes()));
  }
  // What the guest commits follows what it used.
  request_.age_min = 21;
  const guest::NativeRun older = run(honest_input().view());
  ASSERT_EQ(older.exit_code, 0);
  EXPECT_EQ(values_of(older).header.parameters, testing::parameters_hash("kyc", request_.bytes()));
}

TEST_F(Kyc, RefusesParametersInAnotherForm) {
  const SecretBytes honest = honest_input();
  PresentationHead head;
  std::memcpy(&head, honest.view().data(), sizeof head);
  const ByteView text = honest.view().subspan(sizeof head + guest::padded_size(head.parameters_size));
  const auto with_parameters = [&](Bytes parameters) {
    head.parameters_size = static_cast<std::uint32_t>(parameters.size());
    return body_of(head, parameters, Bytes(text.begin(), text.end()));
  };
  const auto refused = [&](const std::function<void(Request&)>& change) {
    Request other = request_;
    change(other);
    expect_refused(with_parameters(other.bytes()), Status::kParametersMalformed);
  };
  refused([](Request& r) { r.date = 20260230; });
  refused([](Request& r) { r.date = 0; });
  refused([](Request& r) { r.document_valid = 2; });
  refused([](Request& r) { r.countries = "DEAT"; });
  refused([](Request& r) { r.countries = "DEDE"; });
  refused([](Request& r) { r.countries = "DEU"; });
  Bytes longer = request_.bytes();
  longer.push_back(0);
  expect_refused(with_parameters(longer), Status::kParametersMalformed);
  Bytes shorter = request_.bytes();
  shorter.pop_back();
  expect_refused(with_parameters(shorter), Status::kParametersMalformed);
  expect_refused(with_parameters({}), Status::kParametersMalformed);
  Bytes huge_field = request_.bytes();
  huge_field[3] = 0xff;
  expect_refused(with_parameters(huge_field), Status::kParametersMalformed);
}

TEST_F(Kyc, NullifiersCountHoldersOnceInAScopeOrAreRandom) {
  const auto nullifier = [this](const Request& request, const SigningKey& holder) {
    const SdJwt credential = issue(kyc_claims(), issuer_, holder.public_key());
    const SecretBytes body = std::move(input(request, credential, holder.secret())).value();
    return values_of(run(body.view())).header.nullifier;
  };
  const Digest first = nullifier(request_, holder_);
  EXPECT_EQ(first, nullifier(request_, holder_));  // another credential to the same key
  EXPECT_NE(first, nullifier(request_, stranger_));
  Request other_scope = request_;
  other_scope.scope = digest_of(78);
  EXPECT_NE(first, nullifier(other_scope, holder_));
  Request unscoped = request_;
  unscoped.scope = std::nullopt;
  EXPECT_NE(nullifier(unscoped, holder_), nullifier(unscoped, holder_));

  const auto signature = holder_.sign(sdjwt::holder_binding_message(audience_, holder_key_));
  EXPECT_ERROR(input(request_, issue(kyc_claims()), signature), errors::kNullifierNeedsSecret);
  const Bytes parameters = request_.bytes();
  const auto credential = std::move(sdjwt::make_guest_credential(presented())).value();
  PresentationHead head = honest_head(parameters);
  head.credential = credential.head;
  head.holder.mode = HolderMode::kSignature;
  std::copy(signature.begin(), signature.end(), head.holder.signature.begin());
  expect_refused(body_of(head, parameters, credential.text), Status::kNullifierNeedsSecret);

  request_.scope = std::nullopt;
  const Bytes unscoped_parameters = request_.bytes();
  head = honest_head(unscoped_parameters);
  head.credential = credential.head;
  head.holder.random_nullifier = {};
  expect_refused(body_of(head, unscoped_parameters, credential.text), Status::kRandomNullifierZero);
}

// ---- a real credential ----

// RFC 9901, A.3: a German PID with its holder's key, which the specification's test settings print.
TEST_F(Kyc, ProvesAboutThePidOfTheRfc) {
  const auto vector = testing::load_test_data("sd_jwt/rfc9901_pid_issuance.json");
  if (!vector) GTEST_SKIP() << testing::kNoTestData;
  const SdJwt credential = SdJwt::parse((*vector)["sdJwt"].get<std::string>()).value();
  const Bytes secret = sdjwt::decode_base64url("5K5SCos8zf9zRemGGUl6yfok-_NiiryNZsvANWMhF-I").value();
  const auto coordinate = [&](const char* name) {
    return sdjwt::decode_base64url((*vector)["issuerJwk"][name].get<std::string>()).value();
  };
  EcKey issuer = {.algorithm = Algorithm::kEs256};
  std::ranges::copy(coordinate("x"), issuer.x.begin());
  std::ranges::copy(coordinate("y"), issuer.y.begin());
  request_.at = 1700000000;
  request_.date = 20231114;
  request_.type = "urn:eudi:pid:de:1";
  request_.issuers = {issuer};
  request_.issued_seconds_max = std::nullopt;
  request_.countries = "DE";
  request_.level_min = request_.screened_days_max = std::nullopt;
  const auto body = input(request_, credential, secret);
  ASSERT_OK(body);
  ASSERT_EQ(run(body->view()).exit_code, 0);
  EXPECT_LT(cycles_, 250'000u);
  RecordProperty("cycles", static_cast<int>(cycles_));
  request_.age_min = 61;
  const auto too_old = input(request_, credential, secret);
  ASSERT_OK(too_old);
  expect_refused(too_old->view(), kKycTooYoung);
}

}  // namespace
}  // namespace symbolon::statement::kyc
