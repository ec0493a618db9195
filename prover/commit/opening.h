// Openings of one Merkle tree at all queries of a proof, and their check.
//
// Values are held column by column over the queries, which is how both consumers read them: the hash, which takes
// queries as lanes of a vector, and the stark layer, which combines columns. Every query has its full path, also where
// two paths share nodes: so the size of a proof depends on its shape alone and not on where the queries fell.

#ifndef SYMBOLON_PROVER_COMMIT_OPENING_H_
#define SYMBOLON_PROVER_COMMIT_OPENING_H_

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/codec.h"
#include "core/base/result.h"
#include "prover/commit/tree_shape.h"
#include "prover/hash/hash_batch.h"

namespace symbolon::prover {

// `width` columns of one value per query.
class OpenedColumns {
 public:
  OpenedColumns() = default;
  OpenedColumns(std::size_t width, std::size_t count) : width_(width), count_(count), values_(width * count) {}

  std::size_t width() const { return width_; }
  std::size_t count() const { return count_; }
  std::span<KoalaBear> column(std::size_t index) { return std::span(values_).subspan(index * count_, count_); }
  std::span<const KoalaBear> column(std::size_t index) const {
    return std::span(values_).subspan(index * count_, count_);
  }
  std::span<KoalaBear> values() { return values_; }
  std::span<const KoalaBear> values() const { return values_; }

 private:
  std::size_t width_ = 0;
  std::size_t count_ = 0;
  std::vector<KoalaBear> values_;
};

struct TreeOpening {
  std::vector<OpenedColumns> matrices;  // in the order of TreeShape::matrices()
  std::vector<OpenedColumns> salts;     // in the order of TreeShape::levels(); empty when the tree has no salts
  std::vector<DigestPlanes> siblings;   // path_length() steps from the leaves up; digest q belongs to query q

  // Sizes are those of the shape, so the encoding has no counts: matrices column by column, then salts, then siblings
  // step by step, digest by digest. An element is its value below p in four bytes, little-endian.
  void encode(Writer& writer) const;
  // kInputTruncated, kInputNotCanonical.
  static Result<TreeOpening> decode(Reader& reader, const TreeShape& shape, std::size_t query_count);
  static std::size_t encoded_size(const TreeShape& shape, std::size_t query_count);
};

// Caps: cap_size() digests.
void encode_cap(Writer& writer, const Cap& cap);
Result<Cap> decode_cap(Reader& reader, const TreeShape& shape);

// That the opened rows are those of the committed matrices at the given queries. Runs on the calling thread; queries
// are hashed several at a time. `queries` are rows of a domain that is at least as tall as the tree; equal ones may
// occur.
//   kMerkleNoQueries, kMerkleCapSize, kMerkleMatrixCount, kMerkleRowWidth, kMerkleSaltWidth, kMerklePathLength:
//     the opening or the cap does not have the dimensions of the shape; nothing was hashed
//   kMerklePathMismatch: some row, salt, sibling or cap digest is not the committed one
Result<void> verify_opening(const TreeShape& shape, const Cap& cap, std::span<const QueryIndex> queries,
                            const TreeOpening& opening);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_COMMIT_OPENING_H_
