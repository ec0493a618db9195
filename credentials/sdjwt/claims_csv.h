// Claims of many holders as CSV (RFC 4180), for issuers: a column for each claim, a line for each credential.
//
//   holder_crv,holder_x,holder_y,birthdate,address.country,kyc_level:int,verified:flag
//   P-256,TCAER19...,ZxjiWWb...,1963-08-12,DE,3,true
//
// The first three columns, in any place, are the key that the credential is issued to, as a JWK has it. Dots make
// objects. Values are text; ":int" and ":flag" behind a name say otherwise. An empty cell is a claim left out.

#ifndef SYMBOLON_CREDENTIALS_SDJWT_CLAIMS_CSV_H_
#define SYMBOLON_CREDENTIALS_SDJWT_CLAIMS_CSV_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/base/line_problem.h"
#include "core/base/result.h"
#include "credentials/sdjwt/ec_key.h"
#include "credentials/sdjwt/json.h"

namespace symbolon::sdjwt {

inline constexpr std::size_t kClaimsCsvBytesMax = std::size_t{16} << 20;
inline constexpr std::size_t kClaimsCsvColumnsMax = 128;

enum class ColumnKind { kText, kInteger, kFlag, kHolder };

struct ClaimsColumn {
  std::string pointer;  // JSON pointer to the claim; of the holder's key, the member's name
  ColumnKind kind = ColumnKind::kText;
};

struct ClaimsRow {
  std::size_t line = 0;
  EcKey holder;
  Json claims = Json::object();
  // JSON pointers to the claims of this row.
  std::vector<std::string> paths;
};

// The whole table, good lines and bad ones.
struct ClaimsTable {
  std::vector<ClaimsColumn> columns;
  std::vector<ClaimsRow> rows;  // of the good lines
  // By line: kClaimsCsvLine, kClaimsCsvValue (the detail is the column), and those of read_jwk for the holder. A quote
  // that does not end is the last one.
  std::vector<LineProblem> problems;
};

// Errors: kInputTooLarge, kClaimsCsvHeader, kClaimsCsvLine where there is no line at all.
Result<ClaimsTable> check_claims_csv(std::string_view text);

// Only a table without problems. Errors: as above, and the first problem; the detail is the number of the line.
Result<std::vector<ClaimsRow>> read_claims_csv(std::string_view text);

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_CLAIMS_CSV_H_
