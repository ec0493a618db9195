#include "tests/prover/zkvm/proven_vectors.h"

#include <gtest/gtest.h>

#include <iostream>

#include "core/base/file.h"
#include "core/guest/host_io.h"
#include "core/mips/elf.h"
#include "prover/zkvm.h"
#include "tests/prover/zkvm/test_programs.h"
#include "tests/support/result_matchers.h"
#include "tests/support/test_data.h"

namespace symbolon::testing {
namespace {

// Hashed bytes, hashes and signatures of one proof. The largest table is then Keccak's, of 2^15 rows.
constexpr std::size_t kBytesOfBatch = 8192;
constexpr std::size_t kHashesOfBatch = 64;
constexpr std::size_t kSignaturesOfBatch = 16;

bool is_hash(const VectorCase& test) {
  return test.kind == guest::CaseKind::kKeccak256 || test.kind == guest::CaseKind::kSha256;
}

}  // namespace

std::vector<VectorCase> cases_of(const VectorFile& file) {
  const auto json = load_test_data(file.path);
  if (!json) return {};
  std::vector<VectorCase> cases = file.load(*json);
  EXPECT_EQ(cases.size(), file.count) << file.name;
  return cases;
}

std::vector<std::span<const VectorCase>> batches_of(std::span<const VectorCase> cases) {
  std::vector<std::span<const VectorCase>> batches;
  while (!cases.empty()) {
    const std::size_t cases_max = is_hash(cases[0]) ? kHashesOfBatch : kSignaturesOfBatch;
    std::size_t bytes = cases[0].data.size();
    std::size_t count = 1;
    while (count < std::min(cases_max, cases.size()) && bytes + cases[count].data.size() <= kBytesOfBatch) {
      bytes += cases[count++].data.size();
    }
    batches.push_back(cases.first(count));
    cases = cases.subspan(count);
  }
  return batches;
}

bool expect_proven([[maybe_unused]] std::span<const VectorCase> cases) {
#ifdef GUEST_VECTORS_ELF
  Bytes expected;
  for (const VectorCase& test : cases) expected.insert(expected.end(), test.expected.begin(), test.expected.end());
  const Result<Bytes> elf = read_file(GUEST_VECTORS_ELF, mips::kElfBytesMax);
  EXPECT_OK(elf);
  const Result<mips::Program> program = mips::load_elf(*elf);
  EXPECT_OK(program);
  const auto proven =
      prover::prove(*program, guest::frame_input(vectors_body(cases)), {.preset = prover::kPresetStandardV1});
  EXPECT_OK(proven);
  if (!proven) return true;
  const auto values = prover::verify(policy_for(*proven), proven->proof_file);
  EXPECT_OK(values);
  if (!values) return true;
  EXPECT_EQ(values->bytes(), expected) << cases.size() << " cases from " << cases[0].name;
  EXPECT_LE(proven->report.opened_width, prover::kMaximalMachine.opened_columns) << cases[0].name;
  std::cout << cases.size() << " cases from " << cases[0].name << ": " << proven->report.cycles << " cycles, "
            << proven->report.committed_cells << " cells, width " << proven->report.opened_width << ", "
            << proven->proof_file.size() << " bytes\n";
  return true;
#else
  return false;
#endif
}

}  // namespace symbolon::testing
