// Noise rows: the uniform elements at the end of every witness column (prover/stark/table.h).

#ifndef SYMBOLON_PROVER_STARK_NOISE_H_
#define SYMBOLON_PROVER_STARK_NOISE_H_

#include <cstddef>
#include <span>

#include "prover/poly/matrix.h"

namespace symbolon::prover {

// Fills the last `mask_rows` rows of every column of all the matrices (prover/commit/random_field.h).
void fill_noise_rows(std::span<Matrix> matrices, std::size_t mask_rows);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_STARK_NOISE_H_
