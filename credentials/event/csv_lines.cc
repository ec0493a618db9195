#include "credentials/event/csv_lines.h"

#include <charconv>
#include <string>

#include "credentials/event/errors.h"

namespace symbolon::event {

bool next_line(std::string_view& rest, std::string_view& line) {
  if (rest.empty()) return false;
  const std::size_t end = rest.find('\n');
  line = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return true;
}

std::vector<std::string_view> split_line(std::string_view line) {
  std::vector<std::string_view> cells;
  for (;;) {
    const std::size_t comma = line.find(',');
    cells.push_back(line.substr(0, comma));
    if (comma == std::string_view::npos) return cells;
    line.remove_prefix(comma + 1);
  }
}

Result<std::uint8_t> parse_tier(std::string_view text) {
  std::uint8_t tier = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), tier);
  if (failed != std::errc{} || end != text.data() + text.size()) return errors::kCsvTier;
  return tier;
}

Error line_error(ErrorCode code, const char* where, std::size_t line) {
  return Error{.code = code, .where = where, .detail = "line " + std::to_string(line)};
}

}  // namespace symbolon::event
