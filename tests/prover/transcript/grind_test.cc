// Proof of work: what grind finds is accepted and is the smallest; everything else is refused with its own reason.

#include "prover/transcript/grind.h"

#include <gtest/gtest.h>

#include <vector>

#include "prover/field/parallel.h"
#include "prover/field/simd_level.h"

namespace symbolon::prover {
namespace {

NativeTranscript transcript_of(std::uint64_t seed) {
  NativeTranscript transcript;
  transcript.absorb("seed", seed);
  return transcript;
}

TEST(Grind, FindsTheSmallestWitnessAndLeavesTheTranscriptOfTheVerifier) {
  for (const std::uint32_t bits : {0u, 1u, 4u, 10u}) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      NativeTranscript prover = transcript_of(seed);
      const std::uint32_t witness = grind(prover, "work", bits);
      NativeTranscript verifier = transcript_of(seed);
      ASSERT_TRUE(verifier.check_grind("work", bits, witness)) << bits << " " << seed;
      EXPECT_EQ(verifier.challenge_ext("next"), prover.challenge_ext("next"));
      for (std::uint32_t smaller = 0; smaller < witness; ++smaller) {
        const Result<void> checked = transcript_of(seed).check_grind("work", bits, smaller);
        ASSERT_FALSE(checked) << bits << " " << seed << " " << smaller;
        EXPECT_EQ(checked.error().code, ErrorCode::kGrindTooLittle);
      }
    }
  }
}

TEST(Grind, DoesNotDependOnTheNumberOfThreads) {
  const std::size_t before = thread_count();
  std::vector<std::uint32_t> witnesses;
  for (const std::size_t threads : {std::size_t{1}, std::size_t{2}}) {
    set_thread_count(threads);
    NativeTranscript transcript = transcript_of(77);
    witnesses.push_back(grind(transcript, "work", 14));
  }
  set_thread_count(before);
  EXPECT_EQ(witnesses[0], witnesses[1]);
}

TEST(Grind, DoesNotDependOnTheVectorInstructions) {
  NativeTranscript transcript = transcript_of(78);
  const std::uint32_t witness = grind(transcript, "work", 12);
  for (const SimdLevel level : {SimdLevel::kAvx512, SimdLevel::kAvx2, SimdLevel::kBaseline, SimdLevel::kScalar}) {
    if (!set_simd_level_for_test(level)) continue;
    NativeTranscript again = transcript_of(78);
    EXPECT_EQ(grind(again, "work", 12), witness) << name_of(level);
  }
  set_simd_level_for_test(SimdLevel::kAuto);
}

// The header of the grind ends at each possible place of the block, the last one included.
TEST(Grind, WorksAtEveryPositionOfTheBlock) {
  for (std::size_t size = 0; size < kSpongeRate; ++size) {
    const std::vector<KoalaBear> values(size, KoalaBear::one());
    NativeTranscript prover;
    prover.absorb("pad", std::span<const KoalaBear>(values));
    const std::uint32_t witness = grind(prover, "work", 6);
    NativeTranscript verifier;
    verifier.absorb("pad", std::span<const KoalaBear>(values));
    EXPECT_TRUE(verifier.check_grind("work", 6, witness)) << size;
  }
}

TEST(Grind, WitnessesThatAreNotCanonicalAreRefused) {
  NativeTranscript prover = transcript_of(5);
  const std::uint32_t witness = grind(prover, "work", 3);
  // The same field element in its other encoding.
  ASSERT_LT(witness, 0xffffffffu - kFieldModulus);
  for (const std::uint32_t other : {witness + kFieldModulus, kFieldModulus, 0xffffffffu}) {
    const Result<void> checked = transcript_of(5).check_grind("work", 3, other);
    ASSERT_FALSE(checked) << other;
    EXPECT_EQ(checked.error().code, ErrorCode::kGrindWitnessNotCanonical);
  }
}

TEST(Grind, WithoutWorkTheOnlyWitnessIsZero) {
  EXPECT_TRUE(transcript_of(5).check_grind("work", 0, 0));
  for (const std::uint32_t witness : {1u, 12345u, kFieldModulus - 1, kFieldModulus, 0xffffffffu}) {
    const Result<void> checked = transcript_of(5).check_grind("work", 0, witness);
    ASSERT_FALSE(checked) << witness;
    EXPECT_EQ(checked.error().code, ErrorCode::kGrindWitnessNotCanonical);
  }
}

// A witness of 16 bits belongs to one past, one label and one number of bits.
TEST(Grind, WitnessesDoNotTransfer) {
  NativeTranscript prover = transcript_of(5);
  const std::uint32_t witness = grind(prover, "work", 16);
  EXPECT_TRUE(transcript_of(5).check_grind("work", 16, witness));
  EXPECT_EQ(transcript_of(6).check_grind("work", 16, witness).error().code, ErrorCode::kGrindTooLittle);
  EXPECT_EQ(transcript_of(5).check_grind("wort", 16, witness).error().code, ErrorCode::kGrindTooLittle);
  EXPECT_EQ(transcript_of(5).check_grind("work", 15, witness).error().code, ErrorCode::kGrindTooLittle);
  EXPECT_EQ(transcript_of(5).check_grind("work", 16, witness + 1).error().code, ErrorCode::kGrindTooLittle);
}

TEST(Grind, TheWitnessAndTheBitsDecideWhatFollows) {
  NativeTranscript with_zero_bits = transcript_of(5);
  ASSERT_TRUE(with_zero_bits.check_grind("work", 0, 0));
  NativeTranscript without = transcript_of(5);
  EXPECT_NE(with_zero_bits.challenge_ext("z"), without.challenge_ext("z"));

  NativeTranscript one = transcript_of(5);
  const std::uint32_t first = grind(one, "work", 4);
  std::uint32_t second = first + 1;
  while (!transcript_of(5).check_grind("work", 4, second)) ++second;
  NativeTranscript other = transcript_of(5);
  ASSERT_TRUE(other.check_grind("work", 4, second));
  EXPECT_NE(one.challenge_ext("z"), other.challenge_ext("z"));
}

}  // namespace
}  // namespace symbolon::prover
