// A list of ticket owners as CSV: `token,owner` or `token,owner,tier` in the first line, then a line for each ticket.
//
//   token,owner,tier
//   17,0x52908400098527886E0F7030069857D2E4169EE7,1
//
// Tokens in decimal, or hexadecimal after 0x; owners as addresses in any case (a checksum in the case is not checked);
// tiers up to 255, 0 where there is no column. Lines end with LF or CRLF. No quotes: none of this needs them.

#ifndef SYMBOLON_CREDENTIALS_EVENT_OWNERS_CSV_H_
#define SYMBOLON_CREDENTIALS_EVENT_OWNERS_CSV_H_

#include <vector>

#include "core/base/line_problem.h"
#include "credentials/event/snapshot.h"

namespace symbolon::event {

constexpr std::size_t kOwnersCsvBytesMax = std::size_t{192} << 20;

// The whole list, good lines and bad ones.
struct OwnersTable {
  std::vector<SnapshotEntry> entries;  // of the good lines, in their order
  // By line: kCsvLine, kCsvToken, kCsvOwner, kCsvTier, kSnapshotSize, kCsvTokenTwice. The first kOwnersProblemsMax.
  std::vector<LineProblem> problems;
  std::size_t problem_count = 0;  // all of them
};
constexpr std::size_t kOwnersProblemsMax = 1000;

// Errors: kInputTooLarge, kCsvHeader.
Result<OwnersTable> check_owners_csv(ByteView text);

// Only a list without problems. Errors: as above, and the first problem; the detail is the line's number.
Result<std::vector<SnapshotEntry>> parse_owners_csv(ByteView text);

// A token's number in decimal, or hexadecimal after 0x, as 32 big-endian bytes. kCsvToken.
Result<Hash256> parse_token(std::string_view text);

}  // namespace symbolon::event

#endif  // SYMBOLON_CREDENTIALS_EVENT_OWNERS_CSV_H_
