// Openings of one Merkle tree at all queries of a proof, and their check.
//
// Values are held column by column over the queries, which is how both consumers read them: the hash, which takes
// queries as lanes of a vector, and the stark layer, which combines columns. Every query has its full path, also where
// two paths share nodes: so the size of a proof depends on its shape alone and not on where the queries fell.
//
// Openings and their check are templates over the verifier's arithmetic (prover/arithmetic); encodings are those of the
// native one.

#ifndef SYMBOLON_PROVER_COMMIT_OPENING_H_
#define SYMBOLON_PROVER_COMMIT_OPENING_H_

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/codec.h"
#include "core/base/result.h"
#include "prover/arithmetic/native_arithmetic.h"
#include "prover/commit/tree_shape.h"

namespace symbolon::prover {

// `width` columns of one value per query.
template <class Base>
class OpenedColumnsOf {
 public:
  OpenedColumnsOf() = default;
  OpenedColumnsOf(std::size_t width, std::size_t count) : width_(width), count_(count), values_(width * count) {}

  std::size_t width() const { return width_; }
  std::size_t count() const { return count_; }
  std::span<Base> column(std::size_t index) { return std::span(values_).subspan(index * count_, count_); }
  std::span<const Base> column(std::size_t index) const { return std::span(values_).subspan(index * count_, count_); }
  std::span<Base> values() { return values_; }
  std::span<const Base> values() const { return values_; }

 private:
  std::size_t width_ = 0;
  std::size_t count_ = 0;
  std::vector<Base> values_;
};
using OpenedColumns = OpenedColumnsOf<KoalaBear>;

template <class Arithmetic>
struct TreeOpeningOf {
  using Columns = OpenedColumnsOf<typename Arithmetic::Base>;
  std::vector<Columns> matrices;  // in the order of TreeShape::matrices()
  std::vector<Columns> salts;     // in the order of TreeShape::levels(); empty when the tree has no salts
  // path_length() steps from the leaves up; digest q belongs to query q
  std::vector<typename Arithmetic::DigestList> siblings;

  // Sizes are those of the shape, so the encoding has no counts: matrices column by column, then salts, then siblings
  // step by step, digest by digest. An element is its value below p in four bytes, little-endian.
  void encode(Writer& writer) const;
  // kInputTruncated, kInputNotCanonical.
  static Result<TreeOpeningOf> decode(Reader& reader, const TreeShape& shape, std::size_t query_count);
  static std::size_t encoded_size(const TreeShape& shape, std::size_t query_count);
};
using TreeOpening = TreeOpeningOf<NativeArithmetic>;
template <>
void TreeOpening::encode(Writer& writer) const;
template <>
Result<TreeOpening> TreeOpening::decode(Reader& reader, const TreeShape& shape, std::size_t query_count);
template <>
std::size_t TreeOpening::encoded_size(const TreeShape& shape, std::size_t query_count);

// Caps: cap_size() digests.
void encode_cap(Writer& writer, const Cap& cap);
Result<Cap> decode_cap(Reader& reader, const TreeShape& shape);

// That the opened rows are those of the committed matrices at the given queries. Runs on the calling thread; queries
// are hashed several at a time. `queries` are rows of a domain that is at least as tall as the tree; equal ones may
// occur.
//   kMerkleNoQueries, kMerkleCapSize, kMerkleMatrixCount, kMerkleRowWidth, kMerkleSaltWidth, kMerklePathLength:
//     the opening or the cap does not have the dimensions of the shape; nothing was hashed
//   kMerklePathMismatch: some row, salt, sibling or cap digest is not the committed one
// Defined in verify_opening-inl.h, for whoever instantiates it.
template <class Arithmetic>
Result<void> verify_opening(const TreeShape& shape, const CapOf<Arithmetic>& cap,
                            std::span<const QueryIndexOf<typename Arithmetic::Index>> queries,
                            const TreeOpeningOf<Arithmetic>& opening, Arithmetic arithmetic = {});
extern template Result<void> verify_opening(const TreeShape&, const Cap&, std::span<const QueryIndex>,
                                            const TreeOpening&, NativeArithmetic);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_COMMIT_OPENING_H_
