// The kyc statement itself, freestanding, so that statements composed of it run the same code. README.md says what it
// proves. Time depends on the claims and on the secret: for guests, whose run only the prover sees, and for tests.

#ifndef SYMBOLON_CREDENTIALS_STATEMENTS_KYC_STATEMENT_H_
#define SYMBOLON_CREDENTIALS_STATEMENTS_KYC_STATEMENT_H_

#include "credentials/statements/kyc/parameters.h"

namespace symbolon::statement::kyc {

using sdjwt::Credential;
using sdjwt::Date;
using sdjwt::JsonValue;
using sdjwt::Status;

// Behind the header of the public values.
struct Disclosed {
  sdjwt::EcKey issuer;
};

// The statement's own reasons, as statuses and exit codes from 101 on.
namespace refusal_detail {
enum : std::uint32_t {
  kBefore = 100,
#define SYMBOLON_ERROR(name, kind, sentence, hint) name,
#include "credentials/statements/kyc/error_codes.def"
#undef SYMBOLON_ERROR
  kEnd,
};
static_assert(kEnd <= 120, "exit codes from 120 on belong to the SDK");
}  // namespace refusal_detail
#define SYMBOLON_ERROR(name, kind, sentence, hint) \
  inline constexpr Status name = static_cast<Status>(refusal_detail::name);
#include "credentials/statements/kyc/error_codes.def"
#undef SYMBOLON_ERROR

// ---- the claims, as PID and KYC credentials name them ----

inline Status read_date_claim(Credential& credential, std::string_view name, Date& out) {
  JsonValue claim;
  SDJWT_TRY(credential.find(credential.payload(), name, claim));
  return sdjwt::read_date(claim.plain_text(), out);
}

inline Status check_age(Credential& credential, Date on, std::uint32_t years) {
  Date birth = 0;
  SDJWT_TRY(read_date_claim(credential, "birthdate", birth));
  return sdjwt::has_age(birth, on, years) ? Status::kOk : kKycTooYoung;
}

inline Status check_residence(Credential& credential, std::span<const std::uint8_t> countries) {
  JsonValue address;
  SDJWT_TRY(credential.find(credential.payload(), "address", address));
  JsonValue country;
  SDJWT_TRY(credential.find(address, "country", country));
  const std::string_view code = country.plain_text();
  if (code.size() != kCountrySize) return kKycClaimType;
  for (std::size_t i = 0; i < countries.size(); i += kCountrySize) {
    if (static_cast<std::uint8_t>(code[0]) == countries[i] && static_cast<std::uint8_t>(code[1]) == countries[i + 1]) {
      return Status::kOk;
    }
  }
  return kKycNotResident;
}

inline Status check_level(Credential& credential, std::uint32_t level_min) {
  JsonValue claim;
  SDJWT_TRY(credential.find(credential.payload(), "kyc_level", claim));
  std::int64_t level = 0;
  if (!claim.read_integer(level) || level < 0) return kKycClaimType;
  return level >= std::int64_t{level_min} ? Status::kOk : kKycLevelTooLow;
}

inline Status check_document(Credential& credential, Date on) {
  Date expiry = 0;
  SDJWT_TRY(read_date_claim(credential, "expiry_date", expiry));
  return expiry >= on ? Status::kOk : kKycDocumentExpired;
}

inline Status check_screening(Credential& credential, Date on, std::uint32_t days_max) {
  Date screened = 0;
  SDJWT_TRY(read_date_claim(credential, "screening_date", screened));
  if (screened > on) return kKycScreeningLater;
  return sdjwt::day_number(on) - sdjwt::day_number(screened) <= days_max ? Status::kOk : kKycScreeningTooOld;
}

// Each condition that is asked for, and that nothing else was disclosed.
inline Status check_conditions(const Parameters& parameters, Credential& credential) {
  const Date on = parameters.common.date;
  if (parameters.age_min) SDJWT_TRY(check_age(credential, on, *parameters.age_min));
  if (!parameters.countries.empty()) SDJWT_TRY(check_residence(credential, parameters.countries));
  if (parameters.level_min) SDJWT_TRY(check_level(credential, *parameters.level_min));
  if (parameters.document_valid) SDJWT_TRY(check_document(credential, on));
  if (parameters.screened_days_max) SDJWT_TRY(check_screening(credential, on, *parameters.screened_days_max));
  return credential.check_all_used();
}

// All that does not depend on the holder's secret. `fields` and `credential` hold the bytes that `head` describes.
inline Status check_claims(const sdjwt::PresentationHead& head, sdjwt::ParameterFields& fields, Credential& credential,
                           Parameters& parameters, sdjwt::EcKey& issuer) {
  SDJWT_TRY(fields.begin(head.parameters_size));
  SDJWT_TRY(read_parameters(fields, parameters));
  SDJWT_TRY(fields.finish());
  SDJWT_TRY(sdjwt::check_credential(parameters.common, head, credential, issuer));
  return check_conditions(parameters, credential);
}

inline Status prove_kyc(const sdjwt::PresentationHead& head, sdjwt::ParameterFields& fields, Credential& credential,
                        PublicHeader& header, Disclosed& disclosed) {
  static constexpr StatementId kId = "kyc"_statement;
  Parameters parameters;
  SDJWT_TRY(check_claims(head, fields, credential, parameters, disclosed.issuer));
  Digest nullifier;
  SDJWT_TRY(sdjwt::check_control(head, credential));
  SDJWT_TRY(sdjwt::make_nullifier(head.holder, parameters.scope, nullifier));
  sdjwt::fill_header(head, kId, fields, nullifier, header);
  return Status::kOk;
}

}  // namespace symbolon::statement::kyc

#endif  // SYMBOLON_CREDENTIALS_STATEMENTS_KYC_STATEMENT_H_
