#include "app/samples/credentials.h"

#include <chrono>
#include <cstdio>

#include "core/crypto/random.h"
#include "credentials/sdjwt/issue.h"
#include "credentials/sdjwt/jwk.h"
#include "credentials/sdjwt/verify.h"
#include "credentials/statements/registry.h"
#include "credentials/wallet/credentials.h"
#include "credentials/wallet/keys.h"

namespace symbolon::samples {
namespace {

constexpr char kKycType[] = "urn:symbolon:kyc:1";
constexpr char kCreditType[] = "urn:symbolon:credit:1";
constexpr char kApplication[] = "2026-0117";
constexpr std::uint64_t kDay = 86400;
constexpr std::uint64_t kRequestSeconds = 3600;

// A day in UTC as YYYY-MM-DD.
std::string date_text(std::uint64_t unix_seconds) {
  const std::chrono::sys_seconds time{std::chrono::seconds(unix_seconds)};
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(time));
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                static_cast<unsigned>(day.day()));
  return text;
}

}  // namespace

CredentialOffer kyc_credential(std::uint64_t now) {
  return {.label = "kyc",
          .claims = {{"iss", "https://kyc.example"},
                     {"vct", kKycType},
                     {"iat", now - kDay},
                     {"exp", now + 30 * kDay},
                     {"birthdate", "1994-05-17"},
                     {"address", {{"country", "AT"}}},
                     {"kyc_level", 3}},
          .disclosable = {"/birthdate", "/address", "/address/country", "/kyc_level"}};
}

CredentialOffer score_credential(std::uint64_t now) {
  return {.label = "score",
          .claims = {{"iss", "https://bureau.example"},
                     {"vct", kCreditType},
                     {"iat", now - kDay},
                     {"exp", now + 30 * kDay},
                     {"as_of", date_text(now - 3 * kDay)},
                     {"score", 712}},
          .disclosable = {"/as_of", "/score"}};
}

Question age_question(const sdjwt::SigningKey& issuer, std::uint64_t now) {
  return {.statement = "kyc",
          .conditions = {{"at", now},
                         {"date", date_text(now)},
                         {"credential_type", kKycType},
                         {"issuers", {sdjwt::issuer_parameter(issuer.public_key())}},
                         {"age_min", 18},
                         {"document_valid", false}},
          .application = {}};
}

Question score_question(const sdjwt::SigningKey& bureau, std::uint64_t now) {
  return {.statement = "credit",
          .conditions = {{"at", now},
                         {"date", date_text(now)},
                         {"credential_type", kCreditType},
                         {"issuers", {sdjwt::issuer_parameter(bureau.public_key())}},
                         {"score_min", 680},
                         {"as_of_days_max", 30},
                         {"reasons", false},
                         {"application", kApplication}},
          .application = kApplication};
}

Result<std::string> receive_credential(wallet::Vault& vault, const sdjwt::SigningKey& issuer,
                                       const CredentialOffer& offer, std::uint64_t now) {
  TRY(wallet::add_key(vault.contents(), wallet::create_key(offer.label + "-key", wallet::KeyCurve::kP256)));
  const sdjwt::IssueOptions options{
      .holder = wallet::ec_key(vault.contents().keys.back()), .disclosable = offer.disclosable, .decoys = 2};
  TRY_ASSIGN(const sdjwt::SdJwt issued, sdjwt::issue_credential(issuer, offer.claims, options));
  std::string text = issued.text();

  // The issuer's key comes as the file that issuers publish.
  TRY_ASSIGN(const std::vector<sdjwt::Jwk> issuers,
             sdjwt::read_jwks(sdjwt::write_jwks({{.key = issuer.public_key(), .id = {}}})));
  TRY(sdjwt::verify_sd_jwt(text, {.issuers = issuers, .at = now}));
  TRY(wallet::add_credential(vault.contents(), offer.label, SecretBytes::copy_of(as_bytes(text))));
  TRY(vault.save());
  return text;
}

Asker::Asker(std::string name, std::string purpose)
    : key_(crypto::Ed25519KeyPair(crypto::random_secret<32>())),
      name_(std::move(name)),
      purpose_(std::move(purpose)),
      nonce_(16) {
  crypto::fill_random(nonce_);
}

Result<std::string> Asker::ask(const Question& question, std::uint64_t now) const {
  TRY_ASSIGN(const statement::Pack* const pack, statement::find_pack(question.statement));
  TRY_ASSIGN(statement::ParameterValues parameters,
             statement::ParameterValues::from_json(pack->manifest, question.conditions));
  return request::sign_request({.client_id = {},
                                .client_name = name_,
                                .purpose = purpose_,
                                .application = question.application,
                                .nonce = nonce_,
                                .issued_at = now,
                                .expires_at = now + kRequestSeconds,
                                .parameters = std::move(parameters),
                                .program_id = pack->program_id,
                                .verifying_keys = pack->verifying_keys()},
                               key_);
}

}  // namespace symbolon::samples
