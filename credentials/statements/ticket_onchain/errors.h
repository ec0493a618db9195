// Reasons of the ticket-onchain statement to refuse a witness.

#ifndef SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_ONCHAIN_ERRORS_H_
#define SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_ONCHAIN_ERRORS_H_

#include "core/base/error.h"

namespace symbolon::errors {

#define SYMBOLON_ERROR(...) SYMBOLON_DEFINE_ERROR(__VA_ARGS__)
#include "credentials/statements/ticket_onchain/error_codes.def"
#undef SYMBOLON_ERROR

}  // namespace symbolon::errors

#endif  // SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_ONCHAIN_ERRORS_H_
