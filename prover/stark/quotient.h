// The quotient of one height: all constraints of its tables, weighed, divided by what they vanish on, cut into chunks.
//
// Degrees. A constraint has degree at most 3 in columns of degree below N, and one more by the transition factor; times
// M (degree R) and divided by x^N - 1 that is at most 2N + R - 2. Boundary constraints have degree at most 2 and are
// divided by one point only. So the quotient has 2N + R - 1 coefficients, and three cosets of N points determine it:
// modulo x^N - c it is q0 + c q1 + c^2 q2, with q_i its coefficients i N ... (i+1) N - 1, and three values of c give
// the q_i.
//
// Chunks. The coefficients are cut every K = N - R into c pieces, the last of up to N coefficients; c is 3 from
// N = 3R - 1 on and grows below (quotient_chunk_count, prover/params/preset.h). Each chunk but the last is masked by R
// uniform coefficients on top, which the next chunk takes back:
//   chunk 0     = Q[0, K) + x^K r_0
//   chunk i     = Q[iK, (i + 1)K) - r_(i-1) + x^K r_i
//   chunk c - 1 = Q[(c-1)K, ...) - r_(c-2)
// so Q = sum of x^(iK) chunk i still.

#ifndef SYMBOLON_PROVER_STARK_QUOTIENT_H_
#define SYMBOLON_PROVER_STARK_QUOTIENT_H_

#include <cstdint>
#include <span>
#include <vector>

#include "prover/field/ext.h"
#include "prover/poly/matrix.h"

namespace symbolon::prover {

// M, the product of (x - g^r) over the noise rows r = N - R ... N - 1: its coefficients, constant term first.
std::vector<KoalaBear> mask_polynomial(std::uint32_t log_rows, std::size_t mask_rows);

// Base field values over the N points offset * h^k of a coset: the columns of CosetDomain (prover/air/row_kernel.h).
class CosetDomainColumns {
 public:
  enum Column : std::size_t { kVanishingInverse, kTransition, kFirstInverse, kLastInverse, kBlindInverse, kEndInverse };

  CosetDomainColumns() = default;
  // `mask` is the mask_polynomial of the height.
  CosetDomainColumns(std::uint32_t log_rows, std::span<const KoalaBear> mask, KoalaBear offset);
  const KoalaBear* column(Column which) const { return columns_.column(which).data(); }

 private:
  Matrix columns_;
};

// Cosets of N points whose values determine the quotient of a height.
constexpr std::size_t kQuotientCosets = 3;

// `values` are the quotient's values on kQuotientCosets cosets with the given offsets: kExtDegree columns of N each.
// Returns the masked chunks as a coefficient matrix: column chunk * kExtDegree + coordinate, N rows, coefficients in
// bit-reversed order (prover/poly/ntt.h).
Matrix quotient_chunks(std::vector<Matrix> values, const std::vector<KoalaBear>& offsets, std::size_t mask_rows);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_STARK_QUOTIENT_H_
