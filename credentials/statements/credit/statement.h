// The credit statement itself, freestanding. README.md says what it proves. Time depends on claims, model and secret:
// for guests, whose run only the prover sees, and for tests.

#ifndef SYMBOLON_CREDENTIALS_STATEMENTS_CREDIT_STATEMENT_H_
#define SYMBOLON_CREDENTIALS_STATEMENTS_CREDIT_STATEMENT_H_

#include "credentials/statements/credit/parameters.h"
#include "credentials/statements/credit/scorecard.h"

namespace symbolon::statement::credit {

using sdjwt::Credential;
using sdjwt::Date;
using sdjwt::JsonValue;
using sdjwt::Status;

// Behind the header of the public values.
struct Disclosed {
  sdjwt::EcKey issuer;
  std::uint32_t reached = 0;                            // 1: the score is at least score_min
  std::array<std::uint32_t, kReasonsMax> reasons = {};  // where it is not, and reasons were asked for; else 0
};
static_assert(sizeof(Disclosed) == 88);

// The statement's own reasons, as statuses and exit codes from 101 on.
namespace refusal_detail {
enum : std::uint32_t {
  kBefore = 100,
#define SYMBOLON_ERROR(name, kind, sentence, hint) name,
#include "credentials/statements/credit/error_codes.def"
#undef SYMBOLON_ERROR
  kEnd,
};
static_assert(kEnd <= 120, "exit codes from 120 on belong to the SDK");
}  // namespace refusal_detail
#define SYMBOLON_ERROR(name, kind, sentence, hint) \
  inline constexpr Status name = static_cast<Status>(refusal_detail::name);
#include "credentials/statements/credit/error_codes.def"
#undef SYMBOLON_ERROR

// The day of the data, claim `as_of`.
inline Status check_as_of(Credential& credential, Date on, std::uint32_t days_max) {
  JsonValue claim;
  SDJWT_TRY(credential.find(credential.payload(), "as_of", claim));
  Date as_of = 0;
  SDJWT_TRY(sdjwt::read_date(claim.plain_text(), as_of));
  if (as_of > on) return kCreditLater;
  return sdjwt::day_number(on) - sdjwt::day_number(as_of) <= days_max ? Status::kOk : kCreditTooOld;
}

inline Status read_attested_score(Credential& credential, std::int64_t& out) {
  JsonValue claim;
  SDJWT_TRY(credential.find(credential.payload(), "score", claim));
  return claim.read_integer(out) ? Status::kOk : kCreditClaimType;
}

// The card is the one of the request, and the bureau signed it for this holder's data: claim `model`.
inline Status check_model(Credential& credential, const Scorecard& card, const Digest& model) {
  if (!is_well_formed(card)) return kCreditModelForm;
  if (scorecard_commitment(card) != model) return kCreditModelWrong;
  JsonValue claim;
  SDJWT_TRY(credential.find(credential.payload(), "model", claim));
  std::array<std::uint8_t, sdjwt::base64url_encoded_size(sizeof(Digest))> text;
  sdjwt::base64url_encode(model.data(), model.size(), text.data());
  return claim.equals({reinterpret_cast<const char*>(text.data()), text.size()}) ? Status::kOk : kCreditModelUnsigned;
}

// Over the claim `features`, an object of integers; it may hold more than the card uses.
inline Status compute_score(Credential& credential, const Scorecard& card, ScoreSum& sum) {
  JsonValue features;
  SDJWT_TRY(credential.find(credential.payload(), "features", features));
  for (const ScorecardFeature& feature : card.used()) {
    JsonValue claim;
    SDJWT_TRY(credential.find(features, feature.name_view(), claim));
    std::int64_t value = 0;
    if (!claim.read_integer(value)) return kCreditClaimType;
    sum.add(feature, value);
  }
  return Status::kOk;
}

inline Status judge(const Parameters& parameters, Credential& credential, const Scorecard& card, Disclosed& disclosed) {
  std::int64_t score = 0;
  disclosed.reasons = {};
  if (parameters.model) {
    SDJWT_TRY(check_model(credential, card, *parameters.model));
    ScoreSum sum(card.head.base_points);
    SDJWT_TRY(compute_score(credential, card, sum));
    score = sum.score();
    if (parameters.reasons && score < std::int64_t{parameters.score_min}) disclosed.reasons = sum.reasons();
  } else {
    SDJWT_TRY(read_attested_score(credential, score));
  }
  disclosed.reached = score >= std::int64_t{parameters.score_min} ? 1 : 0;
  return disclosed.reached == 1 || parameters.reasons ? Status::kOk : kCreditScoreTooLow;
}

// All that does not depend on the holder's secret. `fields` and `credential` hold the bytes that `head` describes; the
// card is read only where the request names a model.
inline Status check_claims(const sdjwt::PresentationHead& head, sdjwt::ParameterFields& fields, Credential& credential,
                           const Scorecard& card, Parameters& parameters, Disclosed& disclosed) {
  SDJWT_TRY(fields.begin(head.parameters_size));
  SDJWT_TRY(read_parameters(fields, parameters));
  SDJWT_TRY(fields.finish());
  SDJWT_TRY(sdjwt::check_credential(parameters.common, head, credential, disclosed.issuer));
  SDJWT_TRY(check_as_of(credential, parameters.common.date, parameters.as_of_days_max));
  SDJWT_TRY(judge(parameters, credential, card, disclosed));
  return credential.check_all_used();
}

inline Status prove_credit(const sdjwt::PresentationHead& head, sdjwt::ParameterFields& fields, Credential& credential,
                           const Scorecard& card, PublicHeader& header, Disclosed& disclosed) {
  static constexpr StatementId kId = "credit"_statement;
  Parameters parameters;
  SDJWT_TRY(check_claims(head, fields, credential, card, parameters, disclosed));
  Digest nullifier;
  SDJWT_TRY(sdjwt::check_control(head, credential));
  SDJWT_TRY(sdjwt::make_nullifier(head.holder, parameters.scope, nullifier));
  sdjwt::fill_header(head, kId, fields, nullifier, header);
  return Status::kOk;
}

}  // namespace symbolon::statement::credit

#endif  // SYMBOLON_CREDENTIALS_STATEMENTS_CREDIT_STATEMENT_H_
