// Evaluation at out-of-domain points of polynomials that are known by their values on a coset.
//
// With D = offset * H, |D| = N, the barycentric formula is
//
//   f(z) = (z^N - offset^N) / (N * offset^N) * sum over k of f(x_k) * x_k / (z - x_k),   x_k = offset * h^k
//
// One vector of N weights x_k / (z - x_k) serves all columns, which then cost one dot product each.

#ifndef SYMBOLON_PROVER_POLY_EVALUATE_H_
#define SYMBOLON_PROVER_POLY_EVALUATE_H_

#include <span>
#include <vector>

#include "prover/field/ext.h"
#include "prover/poly/matrix.h"

namespace symbolon::prover {

// The value at z of every column, on several threads. z must not lie in the coset (probability about 2^-130 for a
// challenge); it aborts then.
std::vector<Ext> evaluate_columns_at(const Matrix& values_on_coset, KoalaBear coset_offset, const Ext& z);
// The same for columns of `rows` values each that stand anywhere.
std::vector<Ext> evaluate_columns_at(std::span<const KoalaBear* const> columns, std::size_t rows,
                                     KoalaBear coset_offset, const Ext& z);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_POLY_EVALUATE_H_
