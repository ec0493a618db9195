// What a statement disclosed beyond the header, decoded by its manifest.

#ifndef SYMBOLON_CREDENTIALS_STATEMENT_DISCLOSURES_H_
#define SYMBOLON_CREDENTIALS_STATEMENT_DISCLOSURES_H_

#include <string>
#include <vector>

#include "credentials/statement/manifest.h"

namespace symbolon::statement {

struct Disclosure {
  std::string name;
  std::string meaning;
  std::string shown;  // for people
  json::Json value;
};

// `bytes`: the public values behind the header. Errors: kDisclosureSize, kParameterValue.
Result<std::vector<Disclosure>> decode_disclosures(const Manifest& manifest, ByteView bytes);

}  // namespace symbolon::statement

#endif  // SYMBOLON_CREDENTIALS_STATEMENT_DISCLOSURES_H_
