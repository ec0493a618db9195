// The order of rows (which point a row belongs to, which rows are joined) and what a TreeShape derives from heights.

#include "prover/commit/tree_shape.h"

#include <gtest/gtest.h>

#include <set>

namespace symbolon::prover {
namespace {

TEST(QueryIndex, PointsAreAllDistinctAndInOrder) {
  constexpr std::uint32_t kLogRows = 3;
  constexpr std::uint32_t kLogBlowup = 2;
  const KoalaBear w = KoalaBear::two_adic_generator(kLogRows + kLogBlowup);
  const KoalaBear h = KoalaBear::two_adic_generator(kLogRows);
  std::set<std::uint32_t> points;
  for (std::uint32_t j = 0; j < 4; ++j) {
    for (std::uint32_t k = 0; k < 8; ++k) {
      const QueryIndex index{.coset = j, .row = k};
      EXPECT_EQ(index.at_height(kLogRows), j * 8 + k);
      EXPECT_EQ(unshifted_point(kLogRows, kLogBlowup, index), w.pow(j) * h.pow(k));
      EXPECT_EQ(lde_point(kLogRows, kLogBlowup, index), KoalaBear::from_u32(3) * w.pow(j) * h.pow(k));
      points.insert(unshifted_point(kLogRows, kLogBlowup, index).to_u32());
    }
  }
  EXPECT_EQ(points.size(), 32u);
}

TEST(QueryIndex, RowsHalfACosetApartAreNegativesWithOneSquare) {
  constexpr std::uint32_t kLogBlowup = 1;
  for (std::uint32_t log_rows = 1; log_rows <= 5; ++log_rows) {
    const std::uint32_t half = 1u << (log_rows - 1);
    for (std::uint32_t j = 0; j < 2; ++j) {
      for (std::uint32_t k = 0; k < half; ++k) {
        const KoalaBear x = unshifted_point(log_rows, kLogBlowup, {.coset = j, .row = k});
        EXPECT_EQ(unshifted_point(log_rows, kLogBlowup, {.coset = j, .row = k + half}), -x);
        EXPECT_EQ(unshifted_point(log_rows - 1, kLogBlowup, {.coset = j, .row = k}), x.square());
        EXPECT_EQ(unshifted_point(log_rows - 1, kLogBlowup, {.coset = j, .row = k + half}), x.square());
      }
    }
  }
}

TEST(TreeShape, GroupsMatricesByHeightTallestFirst) {
  const TreeShape shape(2, 5,
                        {{.log_rows = 8, .width = 3},
                         {.log_rows = 10, .width = 2},
                         {.log_rows = 8, .width = 4},
                         {.log_rows = 6, .width = 1}});
  ASSERT_EQ(shape.levels().size(), 3u);
  EXPECT_EQ(shape.levels()[0].log_rows, 10u);
  EXPECT_EQ(shape.levels()[1].width, 7u);
  EXPECT_EQ(shape.levels()[1].matrices, (std::vector<std::size_t>{0, 2}));
  EXPECT_EQ(shape.levels()[2].log_rows, 6u);
  EXPECT_EQ(shape.log_rows_max(), 10u);
  EXPECT_EQ(shape.log_cap_rows(), TreeShape::kLogCapRows);
  EXPECT_EQ(shape.path_length(), 10 - TreeShape::kLogCapRows);
  EXPECT_EQ(shape.cap_size(), 4u << TreeShape::kLogCapRows);
}

TEST(TreeShape, CapIsNeverAboveTheSmallestMatrix) {
  const TreeShape shape(1, 0, {{.log_rows = 7, .width = 1}, {.log_rows = 2, .width = 1}});
  EXPECT_EQ(shape.log_cap_rows(), 2u);
  EXPECT_EQ(shape.cap_size(), 8u);
  EXPECT_EQ(shape.path_length(), 5u);
}

TEST(TreeShapeDeathTest, RefusesShapesThatNobodyCanCommitTo) {
  EXPECT_DEATH(TreeShape(1, 0, {}), "at least one matrix");
  EXPECT_DEATH(TreeShape(1, 0, {{.log_rows = 3, .width = 0}}), "has columns");
  EXPECT_DEATH(TreeShape(2, 0, {{.log_rows = 23, .width = 1}}), "no domain");
}

}  // namespace
}  // namespace symbolon::prover
