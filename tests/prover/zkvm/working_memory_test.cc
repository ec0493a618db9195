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

std::int64_t after_a_proof() {
  EXPECT_OK(prover::prove(exit_program(), {}, {.preset = prover::kPresetStandardV1}));
  return resident_bytes();
}

TEST(WorkingMemory, StaysUntilItIsGivenBack) {
#ifdef __SANITIZE_ADDRESS__
  GTEST_SKIP() << "under the sanitizers working memory comes from the C library";
#endif
  const std::int64_t estimate = static_cast<std::int64_t>(
      prover::prove(exit_program(), {}, {.preset = prover::kPresetStandardV1})->report.memory_bytes_estimate);
  for (int round = 0; round < 2; ++round) {
    const std::int64_t kept = after_a_proof();
    prover::release_proving_memory();
    EXPECT_LT(resident_bytes(), kept - estimate / 2) << "round " << round;
  }
}

}  // namespace
}  // namespace symbolon::testing
