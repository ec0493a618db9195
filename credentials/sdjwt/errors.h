// The reasons of SD-JWT to refuse, as error codes; token_errors.def and error_codes.def have their sentences.

#ifndef SYMBOLON_CREDENTIALS_SDJWT_ERRORS_H_
#define SYMBOLON_CREDENTIALS_SDJWT_ERRORS_H_

#include "core/base/error.h"
#include "core/base/result.h"
#include "credentials/sdjwt/status.h"

namespace symbolon::errors {

#define SYMBOLON_ERROR(...) SYMBOLON_DEFINE_ERROR(__VA_ARGS__)
#include "credentials/sdjwt/error_codes.def"
#include "credentials/sdjwt/token_errors.def"
#undef SYMBOLON_ERROR

}  // namespace symbolon::errors

namespace symbolon::sdjwt {

// The code of a status other than kOk.
ErrorCode error_of(Status status);

inline Result<void> to_result(Status status, const char* where) {
  if (status == Status::kOk) return {};
  return Error{.code = error_of(status), .where = where};
}

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_ERRORS_H_
