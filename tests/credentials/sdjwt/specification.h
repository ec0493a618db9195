// The claim sets of the test data (sd_jwt/specifications): what an issuer says, which of it can be kept back (`!sd`),
// what a holder shows, and what is left to read.

#ifndef SYMBOLON_TESTS_CREDENTIALS_SDJWT_SPECIFICATION_H_
#define SYMBOLON_TESTS_CREDENTIALS_SDJWT_SPECIFICATION_H_

#include <string>
#include <string_view>
#include <vector>

#include "credentials/sdjwt/json.h"

namespace symbolon::testing {

struct Specification {
  sdjwt::Json claims;
  std::vector<std::string> disclosable;  // JSON pointers
  std::vector<std::string> shown;
  sdjwt::Json expected;
};

// Of a file of the test data, which is YAML.
Specification read_specification(std::string_view text);

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_CREDENTIALS_SDJWT_SPECIFICATION_H_
