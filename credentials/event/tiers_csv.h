// The tiers of tickets as CSV, for lists whose owners come from a chain, which knows no tiers: `tokens,tier` in the
// first line, then a line for each ticket or range of tickets.
//
//   tokens,tier
//   1-250,1
//   1001,2
//
// Tokens as in lists of owners (owners_csv.h), the last one of a range behind a hyphen and part of it; tiers up to 255.
// A ticket in no line has tier 0. Lines end with LF or CRLF.

#ifndef SYMBOLON_CREDENTIALS_EVENT_TIERS_CSV_H_
#define SYMBOLON_CREDENTIALS_EVENT_TIERS_CSV_H_

#include <vector>

#include "credentials/event/snapshot.h"

namespace symbolon::event {

constexpr std::size_t kTiersCsvBytesMax = std::size_t{192} << 20;

struct TierRange {
  Hash256 first = {};
  Hash256 last = {};
  std::uint8_t tier = 0;
  std::size_t line = 0;  // of the table
};

// By first token; no ticket is in two of them. Errors: kInputTooLarge, kTiersCsvHeader, and with the number of the line
// in the detail kCsvLine, kCsvToken, kTiersCsvRange, kCsvTier, kTiersCsvTwice.
Result<std::vector<TierRange>> parse_tiers_csv(ByteView text);

// Gives each entry its tier. Returns the lines that name no ticket of the list, in their order: not wrong, since
// tickets are burnt, but worth a word.
std::vector<std::size_t> give_tiers(const std::vector<TierRange>& ranges, std::vector<SnapshotEntry>& entries);

}  // namespace symbolon::event

#endif  // SYMBOLON_CREDENTIALS_EVENT_TIERS_CSV_H_
