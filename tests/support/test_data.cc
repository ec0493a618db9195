#include "tests/support/test_data.h"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace symbolon::testing {

namespace {

std::filesystem::path path_of(const std::string& relative) {
  return std::filesystem::path(SYMBOLON_TEST_DATA) / relative;
}

}  // namespace

std::optional<nlohmann::json> load_test_data(const std::string& relative_path) {
  const std::filesystem::path path = path_of(relative_path);
  if (!std::filesystem::exists(path)) return std::nullopt;
  std::ifstream file(path);
  nlohmann::json json = nlohmann::json::parse(file, nullptr, /*allow_exceptions=*/false);
  CHECK(!json.is_discarded(), "test data is not JSON");
  return json;
}

std::optional<std::string> load_test_text(const std::string& relative_path) {
  std::ifstream file(path_of(relative_path));
  if (!file) return std::nullopt;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::string> test_data_names(const std::string& relative_folder, std::string_view ending) {
  std::vector<std::string> names;
  if (!std::filesystem::exists(path_of(relative_folder))) return names;
  for (const auto& entry : std::filesystem::directory_iterator(path_of(relative_folder))) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(ending)) names.push_back(name);
  }
  std::ranges::sort(names);
  return names;
}

Bytes hex(std::string_view text) {
  Result<Bytes> bytes = from_hex_vartime(text);
  CHECK(bytes.has_value(), "test vector is not hex");
  return std::move(bytes).value();
}

}  // namespace symbolon::testing
