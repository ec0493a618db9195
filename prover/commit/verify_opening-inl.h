// verify_opening (prover/commit/opening.h), for the files that instantiate it.

#ifndef SYMBOLON_PROVER_COMMIT_VERIFY_OPENING_INL_H_
#define SYMBOLON_PROVER_COMMIT_VERIFY_OPENING_INL_H_

#include <algorithm>
#include <span>
#include <vector>

#include "core/base/check.h"
#include "prover/commit/opening.h"

namespace symbolon::prover {
namespace internal {

inline constexpr const char* kWhereOpening = "commit.verify_opening";

// All dimensions, against the shape and the number of queries.
template <class A>
Result<void> check_opening_dimensions(const TreeShape& shape, const CapOf<A>& cap, std::size_t query_count,
                                      const TreeOpeningOf<A>& opening) {
  const auto refuse = [](ErrorCode code) { return Error{.code = code, .where = kWhereOpening}; };
  const auto has_size = [&](const auto& columns, std::size_t width) {
    return columns.width() == width && columns.count() == query_count;
  };
  if (query_count == 0) return refuse(ErrorCode::kMerkleNoQueries);
  if (cap.size() != shape.cap_size()) return refuse(ErrorCode::kMerkleCapSize);
  if (opening.matrices.size() != shape.matrices().size()) return refuse(ErrorCode::kMerkleMatrixCount);
  for (std::size_t m = 0; m < opening.matrices.size(); ++m) {
    if (!has_size(opening.matrices[m], shape.matrices()[m].width)) return refuse(ErrorCode::kMerkleRowWidth);
  }
  const std::size_t salted_levels = shape.salt_elements() == 0 ? 0 : shape.levels().size();
  if (opening.salts.size() != salted_levels) return refuse(ErrorCode::kMerkleSaltWidth);
  for (const auto& salts : opening.salts) {
    if (!has_size(salts, shape.salt_elements())) return refuse(ErrorCode::kMerkleSaltWidth);
  }
  if (opening.siblings.size() != shape.path_length()) return refuse(ErrorCode::kMerklePathLength);
  for (const auto& step : opening.siblings) {
    if (step.size() != query_count) return refuse(ErrorCode::kMerklePathLength);
  }
  return {};
}

// Digest q becomes the leaf of that level at query q.
template <class A>
void hash_leaves(A& arithmetic, const TreeShape& shape, const TreeOpeningOf<A>& opening, std::size_t level_index,
                 typename A::DigestList& out) {
  const TreeShape::Level& level = shape.levels()[level_index];
  std::vector<std::span<const typename A::Base>> columns;
  columns.reserve(level.width + shape.salt_elements());
  const auto append = [&](const OpenedColumnsOf<typename A::Base>& values) {
    for (std::size_t c = 0; c < values.width(); ++c) columns.push_back(values.column(c));
  };
  if (shape.salt_elements() != 0) append(opening.salts[level_index]);
  for (const std::size_t m : level.matrices) append(opening.matrices[m]);
  arithmetic.hash_rows(columns, out);
}

}  // namespace internal

template <class A>
Result<void> verify_opening(const TreeShape& shape, const CapOf<A>& cap,
                            std::span<const QueryIndexOf<typename A::Index>> queries, const TreeOpeningOf<A>& opening,
                            A arithmetic) {
  const std::size_t count = queries.size();
  TRY(internal::check_opening_dimensions<A>(shape, cap, count, opening));
  std::vector<typename A::Index> rows;
  rows.reserve(count);
  for (const auto& query : queries) rows.push_back(query.row);

  typename A::DigestList nodes(count);
  typename A::DigestList leaves(count);
  std::size_t level_index = 0;
  internal::hash_leaves(arithmetic, shape, opening, level_index, nodes);
  for (std::size_t step = 0; step < shape.path_length(); ++step) {
    const std::uint32_t log_rows = shape.log_rows_max() - static_cast<std::uint32_t>(step);
    arithmetic.climb(rows, log_rows - 1, opening.siblings[step], nodes);
    if (level_index + 1 < shape.levels().size() && shape.levels()[level_index + 1].log_rows == log_rows - 1) {
      ++level_index;
      internal::hash_leaves(arithmetic, shape, opening, level_index, leaves);
      arithmetic.join_leaves(leaves, nodes);
    }
  }
  CHECK(level_index + 1 == shape.levels().size(), "the path passes every level");

  const std::span<const typename A::DigestOf> digests(cap);
  const std::uint32_t cap_bits = shape.log_cap_rows();
  for (std::size_t q = 0; q < count; ++q) {
    const auto entry = arithmetic.join(queries[q].coset, arithmetic.bits_of(rows[q], 0, cap_bits), cap_bits);
    TRY(arithmetic.require_equal(arithmetic.digest_at(nodes, q), arithmetic.choose(digests, entry),
                                 ErrorCode::kMerklePathMismatch, internal::kWhereOpening));
  }
  return {};
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_COMMIT_VERIFY_OPENING_INL_H_
