#include "credentials/statement/manifest.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "credentials/json/object_reader.h"
#include "credentials/statement/errors.h"
#include "credentials/statement/public_values.h"
#include "credentials/statement/sentence.h"

namespace symbolon::statement {
namespace {

using json::Json;
using json::ObjectReader;

constexpr char kWhere[] = "statement.manifest";
constexpr std::size_t kItemsMax = 64;
constexpr std::size_t kNameMax = 64;
constexpr std::size_t kTextMax = 1000;

Error manifest_error(ErrorCode code, const std::string& detail) {
  return Error{.code = code, .where = kWhere, .detail = detail};
}

bool is_name(const std::string& text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

Result<std::string> read_name(ObjectReader& object, const char* member, std::size_t size_max) {
  TRY_ASSIGN(std::string name, object.text(member, size_max));
  if (!is_name(name)) return manifest_error(errors::kManifestName, name);
  return name;
}

Result<FieldSpec> read_field(const Json& json) {
  TRY_ASSIGN(ObjectReader object, ObjectReader::of(json));
  FieldSpec field;
  TRY_ASSIGN(field.name, read_name(object, "name", kNameMax));
  TRY_ASSIGN(const std::string type, object.text("type", kNameMax));
  TRY_ASSIGN(field.type, parse_field_type(type));
  TRY_ASSIGN(field.meaning, object.text("meaning", kTextMax));
  if (object.has("optional")) {
    TRY_ASSIGN(field.is_optional, object.flag("optional"));
  }
  if (object.has("source")) {
    TRY_ASSIGN(field.source, object.text("source", kNameMax));
  }
  TRY(object.finish());
  return field;
}

Result<InputSpec> read_input(const Json& json) {
  TRY_ASSIGN(ObjectReader object, ObjectReader::of(json));
  InputSpec input;
  TRY_ASSIGN(input.name, read_name(object, "name", kNameMax));
  TRY_ASSIGN(input.kind, read_name(object, "kind", kNameMax));
  TRY_ASSIGN(input.meaning, object.text("meaning", kTextMax));
  if (object.has("with")) {
    TRY_ASSIGN(input.with, read_name(object, "with", kNameMax));
  }
  TRY(object.finish());
  return input;
}

// "add 15": a chip by its name, and its rows as a power of two.
Result<prover::TableShape> read_table(const Json& json) {
  const std::string text = json.is_string() ? json.get<std::string>() : std::string();
  const Error refused = manifest_error(errors::kManifestShape, text);
  const std::size_t space = text.rfind(' ');
  if (space == std::string::npos) return refused;
  const auto& chips = prover::machine_chips();
  const auto chip = std::ranges::find_if(chips, [&](const auto& c) { return text.substr(0, space) == c.name; });
  prover::TableShape table = {.chip = static_cast<std::uint32_t>(chip - chips.begin()), .log_rows = 0};
  const char* const end = text.data() + text.size();
  const auto [stop, failed] = std::from_chars(text.data() + space + 1, end, table.log_rows);
  if (chip == chips.end() || failed != std::errc{} || stop != end) return refused;
  return table;
}

Result<ShapeSpec> read_shape(const Json& json) {
  TRY_ASSIGN(ObjectReader object, ObjectReader::of(json));
  ShapeSpec spec;
  TRY_ASSIGN(spec.name, object.text("name", 1));
  TRY_ASSIGN(spec.leaks, object.text("leaks", kTextMax));
  TRY_ASSIGN(const Json* const tables, object.array("tables", prover::kTablesMax));
  for (const Json& table : *tables) {
    TRY_ASSIGN(const prover::TableShape read, read_table(table));
    spec.shape.tables.push_back(read);
  }
  // Files list the tables by name; a shape has them by number, from tall to short.
  std::ranges::stable_sort(spec.shape.tables, [](const auto& a, const auto& b) {
    return a.chip != b.chip ? a.chip < b.chip : a.log_rows > b.log_rows;
  });
  TRY(object.finish());
  return spec;
}

template <class T>
Result<std::vector<T>> read_list(ObjectReader& object, const char* name, Result<T> (*read)(const Json&)) {
  TRY_ASSIGN(const Json* const list, object.array(name, kItemsMax));
  std::vector<T> items;
  std::set<std::string> names;
  for (const Json& json : *list) {
    TRY_ASSIGN(T item, read(json));
    if (!names.insert(item.name).second) return manifest_error(errors::kManifestDuplicate, item.name);
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace

std::size_t Manifest::disclosed_size() const {
  std::size_t size = 0;
  for (const FieldSpec& field : public_values) size += field.type.size;
  return size;
}

Result<Manifest> parse_manifest(ByteView text) {
  TRY_ASSIGN(const Json json, json::parse_document(text, kManifestBytesMax));
  TRY_ASSIGN(ObjectReader object, ObjectReader::of(json));
  Manifest manifest;
  TRY_ASSIGN(manifest.id, read_name(object, "id", kStatementIdSize));
  TRY_ASSIGN(manifest.title, object.text("title", kTextMax));
  TRY_ASSIGN(manifest.sentence, object.text("sentence", kTextMax));
  TRY_ASSIGN(manifest.inputs, read_list(object, "inputs", read_input));
  TRY_ASSIGN(manifest.parameters, read_list(object, "parameters", read_field));
  TRY_ASSIGN(manifest.public_values, read_list(object, "public_values", read_field));
  TRY_ASSIGN(manifest.shapes, read_list(object, "shapes", read_shape));
  TRY_ASSIGN(const Json* const reveals, object.array("reveals", kItemsMax));
  for (const Json& item : *reveals) {
    if (!item.is_string()) return ObjectReader::field_error("reveals");
    manifest.reveals.push_back(item.get<std::string>());
  }
  TRY(object.finish());
  for (const FieldSpec& field : manifest.public_values) {
    const bool is_fixed = field.type.size != 0 && field.type.size % 4 == 0 && !field.type.is_set;
    if (!is_fixed || field.is_optional) return manifest_error(errors::kManifestType, field.name);
  }
  for (const InputSpec& input : manifest.inputs) {
    const auto is_condition = [&](const FieldSpec& field) { return field.name == input.with && field.is_optional; };
    if (!input.with.empty() && std::ranges::none_of(manifest.parameters, is_condition)) {
      return manifest_error(errors::kManifestCondition, input.name);
    }
  }
  if (manifest.shapes.size() > kShapesMax) return manifest_error(errors::kManifestShape, "more than three shapes");
  TRY(check_sentence(manifest));
  return manifest;
}

}  // namespace symbolon::statement
