// Reasons to refuse a proof that verifies but is not what was asked for; error_codes.def has their sentences.

#ifndef SYMBOLON_CREDENTIALS_PRESENTATION_ERRORS_H_
#define SYMBOLON_CREDENTIALS_PRESENTATION_ERRORS_H_

#include "core/base/error.h"

namespace symbolon::errors {

#define SYMBOLON_ERROR(...) SYMBOLON_DEFINE_ERROR(__VA_ARGS__)
#include "credentials/presentation/error_codes.def"
#undef SYMBOLON_ERROR

}  // namespace symbolon::errors

#endif  // SYMBOLON_CREDENTIALS_PRESENTATION_ERRORS_H_
