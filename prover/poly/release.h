// Giving back many matrices at once: witness values are overwritten on all threads, where each matrix by itself would
// do it on the thread that destroys it.

#ifndef SYMBOLON_PROVER_POLY_RELEASE_H_
#define SYMBOLON_PROVER_POLY_RELEASE_H_

#include <vector>

#include "prover/poly/matrix.h"

namespace symbolon::prover {

// Wipes and frees all of them. Starts threads.
void release(std::vector<Matrix>& matrices);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_POLY_RELEASE_H_
