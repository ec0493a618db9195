// The folding schedule that preset and heights determine.

#include "prover/fri/shape.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

#include "tests/prover/fri/fri_testing.h"

namespace symbolon::prover {
namespace {

using testing::test_preset;

// (log_rows, log_arity, joining group or -1) of each layer.
using Schedule = std::vector<std::array<int, 3>>;

Schedule schedule_of(const FriShape& shape) {
  Schedule schedule;
  for (const FriLayer& layer : shape.layers()) {
    schedule.push_back({static_cast<int>(layer.log_rows), static_cast<int>(layer.log_arity),
                        layer.joining ? static_cast<int>(*layer.joining) : -1});
  }
  return schedule;
}

TEST(FriShape, FoldsByTheHighestArityAndLandsOnTheFinalLength) {
  const FriShape shape(test_preset({.log_final_poly_len = 5}), {16});
  EXPECT_EQ(schedule_of(shape), (Schedule{{16, 4, -1}, {12, 4, -1}, {8, 3, -1}}));
  EXPECT_EQ(shape.log_final_len(), 5u);
}

TEST(FriShape, LandsOnTheHeightOfEachGroup) {
  const FriShape shape(test_preset({.log_final_poly_len = 5}), {18, 16, 15, 9, 8});
  EXPECT_EQ(schedule_of(shape), (Schedule{{18, 2, 1}, {16, 1, 2}, {15, 4, -1}, {11, 2, 3}, {9, 1, 4}, {8, 3, -1}}));
}

TEST(FriShape, GroupBelowTheFinalLengthShortensIt) {
  const FriShape shape(test_preset({.log_final_poly_len = 5}), {8, 3});
  EXPECT_EQ(schedule_of(shape), (Schedule{{8, 4, -1}, {4, 1, 1}}));
  EXPECT_EQ(shape.log_final_len(), 3u);
}

TEST(FriShape, CodewordOfTheFinalLengthHasNoLayers) {
  const FriShape shape(test_preset({.log_final_poly_len = 5}), {5});
  EXPECT_TRUE(shape.layers().empty());
  EXPECT_EQ(shape.log_final_len(), 5u);
}

TEST(FriShape, LayersCommitToWholeLeavesWithSalts) {
  const FriShape shape(test_preset({.log_blowup = 2, .log_final_poly_len = 2}), {9});
  for (const FriLayer& layer : shape.layers()) {
    EXPECT_EQ(
        layer.tree,
        TreeShape(2, 5,
                  {{.log_rows = layer.log_rows - layer.log_arity, .width = kExtensionDegree << layer.log_arity}}));
  }
}

TEST(FriShapeDeathTest, RefusesGroupsThatAreNotDescending) {
  EXPECT_DEATH(FriShape(test_preset({}), {}), "at least one codeword");
  EXPECT_DEATH(FriShape(test_preset({}), {8, 8}), "tallest first");
  EXPECT_DEATH(FriShape(test_preset({}), {8, 9}), "tallest first");
  EXPECT_DEATH(FriShape(test_preset({}), {23}), "taller than the preset");
}

}  // namespace
}  // namespace symbolon::prover
