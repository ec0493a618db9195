// That random elements are field elements, look uniform in a coarse sense and never repeat a stream.

#include "prover/commit/random_field.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <vector>

namespace symbolon::prover {
namespace {

TEST(RandomField, FillsWithCanonicalElementsOfEveryPartOfTheField) {
  // More than one task, and not a multiple of one.
  std::vector<KoalaBear> elements(100'003);
  fill_random_field(elements);
  std::array<int, 127> buckets{};  // of 2^24 values each
  for (const KoalaBear element : elements) {
    ASSERT_LT(element.montgomery(), kFieldModulus);
    ++buckets[std::min<std::uint32_t>(element.to_u32() >> 24, 126)];
  }
  // Mean 787, standard deviation 28: ten deviations.
  for (const int count : buckets) {
    EXPECT_GT(count, 507);
    EXPECT_LT(count, 1067);
  }
}

TEST(RandomField, TwoFillsDiffer) {
  std::vector<KoalaBear> first(16);
  std::vector<KoalaBear> second(16);
  fill_random_field(first);
  fill_random_field(second);
  EXPECT_NE(first, second);
  fill_random_field(std::span<KoalaBear>());
}

// Parts that share a task and parts that need several: every element is written, and none outside.
TEST(RandomField, FillsEachOfManyParts) {
  std::vector<KoalaBear> elements(200'000, KoalaBear::zero());
  std::vector<std::span<KoalaBear>> parts;
  const std::span<KoalaBear> all(elements);
  for (std::size_t k = 0; k < 100; ++k) parts.push_back(all.subspan(k * 200, 199));
  parts.push_back({});
  parts.push_back(all.subspan(20'000, 150'000));
  fill_random_field(parts);
  std::size_t zeros = 0;
  for (std::size_t i = 0; i < 170'000; ++i) {
    const bool between = i < 20'000 && i % 200 == 199;
    zeros += static_cast<std::size_t>(!between && elements[i].is_zero());
    if (between) {
      EXPECT_TRUE(elements[i].is_zero()) << i;
    }
  }
  EXPECT_LT(zeros, 3u);
  for (std::size_t i = 170'000; i < elements.size(); ++i) ASSERT_TRUE(elements[i].is_zero()) << i;
  EXPECT_NE(elements[0], elements[200]);
}

}  // namespace
}  // namespace symbolon::prover
