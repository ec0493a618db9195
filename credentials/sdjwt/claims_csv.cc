#include "credentials/sdjwt/claims_csv.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "credentials/sdjwt/errors.h"
#include "credentials/sdjwt/jwk.h"
#include "credentials/sdjwt/process.h"

namespace symbolon::sdjwt {
namespace {

constexpr char kWhere[] = "sdjwt.claims_csv";
constexpr std::int64_t kIntegerMax = (std::int64_t{1} << 53) - 1;

enum class ColumnKind { kText, kInteger, kFlag, kHolder };

struct Column {
  ColumnKind kind = ColumnKind::kText;
  std::string pointer;  // of the claim; of the holder's key, the member's name
};

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

std::optional<Column> read_column(std::string name) {
  Column column;
  if (name == "holder_crv" || name == "holder_x" || name == "holder_y") {
    return Column{.kind = ColumnKind::kHolder, .pointer = name.substr(7)};
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

Result<std::vector<Column>> read_header(std::string_view& text) {
  const auto names = take_record(text);
  std::vector<Column> columns;
  std::size_t holder_columns = 0;
  for (const std::string& name : names.value_or(std::vector<std::string>())) {
    const auto column = read_column(name);
    if (!column) return line_error(errors::kClaimsCsvHeader, 1);
    // No claim twice, and none inside another.
    for (const Column& other : columns) {
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

}  // namespace

Result<std::vector<ClaimsRow>> read_claims_csv(std::string_view text) {
  if (text.size() > kClaimsCsvBytesMax) return Error{.code = ErrorCode::kInputTooLarge, .where = kWhere};
  TRY_ASSIGN(const std::vector<Column> columns, read_header(text));
  std::vector<ClaimsRow> rows;
  for (std::size_t line = 2; !text.empty(); ++line) {
    const auto cells = take_record(text);
    if (!cells || cells->size() != columns.size()) return line_error(errors::kClaimsCsvLine, line);
    ClaimsRow row;
    Json holder = {{"kty", "EC"}};
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::string& cell = (*cells)[i];
      if (columns[i].kind == ColumnKind::kHolder) {
        holder[columns[i].pointer] = cell;
        continue;
      }
      if (cell.empty()) continue;
      const auto value = read_value(columns[i].kind, cell);
      if (!value) return line_error(errors::kClaimsCsvValue, line);
      row.claims[Json::json_pointer(columns[i].pointer)] = *value;
      row.paths.push_back(columns[i].pointer);
    }
    Result<Jwk> key = read_jwk(holder);
    if (!key) return line_error(key.error().code, line);
    row.holder = key->key;
    rows.push_back(std::move(row));
  }
  if (rows.empty()) return line_error(errors::kClaimsCsvLine, 2);
  return rows;
}

}  // namespace symbolon::sdjwt
