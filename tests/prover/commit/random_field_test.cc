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
  fill_random_field({});
}

}  // namespace
}  // namespace symbolon::prover
