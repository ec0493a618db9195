// Proofs of runs that did not happen, made by the prover itself: a cell of a trace is changed, lookup multiplicities
// are counted again as a cheating prover would, and all that prove() does is done, but for the check of its own proof.

#ifndef SYMBOLON_TESTS_PROVER_ZKVM_FORGER_H_
#define SYMBOLON_TESTS_PROVER_ZKVM_FORGER_H_

#include <cstddef>
#include <string>

#include "prover/zkvm.h"
#include "tests/support/machine_trace.h"

namespace symbolon::testing {

struct Cell {
  std::size_t table;
  std::size_t row;
  std::size_t column;
};

// A run of every_chip_program() in the standard preset.
MachineTrace honest_trace();
// The same with a cell that is one more than it should be.
MachineTrace forged_trace(const Cell& cell);
// Proves the trace under the run's verifying key and asks `verify`.
Result<prover::PublicValues> judge(MachineTrace trace);
// The forged proof is refused, and for what it claims: by the constraints or by the buses.
void expect_refused(const Cell& cell);

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_PROVER_ZKVM_FORGER_H_
