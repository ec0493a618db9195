// What the tables of an event share: lines without quotes, and their cells.

#ifndef SYMBOLON_CREDENTIALS_EVENT_CSV_LINES_H_
#define SYMBOLON_CREDENTIALS_EVENT_CSV_LINES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace symbolon::event {

// The next line without its end, LF or CRLF; false behind the last one.
bool next_line(std::string_view& rest, std::string_view& line);

// The cells between commas.
std::vector<std::string_view> split_line(std::string_view line);

// In decimal digits. kCsvTier.
Result<std::uint8_t> parse_tier(std::string_view text);

// An error of a line, counted from 1, which its detail names.
Error line_error(ErrorCode code, const char* where, std::size_t line);

}  // namespace symbolon::event

#endif  // SYMBOLON_CREDENTIALS_EVENT_CSV_LINES_H_
