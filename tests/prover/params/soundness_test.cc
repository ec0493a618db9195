// The formulas against published figures. The tables are made with the public calculator ethereum/soundcalc: query
// counts for 100 and 128 proven bits, and LogUp bits. Its settings: folds by 8 down to a domain of 32 / rho, batching
// by powers, 2,000 constraints, DEEP degree 3, two opening points, m from 1 to 39; 16 bits of grinding before
// batching and queries for 100 bits, 20 for 128; the same before folds when the field has degree 4 over 31 bits.

#include "prover/params/soundness.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "prover/params/field_params.h"

namespace symbolon::prover {
namespace {

struct Case {
  double modulus;
  std::uint32_t degree;
  std::uint32_t log_rows;
  double columns;
  std::uint32_t log_blowup;
  std::uint32_t target_bits;
  std::uint32_t expected_queries;
};

constexpr double kKoalaBear = kFieldModulus;
const double kGoldilocks = 18446744069414584321.0;

// The smallest query count with which every round of one analysis reaches the target.
std::optional<std::uint32_t> queries_needed(const Case& c, const Proximity& at) {
  if (at.radius <= 0) return std::nullopt;
  const double field = std::pow(c.modulus, c.degree);
  const double rows = std::ldexp(1.0, static_cast<int>(c.log_rows));
  const std::uint32_t pow_bits = c.target_bits == 100 ? 16 : 20;
  const std::uint32_t commit_pow_bits = c.degree * std::log2(c.modulus) < 125 ? pow_bits : 0;
  std::vector<double> bits{
      bits_of(powers_error(at, rows, c.columns, field), pow_bits),
      bits_of(ali_error(at, 2000, field)),
      bits_of(deep_error(at, 3 * (rows + 1) + rows - 1, rows, field)),
  };
  for (double k = rows; k > 32;) {
    const double arity = std::min(8.0, k / 32);
    k /= arity;
    bits.push_back(bits_of(powers_error(at, k, arity, field), commit_pow_bits));
  }
  if (*std::min_element(bits.begin(), bits.end()) < c.target_bits) return std::nullopt;
  return static_cast<std::uint32_t>(std::ceil((c.target_bits - pow_bits) / -query_log2_error(at, 1, 0)));
}

std::optional<std::uint32_t> queries_needed(const Case& c) {
  const double rate = 1.0 / (1u << c.log_blowup);
  std::optional<std::uint32_t> least = queries_needed(c, unique_decoding(rate));
  for (std::uint32_t m = 1; m <= 39; ++m) {
    const std::optional<std::uint32_t> queries = queries_needed(c, johnson_bound(rate, m));
    if (queries && (!least || *queries < *least)) least = queries;
  }
  return least;
}

TEST(Soundness, QueryCountsOfThePublishedTables) {
  const Case cases[] = {
      // 100 bits, KoalaBear degree 4: 2^20 x 600 at rates 1/2 to 1/16, then 2^17 x 300 at 1/4 to 1/16.
      {kKoalaBear, 4, 20, 600, 1, 100, 203},
      {kKoalaBear, 4, 20, 600, 2, 100, 124},
      {kKoalaBear, 4, 20, 600, 3, 100, 102},
      {kKoalaBear, 4, 20, 600, 4, 100, 93},
      {kKoalaBear, 4, 17, 300, 2, 100, 109},
      {kKoalaBear, 4, 17, 300, 3, 100, 72},
      {kKoalaBear, 4, 17, 300, 4, 100, 60},
      // 100 bits, degree 5.
      {kKoalaBear, 5, 20, 600, 1, 100, 175},
      {kKoalaBear, 5, 20, 600, 2, 100, 86},
      {kKoalaBear, 5, 20, 600, 3, 100, 57},
      {kKoalaBear, 5, 20, 600, 4, 100, 43},
      {kKoalaBear, 5, 17, 300, 2, 100, 86},
      {kKoalaBear, 5, 17, 300, 3, 100, 57},
      {kKoalaBear, 5, 17, 300, 4, 100, 43},
      // 100 bits, Goldilocks degree 2 and 3.
      {kGoldilocks, 2, 20, 600, 3, 100, 102},
      {kGoldilocks, 3, 20, 600, 3, 100, 57},
      // 128 bits.
      {kKoalaBear, 5, 20, 600, 3, 128, 131},
      {kKoalaBear, 6, 20, 600, 3, 128, 73},
      {kKoalaBear, 6, 20, 600, 4, 128, 55},
  };
  for (const Case& c : cases) {
    const std::optional<std::uint32_t> queries = queries_needed(c);
    ASSERT_TRUE(queries) << "degree " << c.degree << " rate 1/" << (1u << c.log_blowup);
    EXPECT_NEAR(static_cast<double>(*queries), static_cast<double>(c.expected_queries), 1)
        << "degree " << c.degree << ", 2^" << c.log_rows << " rows, rate 1/" << (1u << c.log_blowup) << ", "
        << c.target_bits << " bits";
  }
}

TEST(Soundness, DegreeFourIsConfinedToUniqueDecodingAtAMillionRows) {
  const Case c{kKoalaBear, 4, 20, 600, 2, 100, 124};
  EXPECT_EQ(queries_needed(c, unique_decoding(0.25)), 124u);
  for (std::uint32_t m = 1; m <= 39; ++m) {
    const std::optional<std::uint32_t> queries = queries_needed(c, johnson_bound(0.25, m));
    if (queries) {
      EXPECT_GT(*queries, 124u) << m;
    }
  }
}

// The published figures have one decimal, some rounded and some cut.
TEST(Soundness, LookupBitsOfThePublishedTable) {
  struct Row {
    int log_messages;
    double modulus;
    std::uint32_t degree;
    double bits;
  };
  const Row rows[] = {
      {22, kKoalaBear, 4, 97.8},  {22, kKoalaBear, 5, 128.7}, {22, kKoalaBear, 6, 159.7}, {22, kGoldilocks, 2, 101.8},
      {25, kKoalaBear, 4, 94.8},  {25, kKoalaBear, 5, 125.7}, {25, kGoldilocks, 2, 98.8}, {28, kKoalaBear, 4, 91.8},
      {28, kKoalaBear, 5, 122.7}, {28, kGoldilocks, 2, 95.8}, {31, kKoalaBear, 4, 88.8},  {31, kKoalaBear, 5, 119.7},
      {31, kGoldilocks, 2, 92.8},
  };
  for (const Row& row : rows) {
    const double field = std::pow(row.modulus, row.degree);
    EXPECT_NEAR(bits_of(logup_error(std::ldexp(1.0, row.log_messages), 16, field)), row.bits, 0.1)
        << "2^" << row.log_messages << " degree " << row.degree;
  }
}

// Worked by hand: rho = 1/4, k = 8, n = 32, m = 2 gives gamma = 3/8, L = 5 and, times |F|,
// (2 * 2.5^5 + 3 * 2.5 * 3/8 * 1/4) * 32 / (3/8) + 5.
TEST(Soundness, OneJohnsonBoundByHand) {
  const Proximity at = johnson_bound(0.25, 2);
  EXPECT_DOUBLE_EQ(at.radius, 0.375);
  EXPECT_DOUBLE_EQ(at.list_size, 5);
  const double by_hand = (2 * 97.65625 + 3 * 2.5 * 0.09375) * 32 * 8 / 3 + 5;
  EXPECT_NEAR(line_error(at, 8, 1.0) / by_hand, 1, 1e-12);
  const Proximity unique = unique_decoding(0.25);
  EXPECT_DOUBLE_EQ(unique.radius, 0.375);
  EXPECT_DOUBLE_EQ(unique.list_size, 1);
  EXPECT_DOUBLE_EQ(line_error(unique, 8, 1.0), 13);
}

}  // namespace
}  // namespace symbolon::prover
