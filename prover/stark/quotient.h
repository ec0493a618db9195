// The quotient of one height: all constraints of its tables, weighed, divided by what they vanish on, cut into chunks.
//
// Degrees. A constraint has degree at most 3 in columns of degree below N, and one more by the transition factor; times
// M (degree R) and divided by x^N - 1 that is at most 2N + R - 2. Boundary constraints have degree at most 2 and are
// divided by one point only. So the quotient has 2N + R - 1 coefficients, and three cosets of N points determine it:
// modulo x^N - c it is q0 + c q1 + c^2 q2, with q_i its coefficients i N ... (i+1) N - 1, and three values of c give
// the q_i.
//
// Chunks. The coefficients are cut at K = N - R and 2K. Each chunk is masked by R uniform coefficients on top, which
// the next chunk takes back:
//   chunk 0 = Q[0, K)    + x^K r0        chunk 1 = Q[K, 2K) - r0 + x^K r1        chunk 2 = Q[2K, ...) - r1
// so Q = chunk 0 + x^K chunk 1 + x^2K chunk 2 still. Chunk 2 has 2N + R - 1 - 2K = 3R - 1 coefficients, at most N.

#ifndef SYMBOLON_PROVER_STARK_QUOTIENT_H_
#define SYMBOLON_PROVER_STARK_QUOTIENT_H_

#include <cstdint>
#include <vector>

#include "prover/field/ext.h"
#include "prover/poly/matrix.h"

namespace symbolon::prover {

// Base field values over the N points offset * h^k of a coset: the columns of CosetDomain (prover/air/row_kernel.h).
class CosetDomainColumns {
 public:
  enum Column : std::size_t { kVanishingInverse, kTransition, kFirstInverse, kLastInverse, kBlindInverse, kEndInverse };

  CosetDomainColumns() = default;
  CosetDomainColumns(std::uint32_t log_rows, std::size_t mask_rows, KoalaBear offset);
  const KoalaBear* column(Column which) const { return columns_.column(which).data(); }

 private:
  Matrix columns_;
};

// `values` are the quotient's values on three cosets with the given offsets: kExtDegree columns of N each. Returns the
// masked chunks as a coefficient matrix: column chunk * kExtDegree + coordinate, N rows, coefficients in bit-reversed
// order (prover/poly/ntt.h).
Matrix quotient_chunks(std::vector<Matrix> values, const std::vector<KoalaBear>& offsets, std::size_t mask_rows);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_STARK_QUOTIENT_H_
