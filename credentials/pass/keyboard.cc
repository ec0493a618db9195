#include "credentials/pass/keyboard.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace symbolon::pass {
namespace {

constexpr std::string_view kCommonPrefix = "SY1";  // of every pass code

// What one layout types, as UTF-8, for a key of the US layout. What stands in no list stays as it is.
struct Layout {
  std::string_view swapped_from;  // letters, upper-case: typed,
  std::string_view swapped_to;    // and the key that it stands on
  std::array<std::pair<std::string_view, char>, 10> keys;
};

constexpr Layout kUs = {.swapped_from = "", .swapped_to = "", .keys = {}};
constexpr Layout kQwertz = {.swapped_from = "YZ", .swapped_to = "ZY", .keys = {}};
// The key of M types a comma, or a question mark with shift. The row of digits types them only with shift; 6 is a
// hyphen in France and a section sign in Belgium.
constexpr Layout kAzerty = {.swapped_from = "AQWZ",
                            .swapped_to = "QAZW",
                            .keys = {{{"&", '1'},
                                      {"\xc3\xa9", '2'},
                                      {"\"", '3'},
                                      {"'", '4'},
                                      {"(", '5'},
                                      {"-", '6'},
                                      {"\xc2\xa7", '6'},
                                      {"\xc3\xa8", '7'},
                                      {",", 'M'},
                                      {"?", 'M'}}}};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::optional<std::string> read_as(const Layout& layout, std::string_view typed) {
  std::string text;
  while (!typed.empty()) {
    const auto key = std::find_if(layout.keys.begin(), layout.keys.end(), [&](const auto& entry) {
      return !entry.first.empty() && typed.starts_with(entry.first);
    });
    if (key != layout.keys.end()) {
      text += key->second;
      typed.remove_prefix(key->first.size());
      continue;
    }
    char c = typed.front();
    typed.remove_prefix(1);
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    const std::size_t swap = layout.swapped_from.find(c);
    if (swap != std::string_view::npos) c = layout.swapped_to[swap];
    if (!(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9')) return std::nullopt;
    text += c;
  }
  return text;
}

}  // namespace

std::vector<std::string> pass_readings(std::string_view typed) {
  std::vector<std::string> readings;
  if (typed.size() > kTypedBytesMax) return readings;
  for (const Layout* layout : {&kUs, &kQwertz, &kAzerty}) {
    std::optional<std::string> text = read_as(*layout, trim(typed));
    if (!text || !text->starts_with(kCommonPrefix)) continue;
    if (std::find(readings.begin(), readings.end(), *text) == readings.end()) readings.push_back(*std::move(text));
  }
  return readings;
}

}  // namespace symbolon::pass
