// The prover's side of deep.h: the codewords that FRI starts from, computed from what is committed.

#ifndef SYMBOLON_PROVER_STARK_DEEP_CODEWORDS_H_
#define SYMBOLON_PROVER_STARK_DEEP_CODEWORDS_H_

#include <array>
#include <span>
#include <vector>

#include "prover/commit/merkle.h"
#include "prover/stark/deep.h"

namespace symbolon::prover {

// By number of Oracle.
using Oracles = std::array<const CommittedMatrices*, kOracleCount>;

// f of each group on all cosets, coordinate by coordinate, tallest height first. Starts threads.
std::vector<Matrix> deep_codewords(const StarkShape& shape, std::span<const DeepGroup> groups, const Oracles& oracles,
                                   const Ext& point);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_STARK_DEEP_CODEWORDS_H_
