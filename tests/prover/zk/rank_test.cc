// The masks cover the openings: for sampled challenges, the linear map from noise to what a proof opens has full rank,
// for every kind of witness column of every table of the machine (prover/SECURITY.md, "Noise rows" and "Quotients").
//
// A column's value at x is sum over rows r of v_r L_r(x), L_r(x) = (x^N - 1) g^r / (N (x - g^r)). With the noise rows
// as unknowns, openings at q base points give q equations over F, and q more at the next rows of these points where
// constraints read them; one at an extension point gives kExtDegree.

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "prover/commit/tree_shape.h"
#include "prover/field/ext.h"
#include "prover/machine/machine.h"
#include "prover/params/preset.h"
#include "prover/stark/shape.h"
#include "prover/stark/table.h"

namespace symbolon::prover {
namespace {

template <class Field>
using Rows = std::vector<std::vector<Field>>;

template <class Field>
std::size_t rank_of(Rows<Field> m) {
  std::size_t rank = 0;
  const std::size_t columns = m.empty() ? 0 : m[0].size();
  for (std::size_t c = 0; c < columns && rank < m.size(); ++c) {
    std::size_t pivot = rank;
    while (pivot < m.size() && m[pivot][c] == Field::zero()) ++pivot;
    if (pivot == m.size()) continue;
    std::swap(m[pivot], m[rank]);
    const Field inverse = m[rank][c].inverse();
    for (std::size_t r = rank + 1; r < m.size(); ++r) {
      const Field factor = m[r][c] * inverse;
      if (factor == Field::zero()) continue;
      for (std::size_t k = c; k < columns; ++k) m[r][k] -= factor * m[rank][k];
    }
    ++rank;
  }
  return rank;
}

// What a proof draws: distinct query points, and a point outside the domains.
struct Challenges {
  std::vector<KoalaBear> queries;
  Ext point;
};

Challenges sample(const Preset& preset, std::uint32_t log_rows, std::mt19937& random) {
  // Equal positions would give equal equations; fewer distinct ones are easier to mask.
  std::set<std::uint32_t> positions;
  std::uniform_int_distribution<std::uint32_t> row(0, (1u << log_rows) - 1);
  while (positions.size() < preset.query_count) {
    const std::uint32_t position = row(random) & ~1u;  // even, so that no next row is a query too
    positions.insert(position);
  }
  Challenges challenges;
  std::uniform_int_distribution<std::uint32_t> coset(0, (1u << preset.log_blowup) - 1);
  for (const std::uint32_t position : positions) {
    challenges.queries.push_back(lde_point(log_rows, preset.log_blowup, {.coset = coset(random), .row = position}));
  }
  for (KoalaBear& c : challenges.point.c) c = KoalaBear::from_u32(static_cast<std::uint32_t>(random()));
  return challenges;
}

// L_r(x) for each of the rows.
template <class Field>
std::vector<Field> lagrange_values(std::uint32_t log_rows, const std::vector<std::size_t>& rows, const Field& x) {
  const KoalaBear g = KoalaBear::two_adic_generator(log_rows);
  const std::size_t n = std::size_t{1} << log_rows;
  const Field scale = (x.pow(n) - KoalaBear::one()) * KoalaBear::from_u32(static_cast<std::uint32_t>(n)).inverse();
  std::vector<Field> values;
  for (const std::size_t r : rows) values.push_back(scale * g.pow(r) * (x - g.pow(r)).inverse());
  return values;
}

// Rank minus equations: zero where the openings of a column are independent of its active rows.
int missing_rank(std::uint32_t log_rows, const std::vector<std::size_t>& noise_rows, const Challenges& challenges,
                 bool opens_next) {
  Rows<KoalaBear> equations;
  // At x because it is opened, at g x because the quotient's chunks are (prover/params/preset.h).
  const KoalaBear g = KoalaBear::two_adic_generator(log_rows);
  for (const KoalaBear& x : challenges.queries) {
    equations.push_back(lagrange_values(log_rows, noise_rows, x));
    if (opens_next) equations.push_back(lagrange_values(log_rows, noise_rows, x * g));
  }
  std::vector<Ext> points = {challenges.point};
  if (opens_next) points.push_back(challenges.point * KoalaBear::two_adic_generator(log_rows));
  for (const Ext& z : points) {
    const std::vector<Ext> values = lagrange_values(log_rows, noise_rows, z);
    for (std::size_t j = 0; j < static_cast<std::size_t>(kExtDegree); ++j) {
      std::vector<KoalaBear>& equation = equations.emplace_back();
      for (const Ext& value : values) equation.push_back(value.c[j]);
    }
  }
  return static_cast<int>(equations.size()) - static_cast<int>(rank_of(equations));
}

// The rows that only mask. `reserved` have another use: N - 1 blinds sums, A holds them.
std::vector<std::size_t> noise_rows(std::uint32_t log_rows, std::size_t mask_rows,
                                    const std::set<std::size_t>& reserved) {
  std::vector<std::size_t> rows;
  const std::size_t n = std::size_t{1} << log_rows;
  for (std::size_t r = n - mask_rows; r < n; ++r) {
    if (!reserved.contains(r)) rows.push_back(r);
  }
  return rows;
}

class MaskRank : public ::testing::TestWithParam<Preset> {};

TEST_P(MaskRank, CoversEveryWitnessColumnOfEveryTable) {
  const Preset& preset = GetParam();
  std::mt19937 random(20261121);
  for (std::uint32_t log_rows = preset.log_rows_min(); log_rows <= 14; log_rows += 2) {
    const std::size_t n = std::size_t{1} << log_rows;
    const Challenges challenges = sample(preset, log_rows, random);
    // Kinds of columns by reserved row; every column of every chip is of one of these.
    std::map<std::string, int> missing = {
        {"blinding", missing_rank(log_rows, noise_rows(log_rows, preset.mask_rows, {n - 1}), challenges, true)},
        {"plain", missing_rank(log_rows, noise_rows(log_rows, preset.mask_rows, {}), challenges, true)},
        {"running sum",
         missing_rank(log_rows, noise_rows(log_rows, preset.mask_rows, {n - preset.mask_rows}), challenges, true)}};
    std::size_t columns = 0;
    for (const ChipInfo& chip : machine_chips()) {
      const Table table{.air = &chip.air, .eval_at_point = nullptr, .log_rows = log_rows};
      for (std::size_t c = 0; c < table.main_width(); ++c, ++columns) {
        const char* kind = c < static_cast<std::size_t>(kExtDegree) ? "blinding" : "plain";
        EXPECT_EQ(missing[kind], 0) << chip.name << " main column " << c << " at 2^" << log_rows;
      }
      for (std::size_t k = 0; k < table.bus_columns(); ++k) {
        const char* kind = k + 1 == table.bus_columns() ? "running sum" : "plain";
        EXPECT_EQ(missing[kind], 0) << chip.name << " bus column " << k << " at 2^" << log_rows;
        columns += static_cast<std::size_t>(kExtDegree);
      }
    }
    EXPECT_GT(columns, 20 * machine_chips().size());
  }
}

TEST_P(MaskRank, FailsWithTooFewNoiseRows) {
  const Preset& preset = GetParam();
  std::mt19937 random(7);
  const std::uint32_t log_rows = preset.log_rows_min();
  const Challenges challenges = sample(preset, log_rows, random);
  const std::size_t needed = 2 * preset.query_count + 2 * static_cast<std::size_t>(kExtDegree);
  EXPECT_EQ(missing_rank(log_rows, noise_rows(log_rows, needed, {}), challenges, true), 0);
  EXPECT_EQ(missing_rank(log_rows, noise_rows(log_rows, needed - 1, {}), challenges, true), 1);
}

// A chunk's mask is x^K r(x) with K = N - R and R coefficients of r in the extension: openings at the queries and at z
// are q + 1 equations over the extension.
TEST_P(MaskRank, CoversMaskedQuotientChunks) {
  const Preset& preset = GetParam();
  std::mt19937 random(99);
  for (std::uint32_t log_rows = preset.log_rows_min(); log_rows <= preset.log_rows_min() + 2; ++log_rows) {
    const Challenges challenges = sample(preset, log_rows, random);
    const std::size_t stride = (std::size_t{1} << log_rows) - preset.mask_rows;
    std::vector<Ext> points = {challenges.point};
    for (const KoalaBear& x : challenges.queries) points.push_back(Ext::from_base(x));
    Rows<Ext> equations;
    for (const Ext& x : points) {
      std::vector<Ext>& equation = equations.emplace_back();
      Ext power = x.pow(stride);
      for (std::size_t i = 0; i < preset.mask_rows; ++i, power *= x) equation.push_back(power);
    }
    EXPECT_EQ(rank_of(equations), points.size());
  }
}

INSTANTIATE_TEST_SUITE_P(Presets, MaskRank, ::testing::Values(kPresetStandardV1, kPresetInnerV1),
                         [](const auto& test) { return std::string(test.param.name.view()); });

}  // namespace
}  // namespace symbolon::prover
