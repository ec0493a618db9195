// The prover's side of a mixed-height Merkle tree: commit to matrices, open rows. The tree itself, its leaves and the
// order of rows are described in tree_shape.h; what a verifier does with an opening is in opening.h.
//
// Salts make the leaves hiding: each row of a salted tree starts with fresh uniform elements from the operating
// system's randomness, so that a digest says nothing about a row that is not opened. They are kept until the tree is
// opened and wiped with it.

#ifndef SYMBOLON_PROVER_COMMIT_MERKLE_H_
#define SYMBOLON_PROVER_COMMIT_MERKLE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "prover/commit/opening.h"
#include "prover/commit/tree_shape.h"
#include "prover/hash/hash_batch.h"
#include "prover/poly/matrix.h"
#include "prover/poly/release.h"

namespace symbolon::prover {

// A committed column that somebody else stores: row (j, k) is at data[j * coset_stride + k].
struct ColumnView {
  const KoalaBear* data;
  std::size_t coset_stride;
};

// Digests and salts of one tree over borrowed columns. Starts threads.
class MerkleTree {
 public:
  // `columns` has, for each matrix of the shape in order, its `width` columns. They must live as long as openings are
  // made, at the same place. When `stop` is requested, hashing is given up within some 10 ms: the tree has no cap then
  // and opens nothing.
  MerkleTree(TreeShape shape, std::vector<std::vector<ColumnView>> columns, const std::stop_token& stop = {});

  const TreeShape& shape() const { return shape_; }
  const Cap& cap() const { return cap_; }
  TreeOpening open(std::span<const QueryIndex> queries) const;

 private:
  void hash_level(std::size_t level_index, DigestPlanes& out, const std::stop_token& stop) const;

  TreeShape shape_;
  std::vector<std::vector<ColumnView>> columns_;
  std::vector<Matrix> salts_;          // one for each level of a salted tree, salt_elements columns
  std::vector<DigestPlanes> digests_;  // digests_[s]: nodes of height log_rows_max - s, down to the cap
  Cap cap_;
};

// A commitment to low-degree extensions, together with them: what one phase of the prover commits to. `matrices` have
// 2^(log_rows + log_blowup) rows in coset-major order, as coset_lde_batch makes them, in any order of heights.
class CommittedMatrices {
 public:
  struct Options {
    std::uint32_t log_blowup;
    std::uint32_t salt_elements;  // 0 for public matrices, the preset's number for all others
    std::stop_token stop = {};    // as for MerkleTree
  };
  CommittedMatrices(const Options& options, std::vector<Matrix> matrices);
  CommittedMatrices(CommittedMatrices&&) = default;
  CommittedMatrices& operator=(CommittedMatrices&&) = default;
  ~CommittedMatrices() { release(matrices_); }

  const TreeShape& shape() const { return tree_.shape(); }
  const Cap& cap() const { return tree_.cap(); }
  const std::vector<Matrix>& matrices() const { return matrices_; }
  TreeOpening open(std::span<const QueryIndex> queries) const { return tree_.open(queries); }

 private:
  std::vector<Matrix> matrices_;
  MerkleTree tree_;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_COMMIT_MERKLE_H_
