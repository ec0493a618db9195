// Base field: every operation against plain modular arithmetic on 64-bit integers, on boundary and random operands,
// and the subgroup structure.

#include "prover/field/koala_bear.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace symbolon::prover {
namespace {

constexpr std::uint64_t kP = KoalaBear::kModulus;

std::vector<std::uint32_t> operands() {
  std::vector<std::uint32_t> values = {0, 1, 2, 3, (1u << 24) - 1, 1u << 24, (1u << 24) + 1, 0x3f800000, 0x3f800001};
  for (std::uint32_t i = 1; i <= 4; ++i) values.push_back(KoalaBear::kModulus - i);
  std::mt19937 random(1);  // NOLINT: the same values in every run
  for (int i = 0; i < 40; ++i) values.push_back(static_cast<std::uint32_t>(random() % kP));
  return values;
}

std::uint64_t power(std::uint64_t base, std::uint64_t exponent) {
  std::uint64_t result = 1;
  for (; exponent != 0; exponent >>= 1, base = base * base % kP) {
    if ((exponent & 1) != 0) result = result * base % kP;
  }
  return result;
}

TEST(KoalaBear, ConversionsKeepTheInteger) {
  for (std::uint32_t v : operands()) EXPECT_EQ(KoalaBear::from_canonical(v).to_u32(), v);
  EXPECT_EQ(KoalaBear::from_u32(KoalaBear::kModulus).to_u32(), 0u);
  EXPECT_EQ(KoalaBear::from_u32(0xffffffffu).to_u32(), 0xffffffffu % kP);
  EXPECT_EQ(KoalaBear::from_u64(0xffffffffffffffffu).to_u32(), 0xffffffffffffffffu % kP);
  EXPECT_DEATH(KoalaBear::from_canonical(KoalaBear::kModulus), "canonical");
}

TEST(KoalaBear, BinaryOperationsMatchIntegers) {
  for (std::uint64_t a : operands()) {
    for (std::uint64_t b : operands()) {
      const KoalaBear x = KoalaBear::from_u64(a);
      const KoalaBear y = KoalaBear::from_u64(b);
      EXPECT_EQ((x + y).to_u32(), (a + b) % kP);
      EXPECT_EQ((x - y).to_u32(), (a + kP - b) % kP);
      EXPECT_EQ((x * y).to_u32(), a * b % kP);
      EXPECT_EQ(x == y, a == b);
    }
  }
}

TEST(KoalaBear, UnaryOperationsMatchIntegers) {
  for (std::uint64_t a : operands()) {
    const KoalaBear x = KoalaBear::from_u64(a);
    EXPECT_EQ((-x).to_u32(), (kP - a) % kP);
    EXPECT_EQ(x.square().to_u32(), a * a % kP);
    EXPECT_EQ(x.cube().to_u32(), a * a % kP * a % kP);
    EXPECT_EQ(x.doubled().to_u32(), 2 * a % kP);
    EXPECT_EQ(x.halve().doubled(), x);
    EXPECT_EQ(x.pow(12345).to_u32(), power(a, 12345));
    if (a != 0) {
      EXPECT_EQ((x * x.inverse()), KoalaBear::one());
    }
  }
  EXPECT_EQ(KoalaBear::zero().pow(0), KoalaBear::one());
  EXPECT_DEATH(KoalaBear::zero().inverse(), "inverse of zero");
}

TEST(KoalaBear, RootsHaveExactlyTheirOrder) {
  for (std::uint32_t log2 = 0; log2 <= KoalaBear::kTwoAdicity; ++log2) {
    const KoalaBear root = KoalaBear::two_adic_generator(log2);
    EXPECT_EQ(root.pow(1u << log2), KoalaBear::one());
    if (log2 > 0) {
      EXPECT_EQ(root.pow(1u << (log2 - 1)), -KoalaBear::one());
      EXPECT_EQ(root.square(), KoalaBear::two_adic_generator(log2 - 1));
    }
  }
  EXPECT_DEATH(KoalaBear::two_adic_generator(KoalaBear::kTwoAdicity + 1), "subgroup");
}

// p - 1 = 2^24 * 127: 3 is a generator when no quotient by a prime factor kills it.
TEST(KoalaBear, GeneratorGeneratesTheGroup) {
  EXPECT_EQ((kP - 1), 127u << 24);
  EXPECT_NE(KoalaBear::generator().pow((kP - 1) / 2), KoalaBear::one());
  EXPECT_NE(KoalaBear::generator().pow((kP - 1) / 127), KoalaBear::one());
}

TEST(KoalaBear, MontgomeryReductionAtItsLimit) {
  const std::uint64_t limit = kP << 32;
  for (std::uint64_t x :
       {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{0xffffffff}, limit - 1, limit - (1u << 31)}) {
    const std::uint64_t reduced = KoalaBear::montgomery_reduce(x);
    EXPECT_LT(reduced, kP);
    EXPECT_EQ((reduced << 32) % kP, x % kP);
  }
}

}  // namespace
}  // namespace symbolon::prover
