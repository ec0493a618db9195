#include "credentials/statement/parameter_values.h"

#include <algorithm>

#include "core/base/check.h"
#include "core/base/codec.h"
#include "credentials/statement/errors.h"
#include "credentials/statement/parameters.h"

namespace symbolon::statement {
namespace {

constexpr char kWhere[] = "statement.parameters";

Error parameter_error(ErrorCode code, const std::string& name) {
  return Error{.code = code, .where = kWhere, .detail = name};
}

}  // namespace

Result<ParameterValues> ParameterValues::from_json(const Manifest& manifest, const json::Json& object) {
  if (!object.is_object()) return parameter_error(errors::kParameterValue, "parameters");
  for (const auto& [name, value] : object.items()) {
    const auto has_name = [&name = name](const FieldSpec& field) { return field.name == name; };
    if (std::ranges::none_of(manifest.parameters, has_name)) return parameter_error(errors::kParameterUnknown, name);
  }
  ParameterValues values(manifest);
  for (const FieldSpec& field : manifest.parameters) {
    const auto member = object.find(field.name);
    if (member == object.end()) {
      if (!field.is_optional) return parameter_error(errors::kParameterMissing, field.name);
      values.values_.emplace_back();
      continue;
    }
    Result<Bytes> bytes = encode_field(field.type, *member);
    if (!bytes) return parameter_error(bytes.error().code, field.name);
    values.values_.emplace_back(std::move(*bytes));
  }
  return values;
}

std::optional<ByteView> ParameterValues::find(std::string_view name) const {
  const auto& fields = manifest_->parameters;
  const auto field = std::ranges::find_if(fields, [name](const FieldSpec& f) { return f.name == name; });
  CHECK(field != fields.end(), "the manifest has no such parameter");
  const std::optional<Bytes>& value = values_[static_cast<std::size_t>(field - fields.begin())];
  if (!value) return std::nullopt;
  return ByteView(*value);
}

std::uint64_t ParameterValues::u64(std::string_view name) const {
  const std::optional<ByteView> bytes = find(name);
  CHECK(bytes.has_value(), "an optional parameter is read as one that is there");
  CHECK(bytes->size() <= 8, "this parameter is no number");
  std::uint64_t value = 0;
  for (std::size_t i = bytes->size(); i > 0; --i) value = value << 8 | (*bytes)[i - 1];
  return value;
}

std::uint32_t ParameterValues::u32(std::string_view name) const {
  const std::uint64_t value = u64(name);
  CHECK(value <= ~std::uint32_t{0}, "this parameter has 64 bits");
  return static_cast<std::uint32_t>(value);
}

std::uint32_t ParameterValues::u32_or_zero(std::string_view name) const { return find(name) ? u32(name) : 0; }

Digest ParameterValues::digest(std::string_view name) const {
  const std::optional<ByteView> bytes = find(name);
  CHECK(bytes.has_value(), "an optional parameter is read as one that is there");
  Digest digest;
  CHECK(bytes->size() == digest.size(), "this parameter does not have 32 bytes");
  std::copy(bytes->begin(), bytes->end(), digest.begin());
  return digest;
}

Digest ParameterValues::hash() const {
  ParameterHasher hasher(make_statement_id(manifest_->id));
  for (const std::optional<Bytes>& value : values_) hasher.add_bytes(value ? ByteView(*value) : ByteView());
  return hasher.finish();
}

json::Json ParameterValues::to_json() const {
  json::Json object = json::Json::object();
  for (std::size_t i = 0; i < values_.size(); ++i) {
    if (!values_[i]) continue;
    Result<json::Json> value = decode_field(manifest_->parameters[i].type, *values_[i]);
    CHECK(value.has_value(), "values are kept as encode_field made them");
    object[manifest_->parameters[i].name] = std::move(*value);
  }
  return object;
}

}  // namespace symbolon::statement
