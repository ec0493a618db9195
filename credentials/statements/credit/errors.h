// Reasons of the credit statement to refuse a credential or a scorecard; those about any credential are in
// credentials/sdjwt/errors.h.

#ifndef SYMBOLON_CREDENTIALS_STATEMENTS_CREDIT_ERRORS_H_
#define SYMBOLON_CREDENTIALS_STATEMENTS_CREDIT_ERRORS_H_

#include "core/base/error.h"

namespace symbolon::errors {

#define SYMBOLON_ERROR(...) SYMBOLON_DEFINE_ERROR(__VA_ARGS__)
#include "credentials/statements/credit/error_codes.def"
#undef SYMBOLON_ERROR

}  // namespace symbolon::errors

#endif  // SYMBOLON_CREDENTIALS_STATEMENTS_CREDIT_ERRORS_H_
