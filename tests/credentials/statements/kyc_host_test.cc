// The kyc statement in the framework: its manifest's parameters are those of the guest, and the wallet hears why a
// credential does not do before it proves.

#include "credentials/presentation/errors.h"
#include "credentials/presentation/presentation.h"
#include "credentials/statement/errors.h"
#include "credentials/statement/prove_statement.h"
#include "credentials/statement/sentence.h"
#include "credentials/statements/kyc/errors.h"
#include "credentials/statements/registry.h"
#include "tests/credentials/statements/kyc_fixture.h"

namespace symbolon::statement::kyc {
namespace {

class KycHost : public Kyc {
 protected:
  static std::string hex_of(const EcKey& key) { return to_hex(ParameterBytes().add_issuers({key}).take()).substr(8); }

  json::Json parameters_json() const {
    std::vector<std::string> issuers = {hex_of(issuer_.public_key()), hex_of(other_issuer_.public_key())};
    std::sort(issuers.begin(), issuers.end());
    return {{"at", request_.at},
            {"date", "2026-11-21"},
            {"credential_type", request_.type},
            {"issuers", issuers},
            {"issued_seconds_max", *request_.issued_seconds_max},
            {"scope", to_hex(*request_.scope)},
            {"age_min", *request_.age_min},
            {"countries", {"AT", "DE", "FR"}},
            {"level_min", *request_.level_min},
            {"document_valid", true},
            {"screened_days_max", *request_.screened_days_max}};
  }
  // Each parameter by name, with another value.
  json::Json other_parameters() const {
    return {{"at", request_.at + 1},
            {"date", "2026-11-22"},
            {"credential_type", "urn:symbolon:kyc:2"},
            {"issuers", {hex_of(issuer_.public_key())}},
            {"issued_seconds_max", 7},
            {"scope", to_hex(digest_of(3))},
            {"age_min", 17},
            {"countries", {"DE"}},
            {"level_min", 1},
            {"document_valid", false},
            {"screened_days_max", 366}};
  }
  static Witness witness_of(const SdJwt& credential, ByteView holder) {
    Witness witness;
    witness.emplace("credential", SecretBytes::copy_of(as_bytes(credential.text())));
    witness.emplace("holder", SecretBytes::copy_of(holder));
    return witness;
  }
  Result<SecretBytes> make(const json::Json& parameters, const SdJwt& credential, ByteView holder) const {
    TRY_ASSIGN(const ParameterValues values, ParameterValues::from_json(pack_->manifest, parameters));
    const Witness witness = witness_of(credential, holder);
    return pack_->statement->make_input({.audience = audience_, .holder_key = holder_key_}, values, witness);
  }

  const Pack* pack_ = find_pack("kyc").value();
};

TEST_F(KycHost, ManifestAndGuestAgreeOnTheParameters) {
  const auto values = ParameterValues::from_json(pack_->manifest, parameters_json());
  ASSERT_OK(values);
  EXPECT_EQ(values->hash(), testing::parameters_hash("kyc", request_.bytes()));
  EXPECT_EQ(pack_->manifest.disclosed_size(), sizeof(Disclosed));
  const auto input = make(parameters_json(), issue(kyc_claims()), holder_.secret());
  ASSERT_OK(input);
  const guest::NativeRun result = run(input->view());
  ASSERT_EQ(result.exit_code, 0);
  EXPECT_EQ(values_of(result).header.parameters, values->hash());
}

TEST_F(KycHost, EachParameterOfARequestIsBound) {
  const auto input = make(parameters_json(), issue(kyc_claims()), holder_.secret());
  ASSERT_OK(input);
  const Digest proven = values_of(run(input->view())).header.parameters;
  const json::Json changes = other_parameters();
  ASSERT_EQ(changes.size(), pack_->manifest.parameters.size());
  for (const auto& [name, value] : changes.items()) {
    json::Json altered = parameters_json();
    altered[name] = value;
    const auto values = ParameterValues::from_json(pack_->manifest, altered);
    ASSERT_OK(values) << name;
    EXPECT_NE(values->hash(), proven) << name;
  }
}

TEST_F(KycHost, SaysItInOneSentence) {
  const auto all = ParameterValues::from_json(pack_->manifest, parameters_json());
  ASSERT_OK(all);
  EXPECT_EQ(
      make_sentence(*all),
      "On 2026-11-21, a KYC provider that you accept vouches for me; I am at least 18 years old; I live in one of "
      "AT, DE, FR; my KYC level is at least 2; my identity document is valid; I was screened in the last 365 days.");
  json::Json age_only = parameters_json();
  for (const char* name : {"countries", "level_min", "screened_days_max", "scope"}) age_only.erase(name);
  age_only["document_valid"] = false;
  const auto some = ParameterValues::from_json(pack_->manifest, age_only);
  ASSERT_OK(some);
  EXPECT_EQ(make_sentence(*some),
            "On 2026-11-21, a KYC provider that you accept vouches for me; I am at least 18 years old.");
}

TEST_F(KycHost, NamesTheReasonBeforeProving) {
  const auto with = [this](const char* name, const Json& value) {
    Json claims = kyc_claims();
    claims[name] = value;
    return make(parameters_json(), issue(claims), holder_.secret());
  };
  EXPECT_ERROR(with("birthdate", "2015-01-01"), errors::kKycTooYoung);
  EXPECT_ERROR(with("address", {{"street_address", "x"}, {"country", "CH"}}), errors::kKycNotResident);
  EXPECT_ERROR(with("kyc_level", 1), errors::kKycLevelTooLow);
  EXPECT_ERROR(with("expiry_date", "2026-11-20"), errors::kKycDocumentExpired);
  EXPECT_ERROR(with("screening_date", "2020-01-01"), errors::kKycScreeningTooOld);
  EXPECT_ERROR(with("screening_date", "2027-01-01"), errors::kKycScreeningLater);
  EXPECT_ERROR(with("kyc_level", "high"), errors::kKycClaimType);
  EXPECT_ERROR(with("birthdate", "1963-02-30"), errors::kDateMalformed);
  EXPECT_ERROR(with("exp", kNow), errors::kTokenExpired);
  EXPECT_ERROR(with("nbf", kNow + 5), errors::kTokenNotYetValid);
  EXPECT_ERROR(with("iat", kNow + 5), errors::kTokenFuture);
  EXPECT_ERROR(with("iat", 5), errors::kTokenTooOld);
  EXPECT_ERROR(with("vct", "urn:symbolon:other"), errors::kTokenCredentialType);
  EXPECT_ERROR(make(parameters_json(), issue(kyc_claims()), stranger_.secret()), errors::kHolderSecretWrong);
  json::Json other_issuers = parameters_json();
  other_issuers["issuers"] = {hex_of(stranger_.public_key())};
  EXPECT_ERROR(make(other_issuers, issue(kyc_claims()), holder_.secret()), errors::kIssuerNotAccepted);
  const SdJwt less = std::move(sdjwt::select_disclosures(issue(kyc_claims()), {"/birthdate"})).value();
  EXPECT_ERROR(make(parameters_json(), less, holder_.secret()), errors::kClaimMissing);
  EXPECT_ERROR(
      pack_->statement->make_input({}, ParameterValues::from_json(pack_->manifest, parameters_json()).value(), {}),
      errors::kWitnessMissing);
}

// One real proof, and a request that differs in each parameter in turn.
TEST_F(KycHost, AProofAnswersOneRequest) {
  const ParameterValues values = ParameterValues::from_json(pack_->manifest, parameters_json()).value();
  const auto proven = prove_statement(*pack_, {.audience = audience_, .holder_key = holder_key_}, values,
                                      witness_of(issue(kyc_claims()), holder_.secret()));
  ASSERT_OK(proven);
  presentation::Expectation asked{
      .parameters = values, .audience = audience_, .verifying_keys = pack_->verifying_keys()};
  const auto accepted = presentation::verify_presentation({&asked, 1}, proven->proof_file);
  ASSERT_OK(accepted);
  EXPECT_EQ(accepted->holder_key, holder_key_);
  EXPECT_EQ(proven->verifying_key, pack_->shapes[0].verifying_key);
  EXPECT_LE(proven->proof_file.size(), 2'000'000u);

  const json::Json changes = other_parameters();
  for (const auto& [name, value] : changes.items()) {
    json::Json altered = parameters_json();
    altered[name] = value;
    asked.parameters = ParameterValues::from_json(pack_->manifest, altered).value();
    EXPECT_ERROR(presentation::match_public_values(asked, proven->public_values), errors::kPresentationParameters);
  }
  EXPECT_ERROR(presentation::verify_presentation({&asked, 1}, proven->proof_file), errors::kPresentationParameters);
  asked.parameters = values;
  asked.audience[0] ^= 1;
  EXPECT_ERROR(presentation::verify_presentation({&asked, 1}, proven->proof_file), errors::kPresentationAudience);
}

}  // namespace
}  // namespace symbolon::statement::kyc
