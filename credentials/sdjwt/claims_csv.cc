#include "credentials/sdjwt/claims_csv.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <variant>

#include "credentials/sdjwt/errors.h"
#include "credentials/sdjwt/jwk.h"
#include "credentials/sdjwt/process.h"

namespace symbolon::sdjwt {
namespace {

constexpr char kWhere[] = "sdjwt.claims_csv";
constexpr std::int64_t kIntegerMax = (std::int64_t{1} << 53) - 1;

Error line_error(ErrorCode code, std::size_t line) {
  return Error{.code = code, .where = kWhere, .detail = "line " + std::to_string(line)};
}

// Takes one record off the text; quoted cells may hold commas, quotes and line breaks. Nothing where a quote is wrong.
std::optional<std::vector<std::string>> take_record(std::string_view& text) {
  std::vector<std::string> cells(1);
  while (!text.empty()) {
    if (cells.back().empty() && text.front() == '"') {
      text.remove_prefix(1);
      for (;;) {
        const std::size_t quote = text.find('"');
        if (quote == std::string_view::npos) return std::nullopt;
        cells.back() += text.substr(0, quote);
        text.remove_prefix(quote + 1);
        if (!text.starts_with('"')) break;
        cells.back() += '"';
        text.remove_prefix(1);
      }
      if (!text.empty() && std::string_view(",\r\n").find(text.front()) == std::string_view::npos) return std::nullopt;
      if (text.empty()) break;
    }
    const char c = text.front();
    text.remove_prefix(1);
    if (c == '\r' && text.starts_with('\n')) continue;
    if (c == '\n') break;
    if (c == ',') {
      if (cells.size() == kClaimsCsvColumnsMax) return std::nullopt;
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  return cells;
}

std::optional<ClaimsColumn> read_column(std::string name) {
  ClaimsColumn column;
  if (name == "holder_crv" || name == "holder_x" || name == "holder_y") {
    return ClaimsColumn{.pointer = name.substr(7), .kind = ColumnKind::kHolder};
  }
  if (const std::size_t colon = name.find(':'); colon != std::string::npos) {
    const std::string kind = name.substr(colon + 1);
    if (kind != "int" && kind != "flag") return std::nullopt;
    column.kind = kind == "int" ? ColumnKind::kInteger : ColumnKind::kFlag;
    name.resize(colon);
  }
  for (std::string_view rest = name;;) {
    const std::size_t dot = rest.find('.');
    if (dot == 0 || rest.empty()) return std::nullopt;
    column.pointer = pointer_to(column.pointer, rest.substr(0, dot));
    if (dot == std::string_view::npos) return column;
    rest.remove_prefix(dot + 1);
  }
}

Result<std::vector<ClaimsColumn>> read_header(std::string_view& text) {
  const auto names = take_record(text);
  std::vector<ClaimsColumn> columns;
  std::size_t holder_columns = 0;
  for (const std::string& name : names.value_or(std::vector<std::string>())) {
    const auto column = read_column(name);
    if (!column) return line_error(errors::kClaimsCsvHeader, 1);
    // No claim twice, and none inside another.
    for (const ClaimsColumn& other : columns) {
      const bool clashes = column->pointer == other.pointer || column->pointer.starts_with(other.pointer + "/") ||
                           other.pointer.starts_with(column->pointer + "/");
      if (clashes) return line_error(errors::kClaimsCsvHeader, 1);
    }
    holder_columns += column->kind == ColumnKind::kHolder ? 1 : 0;
    columns.push_back(*column);
  }
  if (holder_columns != 3) return line_error(errors::kClaimsCsvHeader, 1);
  return columns;
}

std::optional<Json> read_value(ColumnKind kind, const std::string& cell) {
  if (kind == ColumnKind::kFlag) {
    if (cell != "true" && cell != "false") return std::nullopt;
    return Json(cell == "true");
  }
  if (kind != ColumnKind::kInteger) return Json(cell);
  std::int64_t number = 0;
  const auto [stop, failed] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  const bool is_whole = failed == std::errc{} && stop == cell.data() + cell.size();
  if (!is_whole || number > kIntegerMax || number < -kIntegerMax) return std::nullopt;
  return Json(number);
}

// The problem instead of the row, without its line.
struct BadRow {
  ErrorCode code;
  std::string detail = {};
};
std::variant<ClaimsRow, BadRow> read_row(const std::vector<ClaimsColumn>& columns,
                                         const std::vector<std::string>& cells) {
  if (cells.size() != columns.size()) return BadRow{errors::kClaimsCsvLine};
  ClaimsRow row;
  Json holder = {{"kty", "EC"}};
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::string& cell = cells[i];
    if (columns[i].kind == ColumnKind::kHolder) {
      holder[columns[i].pointer] = cell;
      continue;
    }
    if (cell.empty()) continue;
    const auto value = read_value(columns[i].kind, cell);
    if (!value) return BadRow{errors::kClaimsCsvValue, columns[i].pointer};
    row.claims[Json::json_pointer(columns[i].pointer)] = *value;
    row.paths.push_back(columns[i].pointer);
  }
  const Result<Jwk> key = read_jwk(holder);
  if (!key) return BadRow{key.error().code};
  row.holder = key->key;
  return row;
}

}  // namespace

Result<ClaimsTable> check_claims_csv(std::string_view text) {
  if (text.size() > kClaimsCsvBytesMax) return Error{.code = ErrorCode::kInputTooLarge, .where = kWhere};
  ClaimsTable table;
  TRY_ASSIGN(table.columns, read_header(text));
  if (text.empty()) return line_error(errors::kClaimsCsvLine, 2);
  std::size_t line = 2;
  while (!text.empty()) {
    const std::string_view before = text;
    const auto cells = take_record(text);
    if (!cells) {
      table.problems.push_back({.line = line, .code = errors::kClaimsCsvLine});
      break;
    }
    auto read = read_row(table.columns, *cells);
    if (const BadRow* const bad = std::get_if<BadRow>(&read)) {
      table.problems.push_back({.line = line, .code = bad->code, .detail = bad->detail});
    } else {
      table.rows.push_back(std::move(std::get<ClaimsRow>(read)));
      table.rows.back().line = line;
    }
    // Quoted cells may hold line breaks.
    line += static_cast<std::size_t>(std::ranges::count(before.substr(0, before.size() - text.size()), '\n'));
  }
  return table;
}

Result<std::vector<ClaimsRow>> read_claims_csv(std::string_view text) {
  TRY_ASSIGN(ClaimsTable table, check_claims_csv(text));
  if (!table.problems.empty()) return line_error(table.problems[0].code, table.problems[0].line);
  return std::move(table.rows);
}

}  // namespace symbolon::sdjwt
