// Proofs of runs that did not happen, made by the prover itself: a cell of a trace is changed, lookup multiplicities
// are counted again as a cheating prover would, and all that prove() does is done, but for the check of its own proof.

#ifndef SYMBOLON_TESTS_PROVER_ZKVM_FORGER_H_
#define SYMBOLON_TESTS_PROVER_ZKVM_FORGER_H_

#include <cstddef>
#include <string>

#include "prover/zkvm.h"
#include "tests/support/chip_test.h"
#include "tests/support/machine_trace.h"

namespace symbolon::testing {

// A lie about one cell: what is added to it.
struct Cell {
  std::size_t table;
  std::size_t row;
  std::size_t column;
  prover::KoalaBear change = prover::KoalaBear::one();
};

// A run of every_chip_program() in the standard preset.
MachineTrace honest_trace();
// The same with that cell changed.
MachineTrace forged_trace(const Cell& cell);
// The labels of that row (and of the one before, whose constraints may read it) that object to the change.
Labels objections(MachineTrace& honest, const Cell& cell);
// Proves the trace under the run's verifying key and asks `verify`.
Result<prover::PublicValues> judge(MachineTrace trace);
// The same for a run of any program in the standard preset, under its key.
Result<prover::PublicValues> judge(const prover::VerifyingKey& key, MachineTrace trace);
// The forged proof is refused, and for what it claims: by the constraints or by the buses.
void expect_refused(const Cell& cell);

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_PROVER_ZKVM_FORGER_H_
