// Precompile calls through prove and verify: known answers, forged results, and a sample of published vectors (all of
// them: all_vectors_test.cc).
#include <gtest/gtest.h>

#include "core/base/bytes.h"
#include "prover/zkvm.h"
#include "tests/prover/zkvm/forger.h"
#include "tests/prover/zkvm/proven_vectors.h"
#include "tests/prover/zkvm/test_programs.h"
#include "tests/support/machine_trace.h"
#include "tests/support/result_matchers.h"
#include "tests/support/test_data.h"

namespace symbolon::testing {
namespace {

using prover::kPresetStandardV1;

// As printed in lists of multiples of the base points; words and bytes are little-endian.
Bytes x_of(const prover::PublicValues& values, std::size_t point) {
  const Bytes bytes(values.bytes().begin(), values.bytes().end());
  const auto begin = bytes.begin() + static_cast<std::ptrdiff_t>(64 * point);
  Bytes x(begin, begin + 32);
  std::reverse(x.begin(), x.end());
  return x;
}

// What SHA-256 prints: words are big-endian there.
Bytes digest_of(ByteView state) {
  Bytes digest(state.begin(), state.end());
  for (std::size_t i = 0; i < digest.size(); i += 4) {
    std::reverse(digest.begin() + static_cast<std::ptrdiff_t>(i), digest.begin() + static_cast<std::ptrdiff_t>(i + 4));
  }
  return digest;
}

TEST(CallProof, KnownAnswers) {
  const auto proven = prover::prove(every_call_program(), {}, {.preset = kPresetStandardV1});
  ASSERT_OK(proven);
  const auto values = prover::verify(policy_for(*proven), proven->proof_file);
  ASSERT_OK(values);
  EXPECT_EQ(x_of(*values, 0), hex("c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5"));
  EXPECT_EQ(x_of(*values, 1), hex("f9308a019258c31049344f85f89d5229b531c845836f99b08601f113bce036f9"));
  EXPECT_EQ(x_of(*values, 2), hex("7cf27b188d034f7e8a52380304b51ac3c08969e277f21b35a60b48fc47669978"));
  EXPECT_EQ(x_of(*values, 3), hex("5ecbe4d1a6330a44c8f7ef951d4bf165e6c6b721efada985fb41661bc6e7fd6c"));
  // The first lanes of the permutation of zeros, as the Keccak team's intermediate values print them.
  const ByteView bytes = values->bytes();
  EXPECT_EQ(to_hex(bytes.subspan(256, 16)), "e7dde140798f25f18a47c033f9ccd584");
  // FIPS 180-4 examples, "abc".
  EXPECT_EQ(digest_of(bytes.subspan(456, 32)), hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

// The result of a call with one other bit, told to memory and to the public values alike: the prover makes a proof, and
// verify refuses it.
class ForgedResult : public ::testing::TestWithParam<std::size_t> {};

TEST_P(ForgedResult, IsRefused) {
  const mips::Program program = every_call_program();
  const prover::ShapeLimits limits = prover::shape_limits(kPresetStandardV1);
  std::uint32_t place = 0;  // of the forged byte among the public values
  MachineTrace trace = trace_program(
      program, {},
      [&place](mips::Record& record) {
        const mips::SystemCall& forged = record.calls[GetParam()];
        const std::uint32_t address = record.words[forged.first_word].address;
        place = address - kCallResults;
        record.words[forged.first_word].new_value ^= 1;
        // Everybody who sees the word later sees the lie.
        for (std::size_t i = forged.first_word + forged.word_count; i < record.words.size(); ++i) {
          if (record.words[i].address == address) record.words[i].old_value ^= 1, record.words[i].new_value ^= 1;
        }
        for (mips::FinalWord& word : record.final_image) word.value ^= word.address == address ? 1u : 0u;
      },
      limits);
  ASSERT_LT(place, trace.public_values.size());
  trace.public_values[place] ^= 1;
  const auto key = prover::make_verifying_key(program, kPresetStandardV1, trace.shape);
  ASSERT_OK(key);
  const auto judged = judge(*key, std::move(trace));
  ASSERT_FALSE(judged.has_value());
  EXPECT_TRUE(judged.error().code == ErrorCode::kConstraintMismatch || judged.error().code == ErrorCode::kBusSumNotZero)
      << judged.error().where;
}

// All but the doublings whose result an addition replaces.
constexpr const char* kCallNames[] = {"Secp256k1Double", "",       "Secp256k1Add", "P256Double", "",
                                      "P256Add",         "Keccak", "Sha256"};
INSTANTIATE_TEST_SUITE_P(CallProof, ForgedResult, ::testing::Values(0, 2, 3, 5, 6, 7),
                         [](const auto& test) { return std::string(kCallNames[test.param]); });

TEST(VectorProof, ThoseThatStandardsPrint) {
  if (!expect_proven(printed_cases())) GTEST_SKIP() << "no guest";
}

// One of each file, of those made to be difficult: both hashes and both curves in one run.
TEST(VectorProof, OneOfEachFile) {
  std::vector<VectorCase> sample;
  for (const VectorFile& file : vector_files()) {
    std::vector<VectorCase> cases = cases_of(file);
    if (cases.empty()) GTEST_SKIP() << kNoTestData;
    sample.push_back(std::move(cases[cases.size() / 2]));
  }
  if (!expect_proven(sample)) GTEST_SKIP() << "no guest";
}

}  // namespace
}  // namespace symbolon::testing
