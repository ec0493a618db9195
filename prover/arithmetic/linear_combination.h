// Random linear combinations of base columns with extension weights, with vector instructions, on the calling thread.
// The prover combines rows of cosets with it, the verifier the opened columns over its queries.

#ifndef SYMBOLON_PROVER_ARITHMETIC_LINEAR_COMBINATION_H_
#define SYMBOLON_PROVER_ARITHMETIC_LINEAR_COMBINATION_H_

#include <array>
#include <cstddef>
#include <span>

#include "prover/field/ext.h"

namespace symbolon::prover {

// out[j][r] = coordinate j of sum_i weights[i] * columns[i][r], for r < count.
void linear_combination(std::span<const KoalaBear* const> columns, std::span<const Ext> weights, std::size_t count,
                        const std::array<KoalaBear*, kExtDegree>& out);

// Two polynomials at the points x, x step, x step^2, ..., by coordinate, and their values at one point each.
struct PointQuotients {
  std::array<std::array<const KoalaBear*, kExtDegree>, 2> values;
  std::array<Ext, 2> opened;
  std::array<Ext, 2> points;
  KoalaBear x;
  KoalaBear step;
};
// out += sum over both of (value - opened) / (x - point), for `count` points x, a multiple of 16. No point may be an x.
void add_quotients(const PointQuotients& input, std::size_t count, const std::array<KoalaBear*, kExtDegree>& out);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_ARITHMETIC_LINEAR_COMBINATION_H_
