// The command line's own reasons to refuse; app/cli/error_codes.def has their sentences.

#ifndef SYMBOLON_APP_CLI_ERRORS_H_
#define SYMBOLON_APP_CLI_ERRORS_H_

#include "core/base/error.h"

namespace symbolon::errors {

#define SYMBOLON_ERROR(...) SYMBOLON_DEFINE_ERROR(__VA_ARGS__)
#include "app/cli/error_codes.def"
#undef SYMBOLON_ERROR

}  // namespace symbolon::errors

#endif  // SYMBOLON_APP_CLI_ERRORS_H_
