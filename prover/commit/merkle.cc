#include "prover/commit/merkle.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <utility>

#include "core/base/check.h"
#include "prover/commit/random_field.h"
#include "prover/field/parallel.h"

namespace symbolon::prover {
namespace {

// Rows hashed, and nodes made, by one call of a kernel.
constexpr std::size_t kRowsPerTask = 256;
constexpr std::size_t kNodesPerTask = 1024;

// Calls fn(coset, first_row, row_count) so that all rows of all cosets are covered, in parallel, or until a stop is
// requested. `rows`: power of two.
void for_each_block(std::size_t cosets, std::size_t rows, std::size_t block_max, const std::stop_token& stop,
                    const std::function<void(std::size_t, std::size_t, std::size_t)>& fn) {
  const std::size_t block = std::min(rows, block_max);
  const std::size_t blocks_per_coset = rows / block;
  parallel_for(0, cosets * blocks_per_coset, 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end && !stop.stop_requested(); ++i) {
      fn(i / blocks_per_coset, i % blocks_per_coset * block, block);
    }
  });
}

std::vector<MatrixShape> shapes_of(const std::vector<Matrix>& matrices, std::uint32_t log_blowup) {
  std::vector<MatrixShape> shapes;
  for (const Matrix& matrix : matrices) {
    const auto log_size = static_cast<std::uint32_t>(std::countr_zero(matrix.rows()));
    CHECK(log_size >= log_blowup, "a committed matrix has whole cosets");
    shapes.push_back({.log_rows = log_size - log_blowup, .width = static_cast<std::uint32_t>(matrix.width())});
  }
  return shapes;
}

std::vector<std::vector<ColumnView>> views_of(const std::vector<Matrix>& matrices, std::uint32_t log_blowup) {
  std::vector<std::vector<ColumnView>> views;
  for (const Matrix& matrix : matrices) {
    std::vector<ColumnView>& columns = views.emplace_back();
    for (std::size_t c = 0; c < matrix.width(); ++c) {
      columns.push_back({.data = matrix.column(c).data(), .coset_stride = matrix.rows() >> log_blowup});
    }
  }
  return views;
}

}  // namespace

MerkleTree::MerkleTree(TreeShape shape, std::vector<std::vector<ColumnView>> columns, const std::stop_token& stop)
    : shape_(std::move(shape)), columns_(std::move(columns)) {
  CHECK(columns_.size() == shape_.matrices().size(), "one list of columns for each matrix");
  for (std::size_t m = 0; m < columns_.size(); ++m) {
    CHECK(columns_[m].size() == shape_.matrices()[m].width, "columns of a matrix");
  }
  for (const TreeShape::Level& level : shape_.levels()) {
    if (shape_.salt_elements() == 0) break;
    Matrix& salts = salts_.emplace_back(std::size_t{1} << (level.log_rows + shape_.log_blowup()),
                                        shape_.salt_elements(), MatrixContent::kWitness, MatrixStart::kUnwritten);
    fill_random_field(salts.values());
  }

  const std::size_t cosets = std::size_t{1} << shape_.log_blowup();
  std::size_t level_index = 0;
  hash_level(level_index, digests_.emplace_back(DigestPlanes::unwritten(cosets << shape_.log_rows_max())), stop);
  digests_.reserve(shape_.path_length() + 1);
  for (std::uint32_t log_rows = shape_.log_rows_max(); log_rows > shape_.log_cap_rows(); --log_rows) {
    const DigestPlanes& below = digests_.back();
    const std::size_t half = std::size_t{1} << (log_rows - 1);
    DigestPlanes nodes = DigestPlanes::unwritten(cosets * half);
    for_each_block(cosets, half, kNodesPerTask, stop, [&](std::size_t coset, std::size_t first, std::size_t count) {
      const std::size_t left = 2 * coset * half + first;
      compress_batch(below, left, below, left + half, nodes, coset * half + first, count);
    });
    if (level_index + 1 < shape_.levels().size() && shape_.levels()[level_index + 1].log_rows == log_rows - 1) {
      ++level_index;
      DigestPlanes leaves = DigestPlanes::unwritten(nodes.size());
      hash_level(level_index, leaves, stop);
      for_each_block(cosets, half, kNodesPerTask, stop, [&](std::size_t coset, std::size_t first, std::size_t count) {
        const std::size_t at = coset * half + first;
        compress_batch(nodes, at, leaves, at, nodes, at, count);
      });
    }
    digests_.push_back(std::move(nodes));
  }
  if (stop.stop_requested()) return;
  const DigestPlanes& top = digests_.back();
  for (std::size_t i = 0; i < top.size(); ++i) cap_.push_back(top.get(i));
}

void MerkleTree::hash_level(std::size_t level_index, DigestPlanes& out, const std::stop_token& stop) const {
  const TreeShape::Level& level = shape_.levels()[level_index];
  const std::size_t rows = std::size_t{1} << level.log_rows;
  const std::size_t cosets = out.size() / rows;
  for_each_block(cosets, rows, kRowsPerTask, stop, [&](std::size_t coset, std::size_t first, std::size_t count) {
    std::vector<const KoalaBear*> columns;
    columns.reserve(level.width + shape_.salt_elements());
    for (std::size_t c = 0; c < shape_.salt_elements(); ++c) {
      columns.push_back(salts_[level_index].column(c).data() + coset * rows);
    }
    for (const std::size_t m : level.matrices) {
      for (const ColumnView& column : columns_[m]) columns.push_back(column.data + coset * column.coset_stride);
    }
    hash_rows_batch(columns, first, count, out, coset * rows + first);
  });
}

TreeOpening MerkleTree::open(std::span<const QueryIndex> queries) const {
  TreeOpening opening;
  for (std::size_t m = 0; m < columns_.size(); ++m) {
    OpenedColumns& opened = opening.matrices.emplace_back(columns_[m].size(), queries.size());
    const std::uint32_t mask = (1u << shape_.matrices()[m].log_rows) - 1;
    for (std::size_t c = 0; c < columns_[m].size(); ++c) {
      const ColumnView& column = columns_[m][c];
      const std::span<KoalaBear> values = opened.column(c);
      for (std::size_t q = 0; q < queries.size(); ++q) {
        values[q] = column.data[queries[q].coset * column.coset_stride + (queries[q].row & mask)];
      }
    }
  }
  for (std::size_t i = 0; i < salts_.size(); ++i) {
    OpenedColumns& opened = opening.salts.emplace_back(shape_.salt_elements(), queries.size());
    for (std::size_t c = 0; c < opened.width(); ++c) {
      const std::span<KoalaBear> values = opened.column(c);
      for (std::size_t q = 0; q < queries.size(); ++q) {
        values[q] = salts_[i].at(queries[q].at_height(shape_.levels()[i].log_rows), c);
      }
    }
  }
  for (std::size_t step = 0; step < shape_.path_length(); ++step) {
    const std::uint32_t log_rows = shape_.log_rows_max() - static_cast<std::uint32_t>(step);
    DigestPlanes& siblings = opening.siblings.emplace_back(queries.size());
    for (std::size_t q = 0; q < queries.size(); ++q) {
      const QueryIndex sibling{.coset = queries[q].coset, .row = queries[q].row ^ (1u << (log_rows - 1))};
      siblings.set(q, digests_[step].get(sibling.at_height(log_rows)));
    }
  }
  return opening;
}

CommittedMatrices::CommittedMatrices(const Options& options, std::vector<Matrix> matrices)
    : matrices_(std::move(matrices)),
      tree_(TreeShape(options.log_blowup, options.salt_elements, shapes_of(matrices_, options.log_blowup)),
            views_of(matrices_, options.log_blowup), options.stop) {}

}  // namespace symbolon::prover
