// Error codes of credentials/ur; error_codes.def says what each means.

#ifndef SYMBOLON_CREDENTIALS_UR_ERRORS_H_
#define SYMBOLON_CREDENTIALS_UR_ERRORS_H_

#include "core/base/error.h"

namespace symbolon::errors {
#define SYMBOLON_ERROR(...) SYMBOLON_DEFINE_ERROR(__VA_ARGS__)
#include "credentials/ur/error_codes.def"
#undef SYMBOLON_ERROR
}  // namespace symbolon::errors

#endif  // SYMBOLON_CREDENTIALS_UR_ERRORS_H_
