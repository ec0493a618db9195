#include "prover/fri/verifier.h"

#include <vector>

#include "core/base/check.h"
#include "prover/fri/fold.h"
#include "prover/fri/rounds.h"

namespace symbolon::prover {
namespace {

constexpr const char* kWhereShape = "fri.shape";
constexpr const char* kWhereQuery = "fri.query";

// Everything that the verifier drew.
struct Challenges {
  std::vector<Ext> fold;     // of each layer
  std::vector<Ext> joining;  // of each layer; zero where no group joins
  std::vector<QueryIndex> queries;
};

// Counts and lengths of what enters the transcript; openings are measured by verify_opening.
Result<void> check_dimensions(const PcsShape& shape, std::span<const Cap* const> caps, const PcsProof& proof) {
  const FriShape& fri = shape.fri();
  const auto refuse = [](ErrorCode code) { return Error{.code = code, .where = kWhereShape}; };
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

Result<Challenges> replay(const FriShape& shape, const FriProof& proof, NativeTranscript& transcript) {
  const Preset& preset = shape.preset();
  Challenges drawn;
  for (std::size_t i = 0; i < shape.layers().size(); ++i) {
    const FriLayerProof& layer = proof.layers[i];
    transcript.absorb(fri_label::kLayer, std::span<const Digest>(layer.cap));
    TRY(transcript.check_grind(fri_label::kFoldWork, preset.commit_pow_bits, layer.fold_witness));
    drawn.fold.push_back(transcript.challenge_ext(fri_label::kFold));
    drawn.joining.push_back(Ext::zero());
    if (shape.layers()[i].joining) {
      TRY(transcript.check_grind(fri_label::kJoinWork, preset.commit_pow_bits, layer.joining_witness));
      drawn.joining.back() = transcript.challenge_ext(fri_label::kJoin);
    }
  }
  // Before the query work: else the work could be done once and the polynomial fitted to the queries afterwards.
  transcript.absorb(fri_label::kFinal, std::span<const Ext>(proof.final_polynomial));
  TRY(transcript.check_grind(fri_label::kQueryWork, preset.query_pow_bits, proof.query_witness));
  drawn.queries = draw_queries(shape, transcript);
  return drawn;
}

// The 2^log_arity values of the leaf that query q opened.
std::vector<Ext> leaf_values(const TreeOpening& opening, std::size_t arity, std::size_t q) {
  std::vector<Ext> values(arity);
  for (std::size_t t = 0; t < arity; ++t) {
    for (std::size_t c = 0; c < kExtensionDegree; ++c) {
      values[t].c[c] = opening.matrices[0].column(t * kExtensionDegree + c)[q];
    }
  }
  return values;
}

// Follows one query from the combined codeword of group 0 down to the final polynomial.
Result<void> check_query(const FriShape& shape, const FriProof& proof, const Challenges& drawn,
                         const std::vector<std::vector<Ext>>& group_values, std::size_t q) {
  const std::uint32_t log_blowup = shape.preset().log_blowup;
  const QueryIndex& query = drawn.queries[q];
  Ext value = group_values[0][q];
  for (std::size_t i = 0; i < shape.layers().size(); ++i) {
    const FriLayer& layer = shape.layers()[i];
    const std::uint32_t log_folded = layer.log_rows - layer.log_arity;
    const std::size_t arity = std::size_t{1} << layer.log_arity;
    std::vector<Ext> values = leaf_values(proof.layers[i].opening, arity, q);
    if (values[query.row >> log_folded & (arity - 1)] != value) {
      const ErrorCode code = i == 0 ? ErrorCode::kFriInputMismatch : ErrorCode::kFriFoldMismatch;
      return Error{.code = code, .where = kWhereQuery};
    }
    const QueryIndex first{.coset = query.coset, .row = query.row & ((1u << log_folded) - 1)};
    const KoalaBear y_inverse =
        kRootInverses[layer.log_rows + log_blowup].pow(first.exponent(layer.log_rows, log_blowup));
    value = fold_leaf<KoalaBear, Ext>(values, layer.log_arity, y_inverse, drawn.fold[i]);
    if (layer.joining) value += drawn.joining[i] * group_values[*layer.joining][q];
  }
  const KoalaBear y = unshifted_point(shape.log_final_len(), log_blowup, query);
  if (evaluate_final<KoalaBear, Ext>(proof.final_polynomial, y) != value) {
    return Error{.code = ErrorCode::kFriFinalMismatch, .where = kWhereQuery};
  }
  return {};
}

}  // namespace

Result<void> verify_openings(const PcsShape& shape, std::span<const Cap* const> caps, const PcsProof& proof,
                             NativeTranscript& transcript, const GroupValues& group_values) {
  const FriShape& fri = shape.fri();
  TRY(check_dimensions(shape, caps, proof));
  TRY_ASSIGN(const Challenges drawn, replay(fri, proof.fri, transcript));
  for (std::size_t o = 0; o < shape.oracles().size(); ++o) {
    TRY(verify_opening(shape.oracles()[o], *caps[o], drawn.queries, proof.oracles[o]));
  }
  for (std::size_t i = 0; i < fri.layers().size(); ++i) {
    TRY(verify_opening(fri.layers()[i].tree, proof.fri.layers[i].cap, drawn.queries, proof.fri.layers[i].opening));
  }

  const OpenedOracles opened{.indices = drawn.queries, .oracles = proof.oracles};
  std::vector<std::vector<Ext>> values(fri.group_log_rows().size(), std::vector<Ext>(drawn.queries.size()));
  for (std::size_t group = 0; group < values.size(); ++group) TRY(group_values(group, opened, values[group]));
  for (std::size_t q = 0; q < drawn.queries.size(); ++q) TRY(check_query(fri, proof.fri, drawn, values, q));
  return {};
}

}  // namespace symbolon::prover
