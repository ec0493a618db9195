// What a request of the credit statement asks for, for guest and host. Behind the common parameters
// and `scope` (credentials/sdjwt/presentation.h):
//
//   score_min u32          the score that is asked for
//   as_of_days_max u32     how many days before `date` the bureau's data may be of
//   model 32 bytes         optional: the commitment of the scorecard that the score is computed with; without it, the
//                          score that the bureau attests counts
//   reasons flag           whether a score below score_min is proven too, with its reasons; only with a model
//   application text       the lender's number of the application that the proof is for

#ifndef SYMBOLON_CREDENTIALS_STATEMENTS_CREDIT_PARAMETERS_H_
#define SYMBOLON_CREDENTIALS_STATEMENTS_CREDIT_PARAMETERS_H_

#include "credentials/sdjwt/presentation.h"

namespace symbolon::statement::credit {

struct Parameters {
  sdjwt::CommonParameters common;
  std::optional<Digest> scope;
  std::uint32_t score_min = 0;
  std::uint32_t as_of_days_max = 0;
  std::optional<Digest> model;
  bool reasons = false;
};

inline sdjwt::Status read_parameters(sdjwt::ParameterFields& fields, Parameters& out) {
  SDJWT_TRY(sdjwt::read_common_parameters(fields, out.common));
  SDJWT_TRY(fields.take_optional_digest(out.scope));
  SDJWT_TRY(fields.take_u32(out.score_min));
  SDJWT_TRY(fields.take_u32(out.as_of_days_max));
  SDJWT_TRY(fields.take_optional_digest(out.model));
  SDJWT_TRY(fields.take_flag(out.reasons));
  if (out.reasons && !out.model) return sdjwt::Status::kParametersMalformed;
  std::span<const std::uint8_t> application;
  SDJWT_TRY(fields.take(application));
  return application.empty() ? sdjwt::Status::kParametersMalformed : sdjwt::Status::kOk;
}

}  // namespace symbolon::statement::credit

#endif  // SYMBOLON_CREDENTIALS_STATEMENTS_CREDIT_PARAMETERS_H_
