#include "prover/stark/noise.h"

#include <vector>

#include "prover/commit/random_field.h"

namespace symbolon::prover {

void fill_noise_rows(std::span<Matrix> matrices, std::size_t mask_rows) {
  std::vector<std::span<KoalaBear>> noise;
  for (Matrix& matrix : matrices) {
    for (std::size_t c = 0; c < matrix.width(); ++c) noise.push_back(matrix.column(c).last(mask_rows));
  }
  fill_random_field(noise);
}

}  // namespace symbolon::prover
