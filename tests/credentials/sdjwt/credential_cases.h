// Cases of the guest sdjwt_reader about presented credentials: which claims it must find in one.

#ifndef SYMBOLON_TESTS_CREDENTIALS_SDJWT_CREDENTIAL_CASES_H_
#define SYMBOLON_TESTS_CREDENTIALS_SDJWT_CREDENTIAL_CASES_H_

#include <vector>

#include "core/base/bytes.h"
#include "credentials/sdjwt/ec_key.h"
#include "credentials/sdjwt/json.h"
#include "credentials/sdjwt/sd_jwt.h"
#include "tests/guests/sdjwt_reader_io.h"

namespace symbolon::testing {

// Each claim that has none inside it: texts, numbers, words, empty objects and arrays.
std::vector<sdjwt_reader::ClaimCase> innermost_claims(const sdjwt::Json& claims);

// A case for ask_reader_natively() and ask_reader_in_machine(). `presented` must fit a guest.
Bytes credential_case(const sdjwt::SdJwt& presented, const sdjwt::EcKey& issuer, std::uint64_t at,
                      const std::vector<sdjwt_reader::ClaimCase>& claims);

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_CREDENTIALS_SDJWT_CREDENTIAL_CASES_H_
