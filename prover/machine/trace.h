// Trace: from a recorded run to the filled tables of a shape.

#ifndef SYMBOLON_PROVER_MACHINE_TRACE_H_
#define SYMBOLON_PROVER_MACHINE_TRACE_H_

#include <vector>

#include "core/base/result.h"
#include "prover/chips/chip.h"
#include "prover/machine/machine.h"
#include "prover/poly/matrix.h"

namespace symbolon::prover {

// The witness columns of every table, in the order of the shape; the last mask_rows rows of each are zero. Sets
// input.counts. Uses the threads of the calling arena.
// kGuestFailed for an exit code other than 0, kCallNotProvable for a precompile call that no table proves,
// kRunTooLarge when the run has more rows of some chip than the shape has room for. A chip that the shape lacks and the
// run does not use is no error; a lookup table that it lacks is found by the bus that does not balance.
Result<std::vector<Matrix>> fill_tables(const Shape& shape, const ShapeLimits& limits, TraceInput& input);

// The fixed columns of every table; a matrix of width 0 where a chip has none. For keys: needs no run. kRunTooLarge
// when the shape has no room for the program, kShapeInvalid when a chip's lookup tables have far more rows than its
// facts.
Result<std::vector<Matrix>> fill_fixed_tables(const Shape& shape, const ShapeLimits& limits,
                                              const mips::Program& program);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_MACHINE_TRACE_H_
