// The FRI verifier, a template over its arithmetic (prover/arithmetic). No threads, no I/O, nothing of the prover. Work
// and memory are bounded by the shape.

#ifndef SYMBOLON_PROVER_FRI_VERIFIER_H_
#define SYMBOLON_PROVER_FRI_VERIFIER_H_

#include <cstddef>
#include <functional>
#include <span>
#include <type_traits>

#include "core/base/result.h"
#include "prover/fri/pcs.h"
#include "prover/transcript/transcript.h"

namespace symbolon::prover {

// Committed rows at the queries, after their Merkle paths were checked: column c of matrix m of oracle o at query q is
// oracles[o].matrices[m].column(c)[q], the value at lde_point(log_rows of that matrix, log_blowup, indices[q]).
template <class Arithmetic>
struct OpenedOraclesOf {
  std::span<const QueryIndexOf<typename Arithmetic::Index>> indices;
  std::span<const TreeOpeningOf<Arithmetic>> oracles;
};
using OpenedOracles = OpenedOraclesOf<NativeArithmetic>;

// Fills values[q] with what the combined codeword of a group must be at indices[q] (at the group's own height). Called
// once for each group, in order. An error ends the verification with it.
template <class Arithmetic>
using GroupValuesOf = std::function<Result<void>(std::size_t group, const OpenedOraclesOf<Arithmetic>& opened,
                                                 std::span<typename Arithmetic::Extension> values)>;
using GroupValues = GroupValuesOf<NativeArithmetic>;

// `caps` are the commitments in the order of shape.oracles(), each absorbed before. The transcript must be in the state
// in which the prover's was when it called prove_openings.
//   kFriLayerCount, kFriFinalLength, kFriOracleCount, and the dimension errors of verify_opening
//   kGrindWitnessNotCanonical, kGrindTooLittle
//   kMerklePathMismatch          a row of an oracle or a layer is not the committed one
//   kFriInputMismatch            layer 0 is not the combined codeword of group 0
//   kFriFoldMismatch             a layer is not the fold of the one before, plus the group that joins
//   kFriFinalMismatch            the final polynomial is not the last fold
// Defined in verifier-inl.h, for whoever instantiates it.
template <class Arithmetic>
Result<void> verify_openings(const PcsShape& shape, std::span<const CapOf<Arithmetic>* const> caps,
                             const PcsProofOf<Arithmetic>& proof, Transcript<Arithmetic>& transcript,
                             const std::type_identity_t<GroupValuesOf<Arithmetic>>& group_values);
extern template Result<void> verify_openings(const PcsShape&, std::span<const Cap* const>, const PcsProof&,
                                             NativeTranscript&, const GroupValues&);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_FRI_VERIFIER_H_
