// All published vectors of the SDK's cryptography, proven in batches. Slow.
#include <gtest/gtest.h>

#include "tests/prover/zkvm/proven_vectors.h"
#include "tests/support/test_data.h"

namespace symbolon::testing {
namespace {

class AllVectors : public ::testing::TestWithParam<std::size_t> {};

TEST_P(AllVectors, AreProven) {
  const std::vector<VectorCase> cases = cases_of(vector_files()[GetParam()]);
  if (cases.empty()) GTEST_SKIP() << kNoTestData;
  for (const auto& batch : batches_of(cases)) {
    if (!expect_proven(batch)) GTEST_SKIP() << "no guest";
    if (HasFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(, AllVectors, ::testing::Range(std::size_t{0}, vector_files().size()),
                         [](const auto& test) { return std::string(vector_files()[test.param].name); });

}  // namespace
}  // namespace symbolon::testing
