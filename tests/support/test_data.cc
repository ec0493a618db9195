#include "tests/support/test_data.h"

#include <filesystem>
#include <fstream>

namespace symbolon::testing {

std::optional<nlohmann::json> load_test_data(const std::string& relative_path) {
  const std::filesystem::path path = std::filesystem::path(SYMBOLON_TEST_DATA) / relative_path;
  if (!std::filesystem::exists(path)) return std::nullopt;
  std::ifstream file(path);
  nlohmann::json json = nlohmann::json::parse(file, nullptr, /*allow_exceptions=*/false);
  CHECK(!json.is_discarded(), "test data is not JSON");
  return json;
}

Bytes hex(std::string_view text) {
  Result<Bytes> bytes = from_hex_vartime(text);
  CHECK(bytes.has_value(), "test vector is not hex");
  return std::move(bytes).value();
}

}  // namespace symbolon::testing
