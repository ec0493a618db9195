// Curve calls through prove and verify: known answers, forged results, and a sample of published signatures (all of
// them: curve_vectors_test.cc).
#include <gtest/gtest.h>

#include "core/guest/curve_parameters.h"
#include "core/mips/system_calls.h"
#include "prover/stark/prover.h"
#include "prover/zkvm/proof_file.h"
#include "prover/zkvm/statement.h"
#include "tests/prover/zkvm/curve_vectors.h"
#include "tests/prover/zkvm/test_programs.h"
#include "tests/support/assembler.h"
#include "tests/support/machine_trace.h"
#include "tests/support/result_matchers.h"
#include "tests/support/test_data.h"

namespace symbolon::testing {
namespace {

using guest::CaseKind;
using mips::assembly::Assembler;
using prover::kPresetStandardV1;

constexpr std::uint32_t kData = Assembler::kDataBase;
constexpr std::uint32_t kBase = 0x0800'0000;

// G is read-only; commits 2 G and 3 G = 2 G + G, of one curve and then the other.
mips::Program multiples_program() {
  Assembler a;
  const auto put = [&](const guest::AffinePoint& base, std::uint32_t double_call, std::uint32_t add_call,
                       std::uint32_t offset) {
    for (const std::uint32_t address : {kData + offset, kData + offset + 64, kBase + offset}) {
      a.data(address, base.x.word, address >= kBase && address < kData);
      a.data(address + 32, base.y.word, address >= kBase && address < kData);
    }
    a.call(double_call, {kData + offset});
    a.call(double_call, {kData + offset + 64});
    a.call(add_call, {kData + offset + 64, kBase + offset});
    a.commit(kData + offset, 128);
  };
  put(guest::Secp256k1::kBase, mips::kCallSecp256k1Double, mips::kCallSecp256k1Add, 0);
  put(guest::P256::kBase, mips::kCallP256Double, mips::kCallP256Add, 128);
  a.exit(0);
  return a.program();
}

// As printed in lists of multiples of the base points; words and bytes are little-endian.
Bytes x_of(const prover::PublicValues& values, std::size_t point) {
  const Bytes bytes(values.bytes().begin(), values.bytes().end());
  const auto begin = bytes.begin() + static_cast<std::ptrdiff_t>(64 * point);
  Bytes x(begin, begin + 32);
  std::reverse(x.begin(), x.end());
  return x;
}

TEST(CurveProof, MultiplesOfTheBasePoints) {
  const auto proven = prover::prove(multiples_program(), {}, {.preset = kPresetStandardV1});
  ASSERT_OK(proven);
  const auto values = prover::verify(policy_for(*proven), proven->proof_file);
  ASSERT_OK(values);
  EXPECT_EQ(x_of(*values, 0), hex("c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5"));
  EXPECT_EQ(x_of(*values, 1), hex("f9308a019258c31049344f85f89d5229b531c845836f99b08601f113bce036f9"));
  EXPECT_EQ(x_of(*values, 2), hex("7cf27b188d034f7e8a52380304b51ac3c08969e277f21b35a60b48fc47669978"));
  EXPECT_EQ(x_of(*values, 3), hex("5ecbe4d1a6330a44c8f7ef951d4bf165e6c6b721efada985fb41661bc6e7fd6c"));
}

// A result with one other bit, told to memory and to the public values alike: the prover makes a proof, and verify
// refuses it.
TEST(CurveProof, AForgedResultIsRefused) {
  const mips::Program program = multiples_program();
  const prover::ShapeLimits limits = prover::shape_limits(kPresetStandardV1);
  for (const std::size_t call : {std::size_t{0}, std::size_t{2}, std::size_t{4}, std::size_t{6}}) {
    std::size_t place = 0;  // of the forged byte among the public values
    MachineTrace trace = trace_program(
        program, {},
        [call, &place](mips::Record& record) {
          const mips::SystemCall& forged = record.calls[call];
          const std::uint32_t address = record.words[forged.first_word].address;
          place = address - kData;
          record.words[forged.first_word].new_value ^= 1;
          // Everybody who sees the word later sees the lie.
          for (std::size_t i = forged.first_word + forged.word_count; i < record.words.size(); ++i) {
            if (record.words[i].address == address) record.words[i].old_value ^= 1, record.words[i].new_value ^= 1;
          }
          for (mips::FinalWord& word : record.final_image) word.value ^= word.address == address ? 1u : 0u;
        },
        limits);
    trace.public_values[place] ^= 1;
    const auto key = prover::make_verifying_key(program, kPresetStandardV1, trace.shape);
    ASSERT_OK(key);
    std::vector<prover::Matrix> fixed = std::move(trace.fixed_tables);
    std::erase_if(fixed, [](const prover::Matrix& matrix) { return matrix.width() == 0; });
    const prover::FixedColumns committed = prover::commit_fixed(kPresetStandardV1, std::move(fixed));
    const auto statement = prover::make_statement(*key, trace.public_values);
    ASSERT_OK(statement);
    const prover::StarkShape shape = prover::stark_shape(kPresetStandardV1, trace.shape);
    const auto proof = prover::prove_stark(shape, *statement, committed, std::move(trace.tables), {});
    ASSERT_OK(proof);
    Writer writer;
    proof->encode(writer, shape);
    const prover::ProofFile file{.key = *key, .public_values = trace.public_values, .proof = writer.view()};
    EXPECT_ERROR(prover::verify({.accepted_keys = {key->hash()}}, file.encode()), ErrorCode::kConstraintMismatch);
  }
}

class SampleOfSignatures : public ::testing::TestWithParam<CaseKind> {};

// One good signature, and one of those made to be difficult.
TEST_P(SampleOfSignatures, IsProven) {
  const std::vector<SignatureCase> cases = signature_cases(GetParam());
  if (cases.empty()) GTEST_SKIP() << kNoTestData;
  if (!expect_proven(cases, 0, 1)) GTEST_SKIP() << "no guest";
  expect_proven(cases, cases.size() / 2, 1);
}

INSTANTIATE_TEST_SUITE_P(Wycheproof, SampleOfSignatures,
                         ::testing::Values(CaseKind::kSecp256k1P1363, CaseKind::kP256Verify));

}  // namespace
}  // namespace symbolon::testing
