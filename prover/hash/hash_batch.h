// Many hashes at once: lanes of a vector are rows of a table or nodes of a tree level. Gives exactly the results of
// prover/hash/hash.h. Digests are held as planes (structure of arrays), so every load is contiguous:
//
//   plane 0: element 0 of digest 0, 1, 2, ... | plane 1: element 1 of digest 0, 1, 2, ... | ... | plane 7
//
// Functions work on the index range that the caller gives and on the calling thread; the caller splits the range.
// Ranges of any length are fine; multiples of 16 waste no lanes.

#ifndef SYMBOLON_PROVER_HASH_HASH_BATCH_H_
#define SYMBOLON_PROVER_HASH_HASH_BATCH_H_

#include <cstddef>
#include <span>
#include <vector>

#include "prover/field/storage.h"
#include "prover/hash/hash.h"

namespace symbolon::prover {

class DigestPlanes {
 public:
  DigestPlanes() = default;
  explicit DigestPlanes(std::size_t size) : size_(size), values_(size * kDigestSize, KoalaBear::zero()) {}
  // For a writer of all digests: any content until they are written.
  static DigestPlanes unwritten(std::size_t size) {
    DigestPlanes planes;
    planes.size_ = size;
    planes.values_.resize(size * kDigestSize);
    return planes;
  }

  std::size_t size() const { return size_; }
  KoalaBear* plane(std::size_t element) { return values_.data() + element * size_; }
  const KoalaBear* plane(std::size_t element) const { return values_.data() + element * size_; }

  Digest get(std::size_t index) const {
    Digest digest;
    for (std::size_t i = 0; i < kDigestSize; ++i) digest.elements[i] = plane(i)[index];
    return digest;
  }
  void set(std::size_t index, const Digest& digest) {
    for (std::size_t i = 0; i < kDigestSize; ++i) plane(i)[index] = digest.elements[i];
  }

 private:
  std::size_t size_ = 0;
  std::vector<KoalaBear, UnwrittenAllocator<KoalaBear>> values_;
};

// out[out_begin + i] = compress(left[left_begin + i], right[right_begin + i]) for i < count. `out` may be `left` or
// `right` when the ranges are disjoint or out_begin is the begin of the other. A tree level that pairs node i with node
// i + n/2 is compress_batch(level, 0, level, n / 2, parents, 0, n / 2).
void compress_batch(const DigestPlanes& left, std::size_t left_begin, const DigestPlanes& right,
                    std::size_t right_begin, DigestPlanes& out, std::size_t out_begin, std::size_t count);

// out[out_begin + i] = hash_elements(HashDomain::kLeaf, (columns[0][row_begin + i], columns[1][row_begin + i], ...))
// for i < count. A row made of several matrices of one height is the concatenation of their column pointers.
void hash_rows_batch(std::span<const KoalaBear* const> columns, std::size_t row_begin, std::size_t count,
                     DigestPlanes& out, std::size_t out_begin);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_HASH_HASH_BATCH_H_
