// Lookup counts: how often the tables of a run receive each fact, read off their interactions.

#ifndef SYMBOLON_PROVER_MACHINE_LOOKUP_COUNTS_H_
#define SYMBOLON_PROVER_MACHINE_LOOKUP_COUNTS_H_

#include <span>

#include "prover/chips/chip.h"
#include "prover/machine/machine.h"
#include "prover/poly/matrix.h"

namespace symbolon::prover {

// Over all tables of chips without fixed columns. A message that is no fact (a mistake in a chip's `fill`) is left out:
// it shows as a bus that does not balance. Uses the threads of the calling arena.
LookupCounts count_lookups(const Shape& shape, const ShapeLimits& limits, const mips::Program& program,
                           std::span<const Matrix> tables);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_MACHINE_LOOKUP_COUNTS_H_
