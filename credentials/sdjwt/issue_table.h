// Credentials for the rows of a table (claims_csv.h), as an issuer gives them out: the same command line and desk.

#ifndef SYMBOLON_CREDENTIALS_SDJWT_ISSUE_TABLE_H_
#define SYMBOLON_CREDENTIALS_SDJWT_ISSUE_TABLE_H_

#include <cstdint>
#include <string>

#include "core/base/result.h"
#include "credentials/sdjwt/claims_csv.h"
#include "credentials/sdjwt/signing_key.h"

namespace symbolon::sdjwt {

// The thumbprint: the key id that key sets and credentials agree on.
std::string key_id(const EcKey& key);

struct IssueTableOptions {
  std::string issuer;     // iss
  std::string type;       // vct
  std::uint64_t now = 0;  // Unix seconds; iat is the beginning of its day, so that a time does not tell holders apart
  std::uint32_t days = 90;
  std::size_t decoys = 0;
};

// The credential of one row as text; everything that the row says of its holder may be kept back.
// Errors: those of issue_credential().
Result<std::string> issue_row(const SigningKey& key, const ClaimsRow& row, const IssueTableOptions& options);

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_ISSUE_TABLE_H_
