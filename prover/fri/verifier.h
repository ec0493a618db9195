// The FRI verifier. No threads, no I/O, nothing of the prover. Work and memory are bounded by the shape.

#ifndef SYMBOLON_PROVER_FRI_VERIFIER_H_
#define SYMBOLON_PROVER_FRI_VERIFIER_H_

#include <cstddef>
#include <functional>
#include <span>

#include "core/base/result.h"
#include "prover/fri/pcs.h"
#include "prover/transcript/transcript.h"

namespace symbolon::prover {

// Committed rows at the queries, after their Merkle paths were checked: column c of matrix m of oracle o at query q is
// oracles[o].matrices[m].column(c)[q], the value at lde_point(log_rows of that matrix, log_blowup, indices[q]).
struct OpenedOracles {
  std::span<const QueryIndex> indices;
  std::span<const TreeOpening> oracles;
};

// Fills values[q] with what the combined codeword of a group must be at indices[q] (at the group's own height). Called
// once for each group, in order. An error ends the verification with it.
using GroupValues = std::function<Result<void>(std::size_t group, const OpenedOracles& opened, std::span<Ext> values)>;

// `caps` are the commitments in the order of shape.oracles(), each absorbed before. The transcript must be in the state
// in which the prover's was when it called prove_openings.
//   kFriLayerCount, kFriFinalLength, kFriOracleCount, and the dimension errors of verify_opening
//   kGrindWitnessNotCanonical, kGrindTooLittle
//   kMerklePathMismatch          a row of an oracle or a layer is not the committed one
//   kFriInputMismatch            layer 0 is not the combined codeword of group 0
//   kFriFoldMismatch             a layer is not the fold of the one before, plus the group that joins
//   kFriFinalMismatch            the final polynomial is not the last fold
Result<void> verify_openings(const PcsShape& shape, std::span<const Cap* const> caps, const PcsProof& proof,
                             NativeTranscript& transcript, const GroupValues& group_values);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_FRI_VERIFIER_H_
