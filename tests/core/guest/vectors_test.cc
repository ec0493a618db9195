// Published vectors of the SDK's cryptography, asked of the vectors guest: compiled for the host, in the machine with
// precompiles, and in the machine in plain MIPS (every 29th signature there: it has no fast field arithmetic).
// Those that standards print stand in tests/support/vector_files.cc; the large files are third-party test data.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/guest/host_io.h"
#include "core/guest/native.h"
#include "tests/core/guest/run_guest.h"
#include "tests/support/result_matchers.h"
#include "tests/support/test_data.h"
#include "tests/support/vector_files.h"

extern int guest_main_vectors();

namespace symbolon::guest {
namespace {

using symbolon::testing::kNoTestData;
using symbolon::testing::load_test_data;
using symbolon::testing::printed_cases;
using symbolon::testing::vector_files;
using symbolon::testing::VectorCase;
using symbolon::testing::VectorFile;
using symbolon::testing::vectors_body;

// ---- the three ways to ask ----

enum class Where { kHost, kMachine, kMachinePlain };

// Empty where there is neither a cross compiler nor a committed guest.
std::string elf_of([[maybe_unused]] Where where) {
#ifdef GUEST_VECTORS_ELF
  if (where == Where::kMachine) return GUEST_VECTORS_ELF;
#endif
#ifdef GUEST_VECTORS_SOFTWARE_ELF
  if (where == Where::kMachinePlain) return GUEST_VECTORS_SOFTWARE_ELF;
#endif
  return {};
}

Bytes ask(Where where, const std::vector<VectorCase>& cases) {
  const Bytes body = vectors_body(cases);
  if (where == Where::kHost) {
    NativeRun run = run_natively(guest_main_vectors, frame_input(body));
    EXPECT_EQ(run.exit_code, 0);
    return std::move(run.public_values);
  }
  const Result<mips::RunResult> run = testing::run_guest(elf_of(where), body);
  EXPECT_OK(run);
  if (!run) return {};
  EXPECT_EQ(run->exit_code, 0u);
  return run->public_values;
}

void expect_answers(Where where, const std::vector<VectorCase>& cases) {
  const Bytes answers = ask(where, cases);
  ASSERT_EQ(answers.size(), cases.size() * kAnswerSize);
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const ByteView answer = ByteView(answers).subspan(i * kAnswerSize, kAnswerSize);
    EXPECT_EQ(to_hex(answer), to_hex(cases[i].expected)) << cases[i].name;
  }
}

constexpr char kNoGuest[] = "no cross compiler and no committed guest";

bool is_available(Where where) { return where == Where::kHost || !elf_of(where).empty(); }

class VectorsTest : public ::testing::TestWithParam<Where> {};

TEST_P(VectorsTest, Printed) {
  if (!is_available(GetParam())) GTEST_SKIP() << kNoGuest;
  expect_answers(GetParam(), printed_cases());
}

// A file and a place.
class VectorFilesTest : public ::testing::TestWithParam<std::tuple<Where, std::size_t>> {};

TEST_P(VectorFilesTest, Answers) {
  const auto [where, index] = GetParam();
  const VectorFile& file = vector_files()[index];
  if (!is_available(where)) GTEST_SKIP() << kNoGuest;
  const auto json = load_test_data(file.path);
  if (!json) GTEST_SKIP() << kNoTestData;
  std::vector<VectorCase> cases = file.load(*json);
  ASSERT_EQ(cases.size(), file.count);
  if (where == Where::kMachinePlain && file.signatures) {
    std::vector<VectorCase> some;
    for (std::size_t i = 0; i < cases.size(); i += 29) some.push_back(std::move(cases[i]));
    cases = std::move(some);
  }
  expect_answers(where, cases);
}

std::string where_name(Where where) {
  constexpr const char* kNames[] = {"Host", "Machine", "MachinePlain"};
  return kNames[static_cast<int>(where)];
}

constexpr Where kPlaces[] = {Where::kHost, Where::kMachine, Where::kMachinePlain};
INSTANTIATE_TEST_SUITE_P(, VectorsTest, ::testing::ValuesIn(kPlaces),
                         [](const auto& test) { return where_name(test.param); });
INSTANTIATE_TEST_SUITE_P(, VectorFilesTest,
                         ::testing::Combine(::testing::ValuesIn(kPlaces),
                                            ::testing::Range(std::size_t{0}, vector_files().size())),
                         [](const auto& test) {
                           return where_name(std::get<0>(test.param)) + vector_files()[std::get<1>(test.param)].name;
                         });

}  // namespace
}  // namespace symbolon::guest
