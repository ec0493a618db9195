// Folding whole codewords, several positions at a time. Gives exactly what fold_leaf (fold.h) gives for each leaf.
// Codewords are matrices of kExtDegree columns, one for each coordinate, with rows in coset-major order. Starts
// threads.

#ifndef SYMBOLON_PROVER_FRI_FOLD_KERNEL_H_
#define SYMBOLON_PROVER_FRI_FOLD_KERNEL_H_

#include <cstdint>

#include "prover/field/ext.h"
#include "prover/poly/matrix.h"

namespace symbolon::prover {

// Entry (j, k) of the result is fold_leaf of the entries (j, k + t N / 2^log_arity), t = 0, 1, ... The codeword has
// 2^log_blowup cosets of N rows, N at least 2^log_arity.
Matrix fold_codeword(const Matrix& codeword, std::uint32_t log_blowup, std::uint32_t log_arity, const Ext& beta);

// codeword += factor * joining, entry by entry; both have the same number of rows.
void add_scaled(Matrix& codeword, const Matrix& joining, const Ext& factor);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_FRI_FOLD_KERNEL_H_
