// The FRI prover: folds codewords, commits to the layers, opens them and the oracles at the queries. Starts threads.

#ifndef SYMBOLON_PROVER_FRI_PROVER_H_
#define SYMBOLON_PROVER_FRI_PROVER_H_

#include <span>
#include <vector>

#include "prover/commit/merkle.h"
#include "prover/fri/pcs.h"
#include "prover/poly/matrix.h"
#include "prover/transcript/transcript.h"

namespace symbolon::prover {

// `oracles` are the commitments in the order of shape.oracles(). `codewords` has one matrix for each group, tallest
// first: kExtDegree columns (the coordinates), 2^(log_rows + log_blowup) rows in coset-major order. A codeword that is
// not of low degree gives a proof that does not verify; the sizes are programmer errors.
PcsProof prove_openings(const PcsShape& shape, std::span<const CommittedMatrices* const> oracles,
                        std::vector<Matrix> codewords, NativeTranscript& transcript);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_FRI_PROVER_H_
