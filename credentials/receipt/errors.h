// Reasons about receipts; credentials/receipt/error_codes.def has their sentences.

#ifndef SYMBOLON_CREDENTIALS_RECEIPT_ERRORS_H_
#define SYMBOLON_CREDENTIALS_RECEIPT_ERRORS_H_

#include "core/base/error.h"

namespace symbolon::errors {

#define SYMBOLON_ERROR(...) SYMBOLON_DEFINE_ERROR(__VA_ARGS__)
#include "credentials/receipt/error_codes.def"
#undef SYMBOLON_ERROR

}  // namespace symbolon::errors

#endif  // SYMBOLON_CREDENTIALS_RECEIPT_ERRORS_H_
