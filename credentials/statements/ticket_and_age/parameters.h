// What a request of ticket-and-age says, for guest and host, in one block of which every byte is hashed. Behind the
// common parameters of credentials (credentials/sdjwt/presentation.h):
//
//   age_min u32             years that the holder is old on `date`
//   registration 32 bytes   then root and shows_tier: those of the ticket statement
//   root 32 bytes
//   shows_tier flag
//
// There is no `scope`: the ticket makes the nullifier.

#ifndef SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_AND_AGE_PARAMETERS_H_
#define SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_AND_AGE_PARAMETERS_H_

#include "credentials/sdjwt/presentation.h"

namespace symbolon::statement::ticket_and_age {

struct Parameters {
  sdjwt::CommonParameters common;
  std::uint32_t age_min = 0;
  Digest registration = {};
  Digest root = {};
  bool shows_tier = false;
};

inline sdjwt::Status take_digest(sdjwt::ParameterFields& fields, Digest& out) {
  std::optional<Digest> digest;
  SDJWT_TRY(fields.take_optional_digest(digest));
  if (!digest) return sdjwt::Status::kParametersMalformed;
  out = *digest;
  return sdjwt::Status::kOk;
}

inline sdjwt::Status read_parameters(sdjwt::ParameterFields& fields, Parameters& out) {
  SDJWT_TRY(sdjwt::read_common_parameters(fields, out.common));
  SDJWT_TRY(fields.take_u32(out.age_min));
  SDJWT_TRY(take_digest(fields, out.registration));
  SDJWT_TRY(take_digest(fields, out.root));
  SDJWT_TRY(fields.take_flag(out.shows_tier));
  return fields.finish();
}

}  // namespace symbolon::statement::ticket_and_age

#endif  // SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_AND_AGE_PARAMETERS_H_
