// The published eth_getProof answers, for tests: every file of the family eth_getproof that is one.

#ifndef SYMBOLON_TESTS_CREDENTIALS_ETHEREUM_GETPROOF_VECTORS_H_
#define SYMBOLON_TESTS_CREDENTIALS_ETHEREUM_GETPROOF_VECTORS_H_

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/test_data.h"

namespace symbolon::ethereum::testing {

struct GetProofVector {
  std::string name;
  nlohmann::json json;
};

// Empty where the data is absent.
inline std::vector<GetProofVector> getproof_vectors() {
  std::vector<GetProofVector> vectors;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(SYMBOLON_TEST_DATA "/eth_getproof", ignored)) {
    if (entry.path().extension() != ".json") continue;
    auto json = symbolon::testing::load_test_data("eth_getproof/" + entry.path().filename().string());
    if (json && json->is_object() && json->contains("stateRoot")) {
      vectors.push_back({.name = entry.path().stem().string(), .json = std::move(*json)});
    }
  }
  return vectors;
}

}  // namespace symbolon::ethereum::testing

#endif  // SYMBOLON_TESTS_CREDENTIALS_ETHEREUM_GETPROOF_VECTORS_H_
