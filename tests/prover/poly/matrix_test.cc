// Matrix: layout, alignment, zero start, moves.

#include "prover/poly/matrix.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <utility>

namespace symbolon::prover {
namespace {

TEST(Matrix, ColumnsFollowEachOtherAndStartAsZero) {
  Matrix matrix(8, 3, MatrixContent::kWitness);
  EXPECT_EQ(matrix.rows(), 8u);
  EXPECT_EQ(matrix.width(), 3u);
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(matrix.column(0).data()) % 64, 0u);
  EXPECT_EQ(matrix.column(2).data(), matrix.column(0).data() + 16);
  for (KoalaBear x : matrix.values()) EXPECT_TRUE(x.is_zero());
  matrix.at(5, 1) = KoalaBear::one();
  EXPECT_EQ(std::as_const(matrix).column(1)[5], KoalaBear::one());
  EXPECT_EQ(matrix.values()[13], KoalaBear::one());
}

TEST(Matrix, MovesItsStorage) {
  Matrix from(4, 2, MatrixContent::kWitness);
  from.at(3, 1) = KoalaBear::two();
  const KoalaBear* const storage = from.column(0).data();
  Matrix to(2, 1);
  to = std::move(from);
  EXPECT_EQ(to.column(0).data(), storage);
  EXPECT_EQ(to.at(3, 1), KoalaBear::two());
  EXPECT_EQ(to.content(), MatrixContent::kWitness);
  Matrix last(std::move(to));
  EXPECT_EQ(last.width(), 2u);
}

TEST(Matrix, EmptyAndWrongSizes) {
  EXPECT_EQ(Matrix().width(), 0u);
  EXPECT_EQ(Matrix(16, 0).values().size(), 0u);
  EXPECT_DEATH(Matrix(3, 1), "power of two");
  const Matrix one(2, 1);
  EXPECT_DEATH(one.column(1), "column index");
}

}  // namespace
}  // namespace symbolon::prover
