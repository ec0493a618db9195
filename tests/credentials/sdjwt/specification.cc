#include "tests/credentials/sdjwt/specification.h"

#include <yaml-cpp/yaml.h>

#include <charconv>

#include "core/base/check.h"
#include "credentials/sdjwt/process.h"

namespace symbolon::testing {
namespace {

using sdjwt::Json;
using sdjwt::pointer_to;

constexpr char kDisclosable[] = "!sd";

Json plain_scalar(const std::string& text) {
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
  return text;
}

// Notes the places that are tagged: elements, and members, whose tag is on the name.
Json json_of(const YAML::Node& node, const std::string& path, std::vector<std::string>& tagged) {
  switch (node.Type()) {
    case YAML::NodeType::Sequence: {
      Json out = Json::array();
      for (const YAML::Node& element : node) {
        const std::string place = pointer_to(path, std::to_string(out.size()));
        if (element.Tag() == kDisclosable) tagged.push_back(place);
        out.push_back(json_of(element, place, tagged));
      }
      return out;
    }
    case YAML::NodeType::Map: {
      Json out = Json::object();
      for (const auto& member : node) {
        const std::string place = pointer_to(path, member.first.Scalar());
        if (member.first.Tag() == kDisclosable) tagged.push_back(place);
        out[member.first.Scalar()] = json_of(member.second, place, tagged);
      }
      return out;
    }
    case YAML::NodeType::Scalar: {
      // "!" is what the library calls quoted.
      const bool is_text = node.Tag() == "!";
      return is_text ? Json(node.Scalar()) : plain_scalar(node.Scalar());
    }
    default:
      return nullptr;
  }
}

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
  const YAML::Node file = YAML::Load(std::string(text));
  Specification out;
  out.claims = json_of(file["user_claims"], "", out.disclosable);
  std::vector<std::string> tagged;
  out.expected = json_of(file["expect_verified_user_claims"], "", tagged);
  const Json choice = json_of(file["holder_disclosed_claims"], "", tagged);
  CHECK(tagged.empty(), "a tag outside the claims");
  collect_shown(choice, "", out.shown);
  return out;
}

}  // namespace symbolon::testing
