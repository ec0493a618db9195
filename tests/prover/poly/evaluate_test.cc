// Out-of-domain evaluation against Horner's rule on the coefficients, for heights below, at and above a vector and a
// row block, at every vector level of this machine.

#include "prover/poly/evaluate.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "prover/field/simd_level.h"
#include "prover/poly/ntt.h"

namespace symbolon::prover {
namespace {

class Evaluate : public testing::TestWithParam<SimdLevel> {
 protected:
  void SetUp() override {
    if (!set_simd_level_for_test(GetParam())) GTEST_SKIP() << "this processor lacks the level";
  }
  void TearDown() override { set_simd_level_for_test(SimdLevel::kAuto); }

  Ext random_point() {
    Ext z;
    for (KoalaBear& c : z.c) c = KoalaBear::from_u32(static_cast<std::uint32_t>(random_()));
    return z;
  }

  std::mt19937 random_{31};
};

Ext horner(std::span<const KoalaBear> coefficients, const Ext& z) {
  Ext result;
  for (std::size_t i = coefficients.size(); i-- > 0;) result = result * z + coefficients[i];
  return result;
}

TEST_P(Evaluate, MatchesHornersRule) {
  for (std::uint32_t log_n : {0u, 1u, 2u, 3u, 4u, 5u, 10u, 13u}) {
    const std::size_t n = std::size_t{1} << log_n;
    constexpr std::size_t kWidth = 3;
    Matrix values(n, kWidth);
    for (KoalaBear& x : values.values()) x = KoalaBear::from_u32(static_cast<std::uint32_t>(random_()));
    std::ranges::fill(values.column(1), KoalaBear::from_montgomery_unchecked(KoalaBear::kModulus - 1));
    for (const KoalaBear offset : {KoalaBear::one(), KoalaBear::from_u32(99)}) {
      for (const Ext& z : {random_point(), Ext::basis(1), Ext::from_base(KoalaBear::from_u32(5))}) {
        const std::vector<Ext> at_z = evaluate_columns_at(values, offset, z);
        ASSERT_EQ(at_z.size(), kWidth);
        for (std::size_t c = 0; c < kWidth; ++c) {
          std::vector<KoalaBear> coefficients(n);
          interpolate_coset(values.column(c).data(), n, offset, coefficients.data());
          bit_reverse_permute(coefficients);
          EXPECT_EQ(at_z[c], horner(coefficients, z)) << log_n << " " << c;
        }
      }
    }
  }
}

TEST_P(Evaluate, RefusesAPointOfTheDomain) {
  for (std::uint32_t log_n : {1u, 6u}) {
    const Matrix values(std::size_t{1} << log_n, 1);
    const Ext inside = Ext::from_base(KoalaBear::two_adic_generator(log_n));
    EXPECT_DEATH(evaluate_columns_at(values, KoalaBear::one(), inside), "domain|inverse of zero");
  }
}

INSTANTIATE_TEST_SUITE_P(Levels, Evaluate,
                         testing::Values(SimdLevel::kAvx512, SimdLevel::kAvx2, SimdLevel::kBaseline,
                                         SimdLevel::kScalar),
                         [](const auto& test) { return std::string(name_of(test.param)); });

}  // namespace
}  // namespace symbolon::prover
