// Powers of roots of unity that the transforms multiply by, made once and shared. Internal to prover/poly.
//
// A transform of size N over the coset s * H combines two halves of length h, for h = 1, 2, 4, ..., N/2, with the
// factors
//
//   table[h + k] = s^(N / 2h) * w^(k N / 2h),   k < h        (w of order N; entry 0 is not used)
//
// so the offset s costs nothing in the transform itself. The inverse transform uses the inverses of these, which is the
// table of 1/s and 1/w.

#ifndef SYMBOLON_PROVER_POLY_TWIDDLES_H_
#define SYMBOLON_PROVER_POLY_TWIDDLES_H_

#include <cstddef>
#include <cstdint>
#include <memory>

#include "prover/field/koala_bear.h"
#include "prover/poly/matrix.h"

namespace symbolon::prover {

enum class TransformDirection { kForward, kInverse };

// A table of 2^log_n entries, as one column. The pointer keeps it alive; at most about kTwiddleCacheElements elements
// stay cached otherwise. Safe to call from several threads.
std::shared_ptr<const Matrix> twiddle_table(std::uint32_t log_n, KoalaBear offset, TransformDirection direction);

inline constexpr std::size_t kTwiddleCacheElements = std::size_t{1} << 26;

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_POLY_TWIDDLES_H_
