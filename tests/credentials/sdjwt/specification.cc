#include "tests/credentials/sdjwt/specification.h"

#include <charconv>

#include "core/base/check.h"
#include "credentials/sdjwt/process.h"

namespace symbolon::testing {
namespace {

using sdjwt::Json;
using sdjwt::pointer_to;

struct Line {
  std::size_t indent = 0;
  std::string text;  // without indent, comment and spaces at its end
};

// Where a scalar or a flow that starts at `begin` is quoted, the place behind the quote; else `begin`.
std::size_t behind_quotes(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  if (quote != '"' && quote != '\'') return begin;
  const std::size_t end = text.find(quote, begin + 1);
  CHECK(end != std::string_view::npos, "YAML: a quote without its other one");
  return end + 1;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    for (std::size_t at = 0; at < line.size(); ++at) {
      if (line[at] == '#' && (at == 0 || line[at - 1] == ' '))
        line = line.substr(0, at);
      else if (line[at] == '"' || line[at] == '\'')
        at = behind_quotes(line, at) - 1;
    }
    const std::size_t indent = line.find_first_not_of(' ');
    if (indent != std::string_view::npos) out.push_back({.indent = indent, .text = std::string(trimmed(line))});
  }
  return out;
}

// Takes `!sd` from the front.
bool take_tag(std::string_view& text) {
  constexpr std::string_view kTag = "!sd";
  if (!text.starts_with(kTag) || (text.size() > kTag.size() && text[kTag.size()] != ' ')) return false;
  text = trimmed(text.substr(kTag.size()));
  return true;
}

Json plain_scalar(std::string_view text) {
  if (text == "null") return nullptr;
  if (text == "True" || text == "true") return true;
  if (text == "False" || text == "false") return false;
  const char* const end = text.data() + text.size();
  std::int64_t integer = 0;
  if (const auto read = std::from_chars(text.data(), end, integer); read.ec == std::errc{} && read.ptr == end) {
    return integer;
  }
  double number = 0;
  if (const auto read = std::from_chars(text.data(), end, number); read.ec == std::errc{} && read.ptr == end) {
    return number;
  }
  return std::string(text);
}

class Reader {
 public:
  explicit Reader(std::string_view text) : lines_(lines_of(text)) {}

  Json read() {
    Json out = block("");
    CHECK(at_ == lines_.size(), "YAML: a line with less indent than the first");
    return out;
  }
  const std::vector<std::string>& tagged() const { return tagged_; }

 private:
  // The place of the colon behind a key, or npos where the text is no member.
  static std::size_t colon_of(std::string_view text) {
    if (text.empty() || text[0] == '[' || text[0] == '{') return std::string_view::npos;
    std::size_t at = behind_quotes(text, 0);
    const bool is_quoted = at != 0;
    while (at < text.size() && !(text[at] == ':' && (at + 1 == text.size() || text[at + 1] == ' '))) {
      if (is_quoted) return std::string_view::npos;
      ++at;
    }
    return at < text.size() ? at : std::string_view::npos;
  }
  static std::string key_of(std::string_view text) {
    const bool is_quoted = text[0] == '"' || text[0] == '\'';
    return std::string(is_quoted ? text.substr(1, text.size() - 2) : text);
  }

  // The array or object of which the current line is the first.
  Json block(const std::string& path) {
    const std::size_t indent = lines_[at_].indent;
    const bool is_array = lines_[at_].text.starts_with("-");
    Json out = is_array ? Json::array() : Json::object();
    while (at_ < lines_.size() && lines_[at_].indent == indent) {
      if (is_array) {
        const std::string place = pointer_to(path, std::to_string(out.size()));
        out.push_back(element(place));
      } else {
        member(path, out);
      }
    }
    return out;
  }

  Json element(const std::string& path) {
    Line& line = lines_[at_];
    CHECK(line.text.starts_with("-"), "YAML: no element where one is due");
    std::string_view rest = trimmed(std::string_view(line.text).substr(1));
    // A tag in front of a member is the member's.
    std::string_view untagged = rest;
    const bool has_tag = take_tag(untagged);
    if (colon_of(untagged) == std::string_view::npos) {
      if (has_tag) tagged_.push_back(path);
      rest = untagged;
    }
    if (rest.starts_with("- ") || colon_of(untagged) != std::string_view::npos) {
      // The rest is the first line of a block of its own.
      line = {.indent = line.indent + (line.text.size() - rest.size()), .text = std::string(rest)};
      return block(path);
    }
    return value(rest, path);
  }

  void member(const std::string& path, Json& out) {
    std::string_view text = lines_[at_].text;
    const bool has_tag = take_tag(text);
    const std::size_t colon = colon_of(text);
    CHECK(colon != std::string_view::npos, "YAML: no member where one is due");
    const std::string key = key_of(text.substr(0, colon));
    const std::string place = pointer_to(path, key);
    if (has_tag) tagged_.push_back(place);
    out[key] = value(std::string(trimmed(text.substr(colon + 1))), place);
  }

  // What stands behind a dash or a colon: on this line, or as a block on the next ones.
  Json value(std::string_view rest, const std::string& path) {
    const std::string text(rest);
    const std::size_t indent = lines_[at_++].indent;
    if (text.empty()) {
      CHECK(at_ < lines_.size() && lines_[at_].indent > indent, "YAML: no value");
      return block(path);
    }
    std::string_view left = text;
    Json out = flow(left, path);
    CHECK(left.empty(), "YAML: something behind a value");
    return out;
  }

  // Takes a scalar, [...] or {...} from the front.
  Json flow(std::string_view& text, const std::string& path) {
    if (take_tag(text)) tagged_.push_back(path);
    if (text.starts_with("[")) return flow_items(text, path, Json::array(), ']');
    if (text.starts_with("{")) return flow_items(text, path, Json::object(), '}');
    const std::size_t quoted = behind_quotes(text, 0);
    const std::size_t end = quoted != 0 ? quoted : std::min(text.find_first_of(depth_ > 0 ? ",]}" : "\n"), text.size());
    const std::string_view scalar = trimmed(text.substr(0, end));
    text = trimmed(text.substr(end));
    return quoted != 0 ? Json(key_of(scalar)) : plain_scalar(scalar);
  }

  Json flow_items(std::string_view& text, const std::string& path, Json out, char close) {
    ++depth_;
    do {
      text = trimmed(text.substr(1));  // the bracket, or a comma
      if (text.starts_with(close)) break;
      if (out.is_array()) {
        out.push_back(flow(text, pointer_to(path, std::to_string(out.size()))));
        continue;
      }
      const std::size_t colon = colon_of(text);
      CHECK(colon != std::string_view::npos, "YAML: no member where one is due");
      const std::string key = key_of(text.substr(0, colon));
      text = trimmed(text.substr(colon + 1));
      out[key] = flow(text, pointer_to(path, key));
    } while (text.starts_with(','));
    CHECK(text.starts_with(close), "YAML: a bracket without its other one");
    text = trimmed(text.substr(1));
    --depth_;
    return out;
  }

  std::vector<Line> lines_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;  // of flows
  std::vector<std::string> tagged_;
};

// What the holder shows: each place that says so, and each that has something inside it.
void collect_shown(const Json& choice, const std::string& path, std::vector<std::string>& out) {
  if (!choice.is_structured()) {
    if (choice == true) out.push_back(path);
    return;
  }
  if (!path.empty()) out.push_back(path);
  for (const auto& [step, inner] : choice.items()) collect_shown(inner, pointer_to(path, step), out);
}

}  // namespace

Specification read_specification(std::string_view text) {
  Reader reader(text);
  const Json file = reader.read();
  Specification out;
  out.claims = file.at("user_claims");
  out.expected = file.at("expect_verified_user_claims");
  constexpr std::string_view kClaims = "/user_claims";
  for (const std::string& path : reader.tagged()) {
    CHECK(path.starts_with(kClaims), "a tag outside the claims");
    out.disclosable.push_back(path.substr(kClaims.size()));
  }
  collect_shown(file.at("holder_disclosed_claims"), "", out.shown);
  return out;
}

}  // namespace symbolon::testing
