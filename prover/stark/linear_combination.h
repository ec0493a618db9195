// Random linear combinations of base columns with extension weights, with vector instructions, on the calling thread.
// The prover combines rows of cosets with it, the verifier the opened columns over its queries.

#ifndef SYMBOLON_PROVER_STARK_LINEAR_COMBINATION_H_
#define SYMBOLON_PROVER_STARK_LINEAR_COMBINATION_H_

#include <array>
#include <cstddef>
#include <span>

#include "prover/field/ext.h"

namespace symbolon::prover {

// out[j][r] = coordinate j of sum_i weights[i] * columns[i][r], for r < count.
void linear_combination(std::span<const KoalaBear* const> columns, std::span<const Ext> weights, std::size_t count,
                        const std::array<KoalaBear*, kExtDegree>& out);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_STARK_LINEAR_COMBINATION_H_
