// The verifier of one proof: the only one there is. No threads, no I/O, no code of the prover; work and memory are
// bounded by the shape, which the caller made from a verifying key that it trusts.
//
// Steps, each with its refusal:
//   1 absorb the statement; read caps and challenges in the order of proof.h       kGrind..., kProofShape
//   2 the sums of the tables and the verifier's own messages cancel                kBusSumNotZero
//   3 at the out-of-domain point, quotients times what vanishes on the active rows equal the constraints, for each
//     height                                                                      kPointInDomain, kConstraintMismatch
//   4 FRI and Merkle paths for the batched columns (prover/fri/verifier.h)         kMerkle..., kFri...
//
// It is a template over its arithmetic (prover/arithmetic): a gate runs it over plain values, a circuit over its wires.

#ifndef SYMBOLON_PROVER_STARK_VERIFIER_H_
#define SYMBOLON_PROVER_STARK_VERIFIER_H_

#include <span>

#include "core/base/result.h"
#include "prover/arithmetic/native_arithmetic.h"
#include "prover/stark/proof.h"
#include "prover/stark/shape.h"
#include "prover/stark/statement.h"

namespace symbolon::prover {

// Over any arithmetic: `evals` are the chips' constraints, one for each table, in order. Defined in verifier-inl.h.
template <class Arithmetic>
Result<void> verify_stark(const StarkShape& shape, const Statement& statement, const StarkProofOf<Arithmetic>& proof,
                          std::span<const TableEval<typename Arithmetic::Extension>> evals, Arithmetic arithmetic = {});

// Over plain values.
Result<void> verify_stark(const StarkShape& shape, const Statement& statement, const StarkProof& proof);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_STARK_VERIFIER_H_
