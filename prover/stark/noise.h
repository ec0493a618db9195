// Noise: uniform field elements from the operating system's randomness, for masks, blinds and salts.

#ifndef SYMBOLON_PROVER_STARK_NOISE_H_
#define SYMBOLON_PROVER_STARK_NOISE_H_

#include <span>

#include "prover/field/ext.h"
#include "prover/poly/matrix.h"

namespace symbolon::prover {

// Every element uniform below p. Aborts where the operating system gives no randomness.
void fill_noise(std::span<KoalaBear> out);

// The last `mask_rows` rows of every column.
void fill_noise_rows(Matrix& matrix, std::size_t mask_rows);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_STARK_NOISE_H_
