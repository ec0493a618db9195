#include "credentials/statement/sentence.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "core/base/check.h"
#include "credentials/statement/errors.h"
#include "credentials/statement/parameter_values.h"

namespace symbolon::statement {
namespace {

// A piece of a template: plain text, the name of a parameter, or a bracket.
struct Piece {
  enum class Kind { kText, kName, kOpen, kClose };
  Kind kind;
  std::string_view text;
};

// Nothing where a brace has no partner.
std::optional<std::vector<Piece>> split(std::string_view sentence) {
  std::vector<Piece> pieces;
  while (!sentence.empty()) {
    std::size_t length = 1;
    if (sentence[0] == '[') {
      pieces.push_back({Piece::Kind::kOpen, {}});
    } else if (sentence[0] == ']') {
      pieces.push_back({Piece::Kind::kClose, {}});
    } else if (sentence[0] == '{') {
      const std::size_t end = sentence.find('}');
      if (end == std::string_view::npos) return std::nullopt;
      pieces.push_back({Piece::Kind::kName, sentence.substr(1, end - 1)});
      length = end + 1;
    } else {
      length = std::min(sentence.find_first_of("[]{"), sentence.size());
      pieces.push_back({Piece::Kind::kText, sentence.substr(0, length)});
    }
    sentence.remove_prefix(length);
  }
  return pieces;
}

const FieldSpec* find_parameter(const Manifest& manifest, std::string_view name) {
  const auto& fields = manifest.parameters;
  const auto found = std::ranges::find_if(fields, [name](const FieldSpec& field) { return field.name == name; });
  return found == fields.end() ? nullptr : &*found;
}

Error refusal(const Manifest& manifest) {
  return {.code = errors::kManifestSentence, .where = "statement.sentence", .detail = manifest.id};
}

Result<std::vector<Piece>> read_sentence(const Manifest& manifest, std::string_view sentence) {
  std::optional<std::vector<Piece>> pieces = split(sentence);
  if (!pieces) return refusal(manifest);
  bool in_bracket = false;
  for (const Piece& piece : *pieces) {
    if (piece.kind == Piece::Kind::kName) {
      const FieldSpec* const field = find_parameter(manifest, piece.text);
      if (field == nullptr) return refusal(manifest);
      const bool may_be_absent = field->is_optional || field->type.kind == FieldKind::kFlag;
      if (may_be_absent && !in_bracket) return refusal(manifest);
    } else if (piece.kind != Piece::Kind::kText) {
      const bool opens = piece.kind == Piece::Kind::kOpen;
      if (opens == in_bracket) return refusal(manifest);
      in_bracket = opens;
    }
  }
  if (in_bracket) return refusal(manifest);
  return std::move(*pieces);
}

// The names that a sentence always says, then those of each bracket; without the order in which a language says them.
std::multiset<std::multiset<std::string_view>> names_of(const std::vector<Piece>& pieces) {
  std::multiset<std::multiset<std::string_view>> groups;
  std::multiset<std::string_view> always;
  std::multiset<std::string_view> bracket;
  bool in_bracket = false;
  for (const Piece& piece : pieces) {
    if (piece.kind == Piece::Kind::kName) (in_bracket ? bracket : always).insert(piece.text);
    if (piece.kind == Piece::Kind::kOpen) in_bracket = true;
    if (piece.kind == Piece::Kind::kClose) {
      in_bracket = false;
      groups.insert(std::exchange(bracket, {}));
    }
  }
  groups.insert(std::move(always));
  return groups;
}

std::string fill_in(const ParameterValues& values, const std::vector<Piece>& pieces) {
  std::string sentence;
  std::string bracket;
  bool in_bracket = false;
  bool keeps_bracket = true;
  for (const Piece& piece : pieces) {
    std::string& out = in_bracket ? bracket : sentence;
    switch (piece.kind) {
      case Piece::Kind::kText:
        out += piece.text;
        break;
      case Piece::Kind::kName: {
        const FieldType& type = find_parameter(values.manifest(), piece.text)->type;
        const std::optional<ByteView> value = values.find(piece.text);
        const bool is_flag = type.kind == FieldKind::kFlag && !type.is_set;
        keeps_bracket &= value && !(is_flag && values.u32(piece.text) == 0);
        if (value && !is_flag) out += describe_field(type, *value);
        break;
      }
      case Piece::Kind::kOpen:
        in_bracket = true;
        keeps_bracket = true;
        bracket.clear();
        break;
      case Piece::Kind::kClose:
        in_bracket = false;
        if (keeps_bracket) sentence += bracket;
        break;
    }
  }
  return sentence;
}

}  // namespace

Result<void> check_sentence(const Manifest& manifest) {
  TRY(read_sentence(manifest, manifest.sentence));
  return {};
}

std::string make_sentence(const ParameterValues& values) {
  const auto pieces = read_sentence(values.manifest(), values.manifest().sentence);
  CHECK(pieces.has_value(), "check_sentence has seen this sentence");
  return fill_in(values, *pieces);
}

Result<std::string> make_sentence(const ParameterValues& values, std::string_view translated) {
  const Manifest& manifest = values.manifest();
  TRY_ASSIGN(const auto pieces, read_sentence(manifest, translated));
  TRY_ASSIGN(const auto original, read_sentence(manifest, manifest.sentence));
  if (names_of(pieces) != names_of(original)) return refusal(manifest);
  return fill_in(values, pieces);
}

}  // namespace symbolon::statement
