#include "prover/stark/noise.h"

#include "prover/commit/random_field.h"

namespace symbolon::prover {

void fill_noise_rows(Matrix& matrix, std::size_t mask_rows) {
  for (std::size_t c = 0; c < matrix.width(); ++c) fill_random_field(matrix.column(c).last(mask_rows));
}

}  // namespace symbolon::prover
