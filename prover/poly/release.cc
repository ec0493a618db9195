#include "prover/poly/release.h"

#include <algorithm>
#include <span>

#include "prover/field/parallel.h"

namespace symbolon::prover {

void release(std::vector<Matrix>& matrices) {
  constexpr std::size_t kElementsPerPart = std::size_t{1} << 18;
  std::vector<std::span<KoalaBear>> parts;
  for (Matrix& matrix : matrices) {
    if (matrix.content() != MatrixContent::kWitness) continue;
    for (std::span<KoalaBear> rest = matrix.values(); !rest.empty();) {
      parts.push_back(rest.first(std::min(rest.size(), kElementsPerPart)));
      rest = rest.subspan(parts.back().size());
    }
  }
  parallel_for(0, parts.size(), 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) wipe_elements(parts[i]);
  });
  for (Matrix& matrix : matrices) matrix.declare_wiped();
  matrices.clear();
}

}  // namespace symbolon::prover
