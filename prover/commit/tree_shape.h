// The shape of one mixed-height Merkle tree: everything about it that the verifier knows before it sees a proof.
//
// Order of rows ("coset-major"). A polynomial of degree below N = 2^log_rows is evaluated on b = 2^log_blowup cosets;
// row j * N + k belongs to the point g * w^j * h^k, with w of order b N, h = w^b of order N and g the shift of the
// low-degree extension. The points x and -x are rows (j, k) and (j, k + N/2), and squaring takes both to (j, k) of the
// same order for N/2. A tree node is therefore made of two nodes that lie half a coset apart:
//
//   height N     | j, 0 ... k ... N/2-1 | N/2 ... k + N/2 ... N-1 |        leaves of the tallest matrices
//                        \________________/
//   height N/2   | j, 0 ... k ... N/2-1 |           node = compress(left, right)
//                                                   node = compress(compress(left, right), leaf of height N/2)
//   ...                                             where matrices of height N/2 join
//   cap          | j, 0 ... C-1 |                   b C digests: the commitment
//
// A leaf of height N is hash_elements(salts, row of the first matrix of that height, row of the second, ...).
//
// Why levels cannot be confused: leaves use the sponge (its own permutation, domain and length in the capacity), nodes
// use `compress`; and which levels take a leaf, how long it is and where the cap lies is fixed by this shape, which the
// verifier takes from the verifying key and never from a proof. So two different openings of one row in one tree give
// a collision of `compress` or of the sponge at the first place, from the cap downwards, where they differ.

#ifndef SYMBOLON_PROVER_COMMIT_TREE_SHAPE_H_
#define SYMBOLON_PROVER_COMMIT_TREE_SHAPE_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "prover/arithmetic/native_arithmetic.h"
#include "prover/field/koala_bear.h"
#include "prover/hash/hash.h"

namespace symbolon::prover {

// One row of the tallest domain; of a domain of height N it means the row `row mod N` of the same coset. Index is that
// of an arithmetic (prover/arithmetic); the member functions are for plain numbers.
template <class Index>
struct QueryIndexOf {
  Index coset;
  Index row;

  // Index into a codeword of b * 2^log_rows values.
  std::size_t at_height(std::uint32_t log_rows) const {
    return (std::size_t{coset} << log_rows) + (row & ((std::size_t{1} << log_rows) - 1));
  }
  friend bool operator==(const QueryIndexOf&, const QueryIndexOf&) = default;
};
using QueryIndex = QueryIndexOf<std::uint32_t>;

// root^(coset + (row mod 2^log_rows) 2^log_blowup): with the generator w as root, w^coset h^row for h = w^b.
template <class A>
typename A::Base power_of_point(A& arithmetic, KoalaBear root, std::uint32_t log_rows, std::uint32_t log_blowup,
                                const QueryIndexOf<typename A::Index>& index) {
  const KoalaBear row_root = root.pow(std::uint64_t{1} << log_blowup);
  return arithmetic.power(root, index.coset, log_blowup) *
         arithmetic.power(row_root, arithmetic.bits_of(index.row, 0, log_rows), log_rows);
}
// The point of a row divided by the shift of the low-degree extension.
template <class A>
typename A::Base unshifted_point(A& arithmetic, std::uint32_t log_rows, std::uint32_t log_blowup,
                                 const QueryIndexOf<typename A::Index>& index) {
  const KoalaBear root = KoalaBear::two_adic_generator(log_rows + log_blowup);
  return power_of_point(arithmetic, root, log_rows, log_blowup, index);
}
// g times that, with g = KoalaBear::generator(): the point at which committed columns are evaluated.
template <class A>
typename A::Base lde_point(A& arithmetic, std::uint32_t log_rows, std::uint32_t log_blowup,
                           const QueryIndexOf<typename A::Index>& index) {
  return unshifted_point(arithmetic, log_rows, log_blowup, index) * KoalaBear::generator();
}
// The same natively.
KoalaBear unshifted_point(std::uint32_t log_rows, std::uint32_t log_blowup, const QueryIndex& index);
KoalaBear lde_point(std::uint32_t log_rows, std::uint32_t log_blowup, const QueryIndex& index);

struct MatrixShape {
  std::uint32_t log_rows;  // of the polynomials; the committed matrix has 2^(log_rows + log_blowup) rows
  std::uint32_t width;

  friend bool operator==(const MatrixShape&, const MatrixShape&) = default;
};

// What a tree commits to: the top nodes, coset by coset.
template <class Arithmetic>
using CapOf = std::vector<typename Arithmetic::DigestOf>;
using Cap = CapOf<NativeArithmetic>;

class TreeShape {
 public:
  // At most 2^kLogCapRows nodes of each coset are in the cap. A larger cap costs its digests once and saves one digest
  // per query and doubling: at 90 queries and 4 cosets the sum is smallest around here.
  static constexpr std::uint32_t kLogCapRows = 5;

  // All matrices that share one height.
  struct Level {
    std::uint32_t log_rows;
    std::uint32_t width;                // of all of them together, without salts
    std::vector<std::size_t> matrices;  // indices into matrices(), ascending
  };

  // At least one matrix, none without columns, and all within the two-adic domain: else a programmer error.
  TreeShape(std::uint32_t log_blowup, std::uint32_t salt_elements, std::vector<MatrixShape> matrices);

  std::uint32_t log_blowup() const { return log_blowup_; }
  std::uint32_t salt_elements() const { return salt_elements_; }  // in front of each leaf; 0 for public matrices
  const std::vector<MatrixShape>& matrices() const { return matrices_; }
  const std::vector<Level>& levels() const { return levels_; }  // tallest first, heights distinct

  std::uint32_t log_rows_max() const { return levels_.front().log_rows; }
  std::uint32_t log_cap_rows() const { return log_cap_rows_; }  // never above the smallest height
  std::size_t cap_size() const { return std::size_t{1} << (log_cap_rows_ + log_blowup_); }
  std::size_t path_length() const { return log_rows_max() - log_cap_rows_; }

  friend bool operator==(const TreeShape& a, const TreeShape& b) {
    return a.log_blowup_ == b.log_blowup_ && a.salt_elements_ == b.salt_elements_ && a.matrices_ == b.matrices_;
  }

 private:
  std::uint32_t log_blowup_;
  std::uint32_t salt_elements_;
  std::vector<MatrixShape> matrices_;
  std::vector<Level> levels_;
  std::uint32_t log_cap_rows_;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_COMMIT_TREE_SHAPE_H_
