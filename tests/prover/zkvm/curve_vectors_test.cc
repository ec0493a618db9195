// All published ECDSA vectors, proven in batches. Slow: minutes.
#include <gtest/gtest.h>

#include "tests/prover/zkvm/curve_vectors.h"
#include "tests/support/test_data.h"

namespace symbolon::testing {
namespace {

using guest::CaseKind;

constexpr std::size_t kBatch = 16;

class AllSignatures : public ::testing::TestWithParam<CaseKind> {};

TEST_P(AllSignatures, AreProven) {
  const std::vector<SignatureCase> cases = signature_cases(GetParam());
  if (cases.empty()) GTEST_SKIP() << kNoTestData;
  for (std::size_t first = 0; first < cases.size(); first += kBatch) {
    if (!expect_proven(cases, first, kBatch)) GTEST_SKIP() << "no guest";
    if (HasFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(Wycheproof, AllSignatures,
                         ::testing::Values(CaseKind::kSecp256k1P1363, CaseKind::kSecp256k1Der,
                                           CaseKind::kSecp256k1DerLowS, CaseKind::kP256P1363, CaseKind::kP256Der,
                                           CaseKind::kP256Verify));

}  // namespace
}  // namespace symbolon::testing
