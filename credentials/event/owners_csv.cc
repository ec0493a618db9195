#include "credentials/event/owners_csv.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/base/text.h"
#include "credentials/event/csv_lines.h"
#include "credentials/event/errors.h"

namespace symbolon::event {
namespace {

constexpr char kWhere[] = "event.owners";

Result<Hash256> parse_hex_number(std::string_view digits) {
  const std::string even = digits.size() % 2 == 0 ? std::string(digits) : "0" + std::string(digits);
  const Result<Bytes> bytes = from_hex_vartime(even);
  if (digits.empty() || digits.size() > 64 || digits.starts_with("0x") || !bytes) return errors::kCsvToken;
  Hash256 number = {};
  std::copy(bytes->begin(), bytes->end(), number.end() - static_cast<std::ptrdiff_t>(bytes->size()));
  return number;
}

Result<SnapshotEntry> parse_line(const std::vector<std::string_view>& columns) {
  SnapshotEntry entry;
  TRY_ASSIGN(entry.token, parse_token(columns[0]));
  statement::EvmAddress address;
  const Result<Bytes> owner = from_hex_vartime(columns[1]);
  if (!columns[1].starts_with("0x") || !owner || owner->size() != address.size()) return errors::kCsvOwner;
  std::copy(owner->begin(), owner->end(), address.begin());
  entry.holder = statement::address_holder(address);
  if (entry.holder == Hash256{}) return errors::kCsvOwner;
  if (columns.size() > 2) {
    TRY_ASSIGN(entry.tier, parse_tier(columns[2]));
  }
  return entry;
}

// A ticket in two lines: the later one is the problem.
void find_repeated(const OwnersTable& table, const std::vector<std::size_t>& lines,
                   std::vector<LineProblem>& repeated) {
  std::vector<std::size_t> order(table.entries.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto token_of = [&](std::size_t index) { return table.entries[index].token; };
  std::ranges::stable_sort(order, {}, token_of);
  std::size_t first = 0;
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (token_of(order[i]) != token_of(order[first])) {
      first = i;
      continue;
    }
    repeated.push_back({.line = lines[order[i]],
                        .code = errors::kCsvTokenTwice,
                        .detail = "line " + std::to_string(lines[order[first]])});
  }
}

}  // namespace

Result<Hash256> parse_token(std::string_view text) {
  if (text.starts_with("0x")) return parse_hex_number(text.substr(2));
  if (text.empty() || text.size() > 78) return errors::kCsvToken;
  Hash256 number = {};
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return errors::kCsvToken;
    unsigned carry = static_cast<unsigned>(digit - '0');
    for (auto byte = number.rbegin(); byte != number.rend(); ++byte) {
      carry += *byte * 10u;
      *byte = static_cast<std::uint8_t>(carry);
      carry >>= 8;
    }
    if (carry != 0) return errors::kCsvToken;
  }
  return number;
}

Result<OwnersTable> check_owners_csv(ByteView text) {
  if (text.size() > kOwnersCsvBytesMax) return Error{.code = ErrorCode::kInputTooLarge, .where = kWhere};
  std::string_view rest = text_of(text);
  std::string_view line;
  if (!next_line(rest, line) || (line != "token,owner" && line != "token,owner,tier")) {
    return line_error(errors::kCsvHeader, kWhere, 1);
  }
  const std::size_t column_count = split_line(line).size();
  OwnersTable table;
  std::vector<LineProblem> problems;
  std::vector<std::size_t> lines;  // of the entries
  for (std::size_t number = 2; next_line(rest, line); ++number) {
    const std::vector<std::string_view> columns = split_line(line);
    const bool has_form = columns.size() == column_count;
    const Result<SnapshotEntry> entry = has_form ? parse_line(columns) : Result<SnapshotEntry>(errors::kCsvLine);
    if (entry && table.entries.size() == kTicketsMax) {
      problems.push_back({.line = number, .code = errors::kSnapshotSize});
      break;
    }
    if (entry) {
      table.entries.push_back(*entry);
      lines.push_back(number);
    } else {
      problems.push_back({.line = number, .code = entry.error().code});
    }
  }
  find_repeated(table, lines, problems);
  std::ranges::stable_sort(problems, {}, &LineProblem::line);
  table.problem_count = problems.size();
  if (problems.size() > kOwnersProblemsMax) problems.erase(problems.begin() + kOwnersProblemsMax, problems.end());
  table.problems = std::move(problems);
  return table;
}

Result<std::vector<SnapshotEntry>> parse_owners_csv(ByteView text) {
  TRY_ASSIGN(OwnersTable table, check_owners_csv(text));
  if (!table.problems.empty()) return line_error(table.problems[0].code, kWhere, table.problems[0].line);
  return std::move(table.entries);
}

}  // namespace symbolon::event
