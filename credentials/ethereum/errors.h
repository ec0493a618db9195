// Reasons to refuse what comes from Ethereum; error_codes.def and refusals.def have their sentences.

#ifndef SYMBOLON_CREDENTIALS_ETHEREUM_ERRORS_H_
#define SYMBOLON_CREDENTIALS_ETHEREUM_ERRORS_H_

#include "core/base/result.h"
#include "credentials/ethereum/refusal.h"

namespace symbolon::errors {

#define SYMBOLON_ERROR(...) SYMBOLON_DEFINE_ERROR(__VA_ARGS__)
#define SYMBOLON_REFUSAL(...) SYMBOLON_DEFINE_ERROR(__VA_ARGS__)
#include "credentials/ethereum/error_codes.def"
#include "credentials/ethereum/refusals.def"
#undef SYMBOLON_REFUSAL
#undef SYMBOLON_ERROR

}  // namespace symbolon::errors

namespace symbolon::ethereum {

// The error code of a refusal, which is not kNone.
ErrorCode error_code(Refusal refusal);

// A freestanding check as a Result.
Result<void> checked(Refusal refusal, const char* where);

}  // namespace symbolon::ethereum

#endif  // SYMBOLON_CREDENTIALS_ETHEREUM_ERRORS_H_
