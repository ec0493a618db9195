#include "prover/commit/tree_shape.h"

#include <algorithm>
#include <utility>

#include "core/base/check.h"

namespace symbolon::prover {

KoalaBear unshifted_point(std::uint32_t log_rows, std::uint32_t log_blowup, const QueryIndex& index) {
  NativeArithmetic arithmetic;
  return unshifted_point(arithmetic, log_rows, log_blowup, index);
}

KoalaBear lde_point(std::uint32_t log_rows, std::uint32_t log_blowup, const QueryIndex& index) {
  return KoalaBear::generator() * unshifted_point(log_rows, log_blowup, index);
}

TreeShape::TreeShape(std::uint32_t log_blowup, std::uint32_t salt_elements, std::vector<MatrixShape> matrices)
    : log_blowup_(log_blowup), salt_elements_(salt_elements), matrices_(std::move(matrices)) {
  CHECK(!matrices_.empty(), "a tree commits to at least one matrix");
  for (std::size_t i = 0; i < matrices_.size(); ++i) {
    const MatrixShape& matrix = matrices_[i];
    CHECK(matrix.width > 0, "a committed matrix has columns");
    CHECK(matrix.log_rows + log_blowup_ <= KoalaBear::kTwoAdicity, "no domain of this size");
    auto level = std::find_if(levels_.begin(), levels_.end(),
                              [&](const Level& known) { return known.log_rows == matrix.log_rows; });
    if (level == levels_.end())
      level = levels_.insert(level, Level{.log_rows = matrix.log_rows, .width = 0, .matrices = {}});
    level->width += matrix.width;
    level->matrices.push_back(i);
  }
  std::sort(levels_.begin(), levels_.end(), [](const Level& a, const Level& b) { return a.log_rows > b.log_rows; });
  log_cap_rows_ = std::min(kLogCapRows, levels_.back().log_rows);
}

}  // namespace symbolon::prover
