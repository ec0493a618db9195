#include <algorithm>
#include <vector>

#include "core/base/check.h"
#include "prover/commit/opening.h"

namespace symbolon::prover {
namespace {

constexpr const char* kWhere = "commit.verify_opening";

Result<void> refuse(ErrorCode code) { return Error{.code = code, .where = kWhere}; }

bool has_size(const OpenedColumns& columns, std::size_t width, std::size_t count) {
  return columns.width() == width && columns.count() == count;
}

// All dimensions, against the shape and the number of queries.
Result<void> check_dimensions(const TreeShape& shape, const Cap& cap, std::size_t query_count,
                              const TreeOpening& opening) {
  if (query_count == 0) return refuse(ErrorCode::kMerkleNoQueries);
  if (cap.size() != shape.cap_size()) return refuse(ErrorCode::kMerkleCapSize);
  if (opening.matrices.size() != shape.matrices().size()) return refuse(ErrorCode::kMerkleMatrixCount);
  for (std::size_t m = 0; m < opening.matrices.size(); ++m) {
    if (!has_size(opening.matrices[m], shape.matrices()[m].width, query_count)) {
      return refuse(ErrorCode::kMerkleRowWidth);
    }
  }
  const std::size_t salted_levels = shape.salt_elements() == 0 ? 0 : shape.levels().size();
  if (opening.salts.size() != salted_levels) return refuse(ErrorCode::kMerkleSaltWidth);
  for (const OpenedColumns& salts : opening.salts) {
    if (!has_size(salts, shape.salt_elements(), query_count)) return refuse(ErrorCode::kMerkleSaltWidth);
  }
  if (opening.siblings.size() != shape.path_length()) return refuse(ErrorCode::kMerklePathLength);
  for (const DigestPlanes& step : opening.siblings) {
    if (step.size() != query_count) return refuse(ErrorCode::kMerklePathLength);
  }
  return {};
}

// Digest q becomes the leaf of that level at query q.
void hash_leaves(const TreeShape& shape, const TreeOpening& opening, std::size_t level_index, DigestPlanes& out) {
  const TreeShape::Level& level = shape.levels()[level_index];
  std::vector<const KoalaBear*> columns;
  columns.reserve(level.width + shape.salt_elements());
  const auto append = [&](const OpenedColumns& values) {
    for (std::size_t c = 0; c < values.width(); ++c) columns.push_back(values.column(c).data());
  };
  if (shape.salt_elements() != 0) append(opening.salts[level_index]);
  for (const std::size_t m : level.matrices) append(opening.matrices[m]);
  hash_rows_batch(columns, 0, out.size(), out, 0);
}

}  // namespace

Result<void> verify_opening(const TreeShape& shape, const Cap& cap, std::span<const QueryIndex> queries,
                            const TreeOpening& opening) {
  const std::size_t count = queries.size();
  TRY(check_dimensions(shape, cap, count, opening));
  for (const QueryIndex& query : queries) CHECK(query.coset >> shape.log_blowup() == 0, "query outside the cosets");

  DigestPlanes nodes(count);
  DigestPlanes left(count);
  DigestPlanes right(count);
  DigestPlanes leaves(count);
  std::size_t level_index = 0;
  hash_leaves(shape, opening, level_index, nodes);
  for (std::size_t step = 0; step < shape.path_length(); ++step) {
    const std::uint32_t log_rows = shape.log_rows_max() - static_cast<std::uint32_t>(step);
    const DigestPlanes& siblings = opening.siblings[step];
    for (std::size_t element = 0; element < kDigestSize; ++element) {
      const KoalaBear* own = nodes.plane(element);
      const KoalaBear* other = siblings.plane(element);
      KoalaBear* out_left = left.plane(element);
      KoalaBear* out_right = right.plane(element);
      for (std::size_t q = 0; q < count; ++q) {
        const bool is_right = (queries[q].row >> (log_rows - 1) & 1) != 0;
        out_left[q] = is_right ? other[q] : own[q];
        out_right[q] = is_right ? own[q] : other[q];
      }
    }
    compress_batch(left, 0, right, 0, nodes, 0, count);
    if (level_index + 1 < shape.levels().size() && shape.levels()[level_index + 1].log_rows == log_rows - 1) {
      ++level_index;
      hash_leaves(shape, opening, level_index, leaves);
      compress_batch(nodes, 0, leaves, 0, nodes, 0, count);
    }
  }
  CHECK(level_index + 1 == shape.levels().size(), "the path passes every level");

  for (std::size_t q = 0; q < count; ++q) {
    if (nodes.get(q) != cap[queries[q].at_height(shape.log_cap_rows())]) return refuse(ErrorCode::kMerklePathMismatch);
  }
  return {};
}

}  // namespace symbolon::prover
