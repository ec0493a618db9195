// Transforms against the definition, a sum over all coefficients, at every vector level of this machine; sizes from 1
// past the split for caches; all orders, offsets and round trips.

#include "prover/poly/ntt.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "prover/field/simd_level.h"

namespace symbolon::prover {
namespace {

using Values = std::vector<KoalaBear>;

KoalaBear evaluate(const Values& coefficients, KoalaBear x) {
  KoalaBear result;
  for (std::size_t i = coefficients.size(); i-- > 0;) result = result * x + coefficients[i];
  return result;
}

Values reversed(Values values) {
  bit_reverse_permute(values);
  return values;
}

class Ntt : public testing::TestWithParam<SimdLevel> {
 protected:
  void SetUp() override {
    if (!set_simd_level_for_test(GetParam())) GTEST_SKIP() << "this processor lacks the level";
    ASSERT_EQ(simd_level(), GetParam());
  }
  void TearDown() override { set_simd_level_for_test(SimdLevel::kAuto); }

  // A third of the words are the extremes 0 and p - 1.
  Values random_values(std::size_t size) {
    Values values(size);
    for (KoalaBear& x : values) {
      const std::uint32_t word = static_cast<std::uint32_t>(random_());
      x = word % 6 == 0   ? KoalaBear::zero()
          : word % 6 == 1 ? KoalaBear::from_montgomery_unchecked(KoalaBear::kModulus - 1)
                          : KoalaBear::from_u32(word);
    }
    return values;
  }

  std::mt19937 random_{21};
};

TEST_P(Ntt, CosetMatchesTheDefinitionAtEveryPoint) {
  const KoalaBear offset = KoalaBear::from_u32(31337);
  for (std::uint32_t log_n = 0; log_n <= 9; ++log_n) {
    const std::size_t n = std::size_t{1} << log_n;
    const Values coefficients = random_values(n);
    const KoalaBear root = KoalaBear::two_adic_generator(log_n);
    for (KoalaBear s : {KoalaBear::one(), offset}) {
      Values out(n);
      evaluate_coset(reversed(coefficients).data(), n, s, out.data());
      KoalaBear x = s;
      for (std::size_t k = 0; k < n; ++k, x *= root) ASSERT_EQ(out[k], evaluate(coefficients, x)) << log_n << " " << k;
    }
  }
}

TEST_P(Ntt, LargeSizesMatchAtSampledPoints) {
  for (std::uint32_t log_n = 10; log_n <= 17; ++log_n) {
    const std::size_t n = std::size_t{1} << log_n;
    const Values coefficients = random_values(n);
    const KoalaBear root = KoalaBear::two_adic_generator(log_n);
    const KoalaBear offset = KoalaBear::from_u32(log_n);
    Values out(n);
    evaluate_coset(reversed(coefficients).data(), n, offset, out.data());
    for (std::size_t k : {std::size_t{0}, std::size_t{1}, n / 2, n - 1, std::size_t{random_() % n}}) {
      ASSERT_EQ(out[k], evaluate(coefficients, offset * root.pow(k))) << log_n << " " << k;
    }
  }
}

TEST_P(Ntt, InverseUndoesForwardInPlaceAndApart) {
  for (std::uint32_t log_n = 0; log_n <= 17; ++log_n) {
    const std::size_t n = std::size_t{1} << log_n;
    const Values values = random_values(n);
    const KoalaBear offset = KoalaBear::from_u32(77 + log_n);
    Values apart(n);
    interpolate_coset(values.data(), n, offset, apart.data());
    Values in_place = values;
    interpolate_coset(in_place.data(), n, offset, in_place.data());
    ASSERT_EQ(in_place, apart);
    evaluate_coset(in_place.data(), n, offset, in_place.data());
    ASSERT_EQ(in_place, values) << log_n;
    intt(in_place);
    ntt(in_place);
    ASSERT_EQ(in_place, values) << log_n;
  }
}

TEST_P(Ntt, NaturalOrderPutsCoefficientIAtIndexI) {
  for (std::uint32_t log_n : {0u, 1u, 4u, 11u}) {
    const std::size_t n = std::size_t{1} << log_n;
    const Values coefficients = random_values(n);
    const KoalaBear root = KoalaBear::two_adic_generator(log_n);
    Values values = coefficients;
    bit_reverse_permute(values);
    ntt(values);
    for (std::size_t k = 0; k < n; k += n / 8 + 1) ASSERT_EQ(values[k], evaluate(coefficients, root.pow(k)));
    intt_natural(values);
    ASSERT_EQ(values, coefficients);
  }
}

TEST_P(Ntt, ExtensionIsCosetMajorInNaturalOrder) {
  for (std::uint32_t log_n : {0u, 3u, 8u}) {
    for (std::uint32_t log_blowup : {0u, 1u, 2u, 3u}) {
      const std::size_t n = std::size_t{1} << log_n;
      const Values values = random_values(n);
      Values coefficients = values;
      intt_natural(coefficients);
      Values out(n << log_blowup);
      coset_lde_column(values.data(), n, log_blowup, out.data());
      const KoalaBear w = KoalaBear::two_adic_generator(log_n + log_blowup);
      const KoalaBear h = KoalaBear::two_adic_generator(log_n);
      for (std::size_t j = 0; j < std::size_t{1} << log_blowup; ++j) {
        EXPECT_EQ(lde_coset_offset(log_n, log_blowup, j), KoalaBear::from_u32(3) * w.pow(j));
        for (std::size_t k = 0; k < n; ++k) {
          const KoalaBear x = KoalaBear::from_u32(3) * w.pow(j) * h.pow(k);
          ASSERT_EQ(out[j * n + k], evaluate(coefficients, x)) << log_n << " " << j << " " << k;
        }
      }
    }
  }
}

TEST_P(Ntt, BatchesEqualSingleColumns) {
  constexpr std::size_t kRows = 512;
  constexpr std::size_t kWidth = 7;
  Matrix values(kRows, kWidth, MatrixContent::kWitness);
  for (std::size_t c = 0; c < kWidth; ++c) std::ranges::copy(random_values(kRows), values.column(c).begin());
  const std::vector<Matrix> extensions = coset_lde_all(std::span(&values, 1), 2);
  ASSERT_EQ(extensions.size(), 1u);
  const Matrix& extension = extensions.front();
  ASSERT_EQ(extension.rows(), 4 * kRows);
  EXPECT_EQ(extension.content(), MatrixContent::kWitness);
  for (std::size_t c = 0; c < kWidth; ++c) {
    Values expected(4 * kRows);
    coset_lde_column(values.column(c).data(), kRows, 2, expected.data());
    EXPECT_TRUE(std::ranges::equal(extension.column(c), expected));
  }
}

TEST(NttChecks, RefusesWhatHasNoSubgroup) {
  Values three(3);
  EXPECT_DEATH(intt(three), "power of two");
  Values two(2);
  EXPECT_DEATH(evaluate_coset(two.data(), 2, KoalaBear::zero(), two.data()), "offset");
  EXPECT_DEATH(lde_coset_offset(23, 2, 0), "largest subgroup");
  EXPECT_DEATH(lde_coset_offset(3, 1, 2), "coset index");
}

TEST(BitReverse, MatchesTheDefinition) {
  for (std::uint32_t log_n = 0; log_n <= 6; ++log_n) {
    const std::size_t n = std::size_t{1} << log_n;
    Values values(n);
    for (std::size_t i = 0; i < n; ++i) values[i] = KoalaBear::from_u32(static_cast<std::uint32_t>(i));
    bit_reverse_permute(values);
    for (std::size_t i = 0; i < n; ++i) {
      std::size_t expected = 0;
      for (std::uint32_t bit = 0; bit < log_n; ++bit) expected |= (i >> bit & 1) << (log_n - 1 - bit);
      EXPECT_EQ(values[i].to_u32(), expected);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Levels, Ntt,
                         testing::Values(SimdLevel::kAvx512, SimdLevel::kAvx2, SimdLevel::kBaseline,
                                         SimdLevel::kScalar),
                         [](const auto& test) { return std::string(name_of(test.param)); });

}  // namespace
}  // namespace symbolon::prover
