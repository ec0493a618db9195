#include "credentials/statement/field.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>

#include "core/base/codec.h"
#include "credentials/json/object_reader.h"
#include "credentials/statement/errors.h"

namespace symbolon::statement {
namespace {

using json::Json;

constexpr char kWhere[] = "statement.field";
constexpr std::size_t kFixedBytesMax = 256;

Error value_error() { return Error{.code = errors::kParameterValue, .where = kWhere}; }

bool is_printable(unsigned char c) { return c >= 0x20 && c != 0x7f; }
bool is_ascii(unsigned char c) { return c < 0x80; }

template <class T>
Bytes integer_bytes(T value) {
  Writer out;
  if constexpr (sizeof(T) == 4) {
    out.u32(value);
  } else {
    out.u64(value);
  }
  return std::move(out).take();
}

std::uint64_t integer_of(ByteView bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = bytes.size(); i > 0; --i) value = value << 8 | bytes[i - 1];
  return value;
}

// "2026-11-21" as 20261121, if the calendar has that day; 0 otherwise.
std::uint32_t parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return 0;
  const auto number = [&text](std::size_t at, std::size_t digits) {
    unsigned value = 0;
    const char* const end = text.data() + at + digits;
    const auto [stop, failed] = std::from_chars(text.data() + at, end, value);
    return failed == std::errc{} && stop == end ? value : 0u;
  };
  const unsigned year = number(0, 4);
  const unsigned month = number(5, 2);
  const unsigned day = number(8, 2);
  const std::chrono::year_month_day date(std::chrono::year(static_cast<int>(year)), std::chrono::month(month),
                                         std::chrono::day(day));
  return year > 0 && date.ok() ? year * 10000 + month * 100 + day : 0;
}

std::string date_text(std::uint32_t date) {
  char text[16];
  std::snprintf(text, sizeof text, "%04u-%02u-%02u", date / 10000 % 10000, date / 100 % 100, date % 100);
  return text;
}

std::string time_text(std::uint64_t time) {
  const std::chrono::sys_seconds at{std::chrono::seconds(time)};
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::year_month_day date(day);
  const auto seconds = static_cast<unsigned>((at - day).count());
  char text[48];
  std::snprintf(text, sizeof text, "%d-%02u-%02u %02u:%02u UTC", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), seconds / 3600,
                seconds / 60 % 60);
  return text;
}

Result<Bytes> encode_text(const FieldType& type, const Json& value) {
  if (!value.is_string()) return value_error();
  const std::string& text = value.get_ref<const std::string&>();
  const bool is_clean = std::ranges::all_of(text, is_printable);
  const bool fits = type.size != 0 ? text.size() == type.size && std::ranges::all_of(text, is_ascii)
                                   : text.size() <= kVariableBytesMax;
  if (!is_clean || !fits || text.empty()) return value_error();
  return Bytes(text.begin(), text.end());
}

Result<Bytes> encode_one(const FieldType& type, const Json& value) {
  switch (type.kind) {
    case FieldKind::kU32:
    case FieldKind::kU64:
    case FieldKind::kTime: {
      const auto max = type.size == 4 ? ~std::uint32_t{0} : static_cast<std::uint64_t>(json::kIntegerMax);
      const Result<std::uint64_t> number = json::unsigned_from_json(value, max);
      if (!number) return value_error();
      if (type.size == 4) return integer_bytes(static_cast<std::uint32_t>(*number));
      return integer_bytes(*number);
    }
    case FieldKind::kFlag:
      if (!value.is_boolean()) return value_error();
      return integer_bytes(std::uint32_t{value.get<bool>() ? 1u : 0u});
    case FieldKind::kDate: {
      const std::uint32_t date = value.is_string() ? parse_date(value.get_ref<const std::string&>()) : 0;
      if (date == 0) return value_error();
      return integer_bytes(date);
    }
    case FieldKind::kBytes: {
      Result<Bytes> bytes = json::bytes_from_json(value, type.size != 0 ? type.size : kVariableBytesMax);
      if (!bytes || bytes->empty() || (type.size != 0 && bytes->size() != type.size)) return value_error();
      return bytes;
    }
    case FieldKind::kText:
      return encode_text(type, value);
  }
  return value_error();
}

Json decode_one(const FieldType& type, ByteView bytes) {
  switch (type.kind) {
    case FieldKind::kU32:
    case FieldKind::kU64:
    case FieldKind::kTime:
      return integer_of(bytes);
    case FieldKind::kFlag:
      return integer_of(bytes) == 1;
    case FieldKind::kDate:
      return date_text(static_cast<std::uint32_t>(integer_of(bytes)));
    case FieldKind::kBytes:
      return to_hex(bytes);
    case FieldKind::kText:
      break;
  }
  return std::string(bytes.begin(), bytes.end());
}

std::string describe_one(const FieldType& type, ByteView bytes) {
  switch (type.kind) {
    case FieldKind::kU32:
    case FieldKind::kU64:
      return std::to_string(integer_of(bytes));
    case FieldKind::kFlag:
      return integer_of(bytes) == 1 ? "yes" : "no";
    case FieldKind::kDate:
      return date_text(static_cast<std::uint32_t>(integer_of(bytes)));
    case FieldKind::kTime:
      return time_text(integer_of(bytes));
    case FieldKind::kBytes:
      return to_hex(bytes.first(std::min<std::size_t>(bytes.size(), 8)));
    case FieldKind::kText:
      break;
  }
  return std::string(bytes.begin(), bytes.end());
}

}  // namespace

Result<FieldType> parse_field_type(std::string_view text) {
  const Error refused{.code = errors::kManifestType, .where = kWhere, .detail = std::string(text)};
  constexpr std::string_view kSetOf = "set of ";
  FieldType type;
  if (text.starts_with(kSetOf)) {
    type.is_set = true;
    text.remove_prefix(kSetOf.size());
  }
  constexpr struct {
    std::string_view name;
    FieldKind kind;
    std::size_t size;
  } kFixed[] = {{"u32", FieldKind::kU32, 4},   {"u64", FieldKind::kU64, 8},   {"flag", FieldKind::kFlag, 4},
                {"date", FieldKind::kDate, 4}, {"time", FieldKind::kTime, 8}, {"bytes", FieldKind::kBytes, 0},
                {"text", FieldKind::kText, 0}};
  for (const auto& fixed : kFixed) {
    if (!text.starts_with(fixed.name)) continue;
    type.kind = fixed.kind;
    type.size = fixed.size;
    const std::string_view digits = text.substr(fixed.name.size());
    if (!digits.empty()) {
      if (fixed.size != 0 || digits[0] == '0') return refused;
      const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), type.size);
      if (failed != std::errc{} || end != digits.data() + digits.size() || type.size > kFixedBytesMax) return refused;
    }
    if (type.is_set && type.size == 0) return refused;
    return type;
  }
  return refused;
}

Result<Bytes> encode_field(const FieldType& type, const Json& value) {
  if (!type.is_set) return encode_one(type, value);
  if (!value.is_array() || value.size() > kSetItemsMax) return value_error();
  const Error disorder{.code = errors::kParameterSetOrder, .where = kWhere};
  if (value.empty()) return disorder;
  Bytes joined;
  Bytes previous;
  for (const Json& item : value) {
    TRY_ASSIGN(Bytes bytes, encode_one(type, item));
    if (!previous.empty() && !(previous < bytes)) return disorder;
    joined.insert(joined.end(), bytes.begin(), bytes.end());
    previous = std::move(bytes);
  }
  return joined;
}

Result<Json> decode_field(const FieldType& type, ByteView bytes) {
  const std::size_t size = type.size != 0 ? type.size : bytes.size();
  if (size == 0 || bytes.size() % size != 0) return value_error();
  Json decoded;
  if (type.is_set) {
    decoded = Json::array();
    for (std::size_t at = 0; at < bytes.size(); at += size)
      decoded.push_back(decode_one(type, bytes.subspan(at, size)));
  } else {
    decoded = decode_one(type, bytes);
  }
  // What encodes to other bytes is not what encode_field could have made: a flag of 7, the 31st of February.
  const Result<Bytes> again = encode_field(type, decoded);
  if (!again || !std::ranges::equal(*again, bytes)) return value_error();
  return decoded;
}

std::string describe_field(const FieldType& type, ByteView bytes) {
  if (!type.is_set) return describe_one(type, bytes);
  std::string text;
  for (std::size_t at = 0; at + type.size <= bytes.size(); at += type.size) {
    if (at > 0) text += ", ";
    text += describe_one(type, bytes.subspan(at, type.size));
  }
  return text;
}

}  // namespace symbolon::statement
