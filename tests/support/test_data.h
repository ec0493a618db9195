// Third-party test data (CMake cache variable SYMBOLON_TEST_DATA): published vectors that are not part of this
// repository. Tests that want them skip where they are absent:
//
//   const auto vectors = load_test_data("hashes/keccak256_short.json");
//   if (!vectors) GTEST_SKIP() << kNoTestData;

#ifndef SYMBOLON_TESTS_SUPPORT_TEST_DATA_H_
#define SYMBOLON_TESTS_SUPPORT_TEST_DATA_H_

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/base/bytes.h"

namespace symbolon::testing {

inline constexpr char kNoTestData[] = "third-party test data is absent (see SYMBOLON_TEST_DATA)";

// nullopt where the file is absent; a file that is no JSON fails the check.
std::optional<nlohmann::json> load_test_data(const std::string& relative_path);

// The same of a file that is no JSON.
std::optional<std::string> load_test_text(const std::string& relative_path);
// The names of a folder's files that end so, sorted; none where the folder is absent.
std::vector<std::string> test_data_names(const std::string& relative_folder, std::string_view ending);

// Hex from a vector, whose format is not in question.
Bytes hex(std::string_view text);

template <std::size_t N>
ByteArray<N> hex_array(std::string_view text) {
  const Bytes bytes = hex(text);
  CHECK(bytes.size() == N, "test vector of the wrong length");
  ByteArray<N> array;
  std::copy(bytes.begin(), bytes.end(), array.begin());
  return array;
}

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_SUPPORT_TEST_DATA_H_
