// verify_openings (prover/fri/verifier.h), for the files that instantiate it.

#ifndef SYMBOLON_PROVER_FRI_VERIFIER_INL_H_
#define SYMBOLON_PROVER_FRI_VERIFIER_INL_H_

#include <array>
#include <span>
#include <vector>

#include "core/base/check.h"
#include "prover/commit/verify_opening-inl.h"
#include "prover/fri/fold.h"
#include "prover/fri/rounds.h"
#include "prover/fri/verifier.h"
#include "prover/transcript/transcript-inl.h"

namespace symbolon::prover {
namespace internal {

inline constexpr const char* kWhereFriShape = "fri.shape";
inline constexpr const char* kWhereFriQuery = "fri.query";

// Everything that the FRI verifier drew.
template <class A>
struct FriChallenges {
  std::vector<typename A::Extension> fold;     // of each layer
  std::vector<typename A::Extension> joining;  // of each layer; zero where no group joins
  std::vector<QueryIndexOf<typename A::Index>> queries;
};

// Counts and lengths of what enters the transcript; openings are measured by verify_opening.
template <class A>
Result<void> check_fri_dimensions(const PcsShape& shape, std::span<const CapOf<A>* const> caps,
                                  const PcsProofOf<A>& proof) {
  const FriShape& fri = shape.fri();
  const auto refuse = [](ErrorCode code) { return Error{.code = code, .where = kWhereFriShape}; };
  if (caps.size() != shape.oracles().size()) return refuse(ErrorCode::kFriOracleCount);
  if (proof.oracles.size() != shape.oracles().size()) return refuse(ErrorCode::kFriOracleCount);
  if (proof.fri.layers.size() != fri.layers().size()) return refuse(ErrorCode::kFriLayerCount);
  for (std::size_t i = 0; i < fri.layers().size(); ++i) {
    if (proof.fri.layers[i].cap.size() != fri.layers()[i].tree.cap_size()) return refuse(ErrorCode::kMerkleCapSize);
  }
  if (proof.fri.final_polynomial.size() != std::size_t{1} << fri.log_final_len()) {
    return refuse(ErrorCode::kFriFinalLength);
  }
  return {};
}

template <class A>
Result<FriChallenges<A>> replay_fri(const FriShape& shape, const FriProofOf<A>& proof, Transcript<A>& transcript) {
  const Preset& preset = shape.preset();
  FriChallenges<A> drawn;
  for (std::size_t i = 0; i < shape.layers().size(); ++i) {
    const FriLayerProofOf<A>& layer = proof.layers[i];
    transcript.absorb(fri_label::kLayer, std::span<const typename A::DigestOf>(layer.cap));
    TRY(transcript.check_grind(fri_label::kFoldWork, preset.commit_pow_bits, layer.fold_witness));
    drawn.fold.push_back(transcript.challenge_ext(fri_label::kFold));
    drawn.joining.push_back(A::Extension::zero());
    if (shape.layers()[i].joining) {
      TRY(transcript.check_grind(fri_label::kJoinWork, preset.commit_pow_bits, layer.joining_witness));
      drawn.joining.back() = transcript.challenge_ext(fri_label::kJoin);
    }
  }
  // Before the query work: else the work could be done once and the polynomial fitted to the queries afterwards.
  transcript.absorb(fri_label::kFinal, std::span<const typename A::Extension>(proof.final_polynomial));
  TRY(transcript.check_grind(fri_label::kQueryWork, preset.query_pow_bits, proof.query_witness));
  drawn.queries = draw_queries(shape, transcript);
  return drawn;
}

// The 2^log_arity values of the leaf that query q opened.
template <class A>
std::vector<typename A::Extension> leaf_values(A& arithmetic, const TreeOpeningOf<A>& opening, std::size_t arity,
                                               std::size_t q) {
  std::vector<typename A::Extension> values;
  values.reserve(arity);
  for (std::size_t t = 0; t < arity; ++t) {
    std::array<typename A::Base, kExtensionDegree> coordinates;
    for (std::size_t c = 0; c < kExtensionDegree; ++c) {
      coordinates[c] = opening.matrices[0].column(t * kExtensionDegree + c)[q];
    }
    values.push_back(arithmetic.extension(coordinates));
  }
  return values;
}

// Follows one query from the combined codeword of group 0 down to the final polynomial.
template <class A>
Result<void> check_fri_query(A& arithmetic, const FriShape& shape, const FriProofOf<A>& proof,
                             const FriChallenges<A>& drawn,
                             const std::vector<std::vector<typename A::Extension>>& group_values, std::size_t q) {
  using Base = typename A::Base;
  using Extension = typename A::Extension;
  const std::uint32_t log_blowup = shape.preset().log_blowup;
  const auto& query = drawn.queries[q];
  Extension value = group_values[0][q];
  for (std::size_t i = 0; i < shape.layers().size(); ++i) {
    const FriLayer& layer = shape.layers()[i];
    const std::uint32_t log_folded = layer.log_rows - layer.log_arity;
    std::vector<Extension> values =
        leaf_values(arithmetic, proof.layers[i].opening, std::size_t{1} << layer.log_arity, q);
    const auto place = arithmetic.bits_of(query.row, log_folded, layer.log_arity);
    TRY(arithmetic.require_equal(arithmetic.choose(std::span<const Extension>(values), place), value,
                                 i == 0 ? ErrorCode::kFriInputMismatch : ErrorCode::kFriFoldMismatch, kWhereFriQuery));
    // The leaf's first value stands at row `row mod 2^log_folded`.
    const KoalaBear root_inverse = kRootInverses[layer.log_rows + log_blowup];
    const Base y_inverse = power_of_point(arithmetic, root_inverse, log_folded, log_blowup, query);
    value = fold_leaf<Base, Extension>(values, layer.log_arity, y_inverse, drawn.fold[i]);
    if (layer.joining) value = value + drawn.joining[i] * group_values[*layer.joining][q];
  }
  const Base y = unshifted_point(arithmetic, shape.log_final_len(), log_blowup, query);
  return arithmetic.require_equal(evaluate_final<Base, Extension>(proof.final_polynomial, y), value,
                                  ErrorCode::kFriFinalMismatch, kWhereFriQuery);
}

}  // namespace internal

template <class A>
Result<void> verify_openings(const PcsShape& shape, std::span<const CapOf<A>* const> caps, const PcsProofOf<A>& proof,
                             Transcript<A>& transcript, const std::type_identity_t<GroupValuesOf<A>>& group_values) {
  using Extension = typename A::Extension;
  const FriShape& fri = shape.fri();
  A& arithmetic = transcript.arithmetic();
  TRY(internal::check_fri_dimensions<A>(shape, caps, proof));
  TRY_ASSIGN(const internal::FriChallenges<A> drawn, internal::replay_fri(fri, proof.fri, transcript));
  for (std::size_t o = 0; o < shape.oracles().size(); ++o) {
    TRY(verify_opening<A>(shape.oracles()[o], *caps[o], drawn.queries, proof.oracles[o], arithmetic));
  }
  for (std::size_t i = 0; i < fri.layers().size(); ++i) {
    const FriLayerProofOf<A>& layer = proof.fri.layers[i];
    TRY(verify_opening<A>(fri.layers()[i].tree, layer.cap, drawn.queries, layer.opening, arithmetic));
  }

  const OpenedOraclesOf<A> opened{.indices = drawn.queries, .oracles = proof.oracles};
  std::vector<std::vector<Extension>> values(fri.group_log_rows().size(),
                                             std::vector<Extension>(drawn.queries.size(), Extension::zero()));
  for (std::size_t group = 0; group < values.size(); ++group) TRY(group_values(group, opened, values[group]));
  for (std::size_t q = 0; q < drawn.queries.size(); ++q) {
    TRY(internal::check_fri_query(arithmetic, fri, proof.fri, drawn, values, q));
  }
  return {};
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_FRI_VERIFIER_INL_H_
