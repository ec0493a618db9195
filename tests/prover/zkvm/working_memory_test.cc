// Working memory of proofs: it stays for the next one, and goes back to the system when the program says so.

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdint>
#include <fstream>

#include "prover/zkvm.h"
#include "tests/prover/zkvm/test_programs.h"
#include "tests/support/result_matchers.h"

namespace symbolon::testing {
namespace {

std::int64_t resident_bytes() {
  std::ifstream statm("/proc/self/statm");
  std::int64_t all_pages = 0;
  std::int64_t resident_pages = 0;
  statm >> all_pages >> resident_pages;
  return resident_pages * sysconf(_SC_PAGESIZE);
}

TEST(WorkingMemory, StaysUntilItIsGivenBack) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "under the sanitizers working memory comes from the C library";
#endif
  for (int round = 0; round < 2; ++round) {
    const Result<prover::ProvenRun> proven = prover::prove(exit_program(), {}, {.preset = prover::kPresetStandardV1});
    ASSERT_OK(proven);
    const auto estimate = static_cast<std::int64_t>(proven->report.memory_bytes_estimate);
    const std::int64_t kept = resident_bytes();
    prover::release_proving_memory();
    EXPECT_LT(resident_bytes(), kept - estimate / 2) << "round " << round;
  }
}

}  // namespace
}  // namespace symbolon::testing
