// Linked into a test program: runs all its tests on the vector level that SYMBOLON_TEST_SIMD_LEVEL names ("avx2",
// "baseline", "scalar"), as on a processor that has no better one. Unset: the processor's best. A level that the
// processor lacks fails, so that a masked run never passes by not being masked.

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "prover/field/simd_level.h"

namespace symbolon::testing {
namespace {

class SimdLevelEnvironment : public ::testing::Environment {
 public:
  void SetUp() override {
    const char* const wanted = std::getenv("SYMBOLON_TEST_SIMD_LEVEL");
    if (wanted == nullptr) return;
    using prover::SimdLevel;
    for (const SimdLevel level : {SimdLevel::kAvx512, SimdLevel::kAvx2, SimdLevel::kBaseline, SimdLevel::kScalar}) {
      if (wanted != std::string(prover::name_of(level))) continue;
      ASSERT_TRUE(prover::set_simd_level_for_test(level)) << "this processor lacks " << wanted;
      ASSERT_EQ(prover::simd_level(), level);
      return;
    }
    FAIL() << "no vector level is called " << wanted;
  }
};

// Owned by the framework.
const auto* const environment = ::testing::AddGlobalTestEnvironment(new SimdLevelEnvironment);

}  // namespace
}  // namespace symbolon::testing
