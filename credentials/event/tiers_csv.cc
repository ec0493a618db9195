#include "credentials/event/tiers_csv.h"

#include <algorithm>

#include "core/base/text.h"
#include "credentials/event/csv_lines.h"
#include "credentials/event/errors.h"
#include "credentials/event/owners_csv.h"

namespace symbolon::event {
namespace {

constexpr char kWhere[] = "event.tiers";

Result<TierRange> parse_range(std::string_view line, std::size_t number) {
  const std::vector<std::string_view> cells = split_line(line);
  if (cells.size() != 2) return errors::kCsvLine;
  TierRange range{.line = number};
  const std::size_t hyphen = cells[0].find('-');
  TRY_ASSIGN(range.first, parse_token(cells[0].substr(0, hyphen)));
  range.last = range.first;
  if (hyphen != std::string_view::npos) {
    TRY_ASSIGN(range.last, parse_token(cells[0].substr(hyphen + 1)));
  }
  if (range.last < range.first) return errors::kTiersCsvRange;
  TRY_ASSIGN(range.tier, parse_tier(cells[1]));
  return range;
}

}  // namespace

Result<std::vector<TierRange>> parse_tiers_csv(ByteView text) {
  if (text.size() > kTiersCsvBytesMax) return Error{.code = ErrorCode::kInputTooLarge, .where = kWhere};
  std::string_view rest = text_of(text);
  std::string_view line;
  if (!next_line(rest, line) || line != "tokens,tier") return line_error(errors::kTiersCsvHeader, kWhere, 1);
  std::vector<TierRange> ranges;
  for (std::size_t number = 2; next_line(rest, line); ++number) {
    const Result<TierRange> range = parse_range(line, number);
    if (!range) return line_error(range.error().code, kWhere, number);
    ranges.push_back(*range);
  }
  std::ranges::stable_sort(ranges, {}, &TierRange::first);
  for (std::size_t i = 1; i < ranges.size(); ++i) {
    if (ranges[i].first > ranges[i - 1].last) continue;
    return line_error(errors::kTiersCsvTwice, kWhere, std::max(ranges[i].line, ranges[i - 1].line));
  }
  return ranges;
}

std::vector<std::size_t> give_tiers(const std::vector<TierRange>& ranges, std::vector<SnapshotEntry>& entries) {
  std::vector<bool> is_used(ranges.size());
  for (SnapshotEntry& entry : entries) {
    const auto behind = std::ranges::upper_bound(ranges, entry.token, {}, &TierRange::first);
    if (behind == ranges.begin() || std::prev(behind)->last < entry.token) {
      entry.tier = 0;
      continue;
    }
    entry.tier = std::prev(behind)->tier;
    is_used[static_cast<std::size_t>(std::prev(behind) - ranges.begin())] = true;
  }
  std::vector<std::size_t> unused;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    if (!is_used[i]) unused.push_back(ranges[i].line);
  }
  std::ranges::sort(unused);
  return unused;
}

}  // namespace symbolon::event
