#include "credentials/json/object_reader.h"

#include "credentials/json/errors.h"

namespace symbolon::json {
namespace {

constexpr char kWhere[] = "json.field";

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

}  // namespace

Error ObjectReader::field_error(const std::string& name) {
  return Error{.code = errors::kDocumentField, .where = kWhere, .detail = name};
}

Result<Bytes> bytes_from_json(const Json& value, std::size_t bytes_max) {
  const Error refused{.code = errors::kDocumentField, .where = kWhere};
  if (!value.is_string()) return refused;
  const std::string& text = value.get_ref<const std::string&>();
  const bool is_lower_hex =
      std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
  if (!is_lower_hex || text.size() % 2 != 0 || text.size() / 2 > bytes_max) return refused;
  return from_hex_vartime(text);
}

Result<std::uint64_t> unsigned_from_json(const Json& value, std::uint64_t max) {
  // Numbers from a text are unsigned where they can be; numbers from C++ are what they were there.
  const bool is_negative = value.is_number_integer() && !value.is_number_unsigned() && value.get<std::int64_t>() < 0;
  if (!value.is_number_integer() || is_negative || value.get<std::uint64_t>() > max) {
    return Error{.code = errors::kDocumentField, .where = kWhere};
  }
  return value.get<std::uint64_t>();
}

Result<ObjectReader> ObjectReader::of(const Json& value) {
  if (!value.is_object()) return field_error("an object");
  return ObjectReader(value);
}

Result<const Json*> ObjectReader::member(const char* name) {
  taken_.insert(name);
  const auto found = object_->find(name);
  if (found == object_->end()) {
    return Error{.code = errors::kDocumentFieldMissing, .where = kWhere, .detail = name};
  }
  return &*found;
}

Result<const Json*> ObjectReader::object(const char* name) {
  TRY_ASSIGN(const Json* const value, member(name));
  if (!value->is_object()) return field_error(name);
  return value;
}

Result<const Json*> ObjectReader::array(const char* name, std::size_t items_max) {
  TRY_ASSIGN(const Json* const value, member(name));
  if (!value->is_array() || value->size() > items_max) return field_error(name);
  return value;
}

Result<std::string> ObjectReader::text(const char* name, std::size_t bytes_max) {
  TRY_ASSIGN(const Json* const value, member(name));
  if (!value->is_string()) return field_error(name);
  const std::string& text = value->get_ref<const std::string&>();
  if (text.size() > bytes_max || std::ranges::any_of(text, is_control)) return field_error(name);
  return text;
}

Result<std::uint64_t> ObjectReader::u64(const char* name, std::uint64_t max) {
  TRY_ASSIGN(const Json* const value, member(name));
  Result<std::uint64_t> number = unsigned_from_json(*value, max);
  if (!number) return field_error(name);
  return number;
}

Result<std::uint32_t> ObjectReader::u32(const char* name, std::uint32_t max) {
  TRY_ASSIGN(const std::uint64_t value, u64(name, max));
  return static_cast<std::uint32_t>(value);
}

Result<bool> ObjectReader::flag(const char* name) {
  TRY_ASSIGN(const Json* const value, member(name));
  if (!value->is_boolean()) return field_error(name);
  return value->get<bool>();
}

Result<Bytes> ObjectReader::bytes(const char* name, std::size_t bytes_max) {
  TRY_ASSIGN(const Json* const value, member(name));
  Result<Bytes> read = bytes_from_json(*value, bytes_max);
  if (!read) return field_error(name);
  return read;
}

Result<void> ObjectReader::finish() const {
  for (const auto& [name, value] : object_->items()) {
    if (!taken_.contains(name)) {
      return Error{.code = errors::kDocumentFieldUnknown, .where = kWhere, .detail = name};
    }
  }
  return {};
}

}  // namespace symbolon::json
