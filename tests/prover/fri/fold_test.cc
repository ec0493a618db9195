// One fold: against interpolation and coefficients, and the vector form against the plain one.

#include "prover/fri/fold.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "prover/field/simd_level.h"
#include "prover/fri/fold_kernel.h"
#include "tests/prover/fri/fri_testing.h"

namespace symbolon::prover {
namespace {

using testing::entry;
using testing::evaluate_naively;
using testing::random_coefficients;
using testing::random_ext;
using testing::random_matrix;

TEST(FoldLeaf, IsTheValueAtBetaOfTheInterpolant) {
  std::mt19937_64 random(11);
  for (std::uint32_t log_arity = 0; log_arity <= 4; ++log_arity) {
    const std::size_t arity = std::size_t{1} << log_arity;
    const KoalaBear y = testing::random_element(random);
    const KoalaBear zeta = KoalaBear::two_adic_generator(log_arity);
    const Ext beta = random_ext(random);
    std::vector<Ext> values = random_coefficients(random, arity);
    // Lagrange: sum of v_t times the product of (beta - y_s) / (y_t - y_s).
    Ext expected;
    for (std::size_t t = 0; t < arity; ++t) {
      Ext term = values[t];
      for (std::size_t s = 0; s < arity; ++s) {
        if (s == t) continue;
        term = term * (beta - y * zeta.pow(s)) * (y * zeta.pow(t) - y * zeta.pow(s)).inverse();
      }
      expected += term;
    }
    EXPECT_EQ((fold_leaf<KoalaBear, Ext>(values, log_arity, y.inverse(), beta)), expected) << log_arity;
  }
}

TEST(EvaluateFinal, IsHornersRule) {
  const std::vector<Ext> coefficients{Ext::basis(0), Ext::basis(1), Ext::basis(2)};
  const KoalaBear y = KoalaBear::from_u32(7);
  Ext expected = Ext::basis(0);
  expected.c[1] = y;
  expected.c[2] = y * y;
  EXPECT_EQ((evaluate_final<KoalaBear, Ext>(coefficients, y)), expected);
}

// sum over s of beta^s G_s, with coefficient i of G_s being coefficient a i + s of G.
TEST(FoldCodeword, FoldsCoefficients) {
  std::mt19937_64 random(12);
  constexpr std::uint32_t kLogRows = 6;
  for (const std::uint32_t log_blowup : {1u, 2u}) {
    for (std::uint32_t log_arity = 1; log_arity <= 4; ++log_arity) {
      const std::size_t arity = std::size_t{1} << log_arity;
      const auto coefficients = random_coefficients(random, std::size_t{1} << kLogRows);
      const Ext beta = random_ext(random);
      std::vector<Ext> folded(coefficients.size() / arity);
      for (std::size_t i = 0; i < coefficients.size(); ++i) folded[i / arity] += beta.pow(i % arity) * coefficients[i];
      const Matrix expected = evaluate_naively(folded, kLogRows - log_arity, log_blowup);
      const Matrix actual =
          fold_codeword(evaluate_naively(coefficients, kLogRows, log_blowup), log_blowup, log_arity, beta);
      ASSERT_EQ(actual.rows(), expected.rows());
      for (std::size_t i = 0; i < actual.rows(); ++i) EXPECT_EQ(entry(actual, i), entry(expected, i));
    }
  }
}

TEST(FoldCodeword, AllVectorLevelsAgreeWithFoldLeaf) {
  std::mt19937_64 random(13);
  constexpr std::uint32_t kLogBlowup = 1;
  for (const std::uint32_t log_rows : {2u, 4u, 5u, 8u, 12u}) {
    for (std::uint32_t log_arity = 0; log_arity <= std::min(log_rows, 4u); ++log_arity) {
      const Matrix codeword = random_matrix(random, std::size_t{1} << (log_rows + kLogBlowup), kExtensionDegree);
      const Ext beta = random_ext(random);
      const std::uint32_t log_folded = log_rows - log_arity;
      Matrix expected(codeword.rows() >> log_arity, kExtensionDegree);
      for (std::uint32_t j = 0; j < 2; ++j) {
        for (std::uint32_t k = 0; k < 1u << log_folded; ++k) {
          std::vector<Ext> leaf;
          for (std::uint32_t t = 0; t < 1u << log_arity; ++t) {
            leaf.push_back(entry(codeword, QueryIndex{.coset = j, .row = k + (t << log_folded)}.at_height(log_rows)));
          }
          const KoalaBear y = unshifted_point(log_rows, kLogBlowup, {.coset = j, .row = k});
          testing::set_entry(expected, (std::size_t{j} << log_folded) + k,
                             fold_leaf<KoalaBear, Ext>(leaf, log_arity, y.inverse(), beta));
        }
      }
      for (const SimdLevel level : {SimdLevel::kAvx512, SimdLevel::kAvx2, SimdLevel::kBaseline, SimdLevel::kScalar}) {
        if (!set_simd_level_for_test(level)) continue;
        const Matrix actual = fold_codeword(codeword, kLogBlowup, log_arity, beta);
        ASSERT_TRUE(std::ranges::equal(actual.values(), expected.values()))
            << name_of(level) << " rows 2^" << log_rows << " arity 2^" << log_arity;
      }
      set_simd_level_for_test(SimdLevel::kAuto);
    }
  }
}

TEST(AddScaled, AddsTheMultipleOfEachEntry) {
  std::mt19937_64 random(14);
  for (const std::size_t rows : {1u, 4u, 32u, 16384u}) {
    const Matrix before = random_matrix(random, rows, kExtensionDegree);
    const Matrix joining = random_matrix(random, rows, kExtensionDegree);
    const Ext factor = random_ext(random);
    Matrix sum(rows, kExtensionDegree);
    std::ranges::copy(before.values(), sum.values().begin());
    add_scaled(sum, joining, factor);
    for (std::size_t i = 0; i < rows; ++i) EXPECT_EQ(entry(sum, i), entry(before, i) + factor * entry(joining, i));
  }
}

}  // namespace
}  // namespace symbolon::prover
