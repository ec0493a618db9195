#include "prover/stark/shape.h"

#include <algorithm>
#include <functional>

#include "core/base/check.h"

namespace symbolon::prover {
namespace {

std::vector<std::uint32_t> distinct_heights(const std::vector<Table>& tables) {
  std::vector<std::uint32_t> heights;
  for (const Table& table : tables) heights.push_back(table.log_rows);
  std::sort(heights.begin(), heights.end(), std::greater<>());
  heights.erase(std::unique(heights.begin(), heights.end()), heights.end());
  return heights;
}

std::vector<TreeShape> tree_shapes(const Preset& preset, const std::vector<Table>& tables) {
  constexpr auto kDegree = static_cast<std::uint32_t>(kExtDegree);
  std::vector<MatrixShape> fixed;
  std::vector<MatrixShape> main;
  std::vector<MatrixShape> bus;
  for (const Table& table : tables) {
    if (table.fixed_width() > 0) {
      fixed.push_back({.log_rows = table.log_rows, .width = static_cast<std::uint32_t>(table.fixed_width())});
    }
    main.push_back({.log_rows = table.log_rows, .width = static_cast<std::uint32_t>(table.main_width())});
    bus.push_back({.log_rows = table.log_rows, .width = static_cast<std::uint32_t>(table.bus_columns()) * kDegree});
  }
  std::vector<MatrixShape> quotient;
  for (const std::uint32_t log_rows : distinct_heights(tables)) {
    const std::uint32_t polynomials = quotient_chunk_count(log_rows, preset.mask_rows) + (quotient.empty() ? 1 : 0);
    quotient.push_back({.log_rows = log_rows, .width = polynomials * kDegree});
  }
  CHECK(!fixed.empty(), "a machine has fixed columns: its program at least");
  std::vector<TreeShape> shapes;
  shapes.emplace_back(preset.log_blowup, 0, std::move(fixed));
  shapes.emplace_back(preset.log_blowup, preset.salt_elements, std::move(main));
  shapes.emplace_back(preset.log_blowup, preset.salt_elements, std::move(bus));
  shapes.emplace_back(preset.log_blowup, preset.salt_elements, std::move(quotient));
  return shapes;
}

}  // namespace

StarkShape::StarkShape(const Preset& preset, std::vector<Table> tables)
    : tables_(std::move(tables)),
      heights_(distinct_heights(tables_)),
      tables_of_height_(heights_.size()),
      fixed_matrix_(tables_.size(), 0),
      pcs_(preset, tree_shapes(preset, tables_), heights_) {
  std::size_t fixed_count = 0;
  for (std::size_t t = 0; t < tables_.size(); ++t) {
    const auto height = std::find(heights_.begin(), heights_.end(), tables_[t].log_rows);
    tables_of_height_[static_cast<std::size_t>(height - heights_.begin())].push_back(t);
    if (tables_[t].fixed_width() > 0) fixed_matrix_[t] = fixed_count++;
    CHECK(!tables_[t].air->interactions.empty(), "every chip is on a bus");
    CHECK(tables_[t].log_rows >= preset.log_rows_min(), "table height");
    CHECK(tables_[t].log_rows <= preset.log_rows_max, "table height");
  }
}

std::size_t StarkShape::opened_width() const {
  std::size_t width = 0;
  for (const TreeShape& tree : pcs_.oracles()) {
    for (const MatrixShape& matrix : tree.matrices()) width += matrix.width;
  }
  return width;
}

}  // namespace symbolon::prover
