// Published vectors, proven: the vectors guest answers a batch of cases in one run.

#ifndef SYMBOLON_TESTS_PROVER_ZKVM_PROVEN_VECTORS_H_
#define SYMBOLON_TESTS_PROVER_ZKVM_PROVEN_VECTORS_H_

#include <span>
#include <vector>

#include "tests/support/vector_files.h"

namespace symbolon::testing {

// The cases of a file; empty where it is absent.
std::vector<VectorCase> cases_of(const VectorFile& file);

// The cases in order, in parts that one proof holds with little memory.
std::vector<std::span<const VectorCase>> batches_of(std::span<const VectorCase> cases);

// Proves one run of the guest over these cases, verifies, compares the answers. False where there is no guest.
bool expect_proven(std::span<const VectorCase> cases);

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_PROVER_ZKVM_PROVEN_VECTORS_H_
