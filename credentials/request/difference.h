// Why an answer to one request is no answer to another. A proof holds hashes of what was asked, so a verifier sees that
// audience or parameters differ and not where; with the request that the prover answered at hand, this says where.

#ifndef SYMBOLON_CREDENTIALS_REQUEST_DIFFERENCE_H_
#define SYMBOLON_CREDENTIALS_REQUEST_DIFFERENCE_H_

#include "credentials/request/request.h"

namespace symbolon::request {

// Success where an answer to `answered` answers `asked`; else kAnswersOther..., the detail naming the parameter.
Result<void> compare_requests(const Request& asked, const Request& answered);

}  // namespace symbolon::request

#endif  // SYMBOLON_CREDENTIALS_REQUEST_DIFFERENCE_H_
