#include "prover/fri/prover.h"

#include <utility>

#include "core/base/check.h"
#include "prover/field/ext.h"
#include "prover/field/parallel.h"
#include "prover/fri/fold_kernel.h"
#include "prover/fri/rounds.h"
#include "prover/poly/ntt.h"
#include "prover/transcript/grind.h"

namespace symbolon::prover {
namespace {

// A layer's codeword and the tree over it, whose leaf (j, k) holds the values at (j, k + t N / arity), value by value.
struct CommittedLayer {
  CommittedLayer(const FriLayer& layer, std::uint32_t log_blowup, Matrix values)
      : codeword(std::move(values)), tree(layer.tree, {leaf_columns(layer, log_blowup, codeword)}) {}

  static std::vector<ColumnView> leaf_columns(const FriLayer& layer, std::uint32_t log_blowup, const Matrix& codeword) {
    CHECK(codeword.rows() == std::size_t{1} << (layer.log_rows + log_blowup), "a codeword has the height of its layer");
    std::vector<ColumnView> columns;
    for (std::size_t t = 0; t < std::size_t{1} << layer.log_arity; ++t) {
      for (std::size_t c = 0; c < kExtensionDegree; ++c) {
        columns.push_back({.data = codeword.column(c).data() + (t << (layer.log_rows - layer.log_arity)),
                           .coset_stride = std::size_t{1} << layer.log_rows});
      }
    }
    return columns;
  }

  Matrix codeword;
  MerkleTree tree;
};

// Coset 0 of a codeword is a subgroup, since FRI works without the shift.
std::vector<Ext> interpolate_final(const Matrix& codeword, std::size_t length) {
  std::vector<Ext> coefficients(length);
  std::vector<KoalaBear> values;
  for (std::size_t c = 0; c < kExtensionDegree; ++c) {
    const auto coset = codeword.column(c).first(length);
    values.assign(coset.begin(), coset.end());
    intt_natural(values);
    for (std::size_t i = 0; i < length; ++i) coefficients[i].c[c] = values[i];
  }
  return coefficients;
}

void check_inputs(const PcsShape& shape, std::span<const CommittedMatrices* const> oracles,
                  const std::vector<Matrix>& codewords) {
  CHECK(oracles.size() == shape.oracles().size(), "all oracles of the shape");
  for (std::size_t o = 0; o < oracles.size(); ++o)
    CHECK(oracles[o]->shape() == shape.oracles()[o], "shape of an oracle");
  const std::vector<std::uint32_t>& groups = shape.fri().group_log_rows();
  CHECK(codewords.size() == groups.size(), "one codeword for each group");
  for (std::size_t g = 0; g < groups.size(); ++g) {
    CHECK(codewords[g].width() == kExtensionDegree, "a codeword has the coordinates of extension elements");
    CHECK(codewords[g].rows() == std::size_t{1} << (groups[g] + shape.preset().log_blowup), "height of a codeword");
  }
}

}  // namespace

PcsProof prove_openings(const PcsShape& shape, std::span<const CommittedMatrices* const> oracles,
                        std::vector<Matrix> codewords, NativeTranscript& transcript) {
  check_inputs(shape, oracles, codewords);
  const Preset& preset = shape.preset();
  PcsProof proof;
  std::vector<CommittedLayer> committed;
  committed.reserve(shape.fri().layers().size());

  Matrix current = std::move(codewords[0]);
  for (const FriLayer& layer : shape.fri().layers()) {
    FriLayerProof& part = proof.fri.layers.emplace_back();
    const CommittedLayer& own = committed.emplace_back(layer, preset.log_blowup, std::move(current));
    part.cap = own.tree.cap();
    transcript.absorb(fri_label::kLayer, std::span<const Digest>(part.cap));
    part.fold_witness = grind(transcript, fri_label::kFoldWork, preset.commit_pow_bits);
    const Ext beta = transcript.challenge_ext(fri_label::kFold);
    current = fold_codeword(own.codeword, preset.log_blowup, layer.log_arity, beta);
    if (layer.joining) {
      part.joining_witness = grind(transcript, fri_label::kJoinWork, preset.commit_pow_bits);
      add_scaled(current, codewords[*layer.joining], transcript.challenge_ext(fri_label::kJoin));
      codewords[*layer.joining] = Matrix();
    }
  }
  proof.fri.final_polynomial = interpolate_final(current, std::size_t{1} << shape.fri().log_final_len());
  transcript.absorb(fri_label::kFinal, std::span<const Ext>(proof.fri.final_polynomial));
  proof.fri.query_witness = grind(transcript, fri_label::kQueryWork, preset.query_pow_bits);

  const std::vector<QueryIndex> queries = draw_queries(shape.fri(), transcript);
  // Reading single rows of large columns mostly waits for memory.
  proof.oracles.resize(oracles.size());
  parallel_for(0, oracles.size() + committed.size(), 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (i < oracles.size()) {
        proof.oracles[i] = oracles[i]->open(queries);
      } else {
        const std::size_t layer = i - oracles.size();
        proof.fri.layers[layer].opening = committed[layer].tree.open(queries);
      }
    }
  });
  return proof;
}

}  // namespace symbolon::prover
