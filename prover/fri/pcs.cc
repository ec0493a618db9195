#include "prover/fri/pcs.h"

#include <utility>

#include "core/base/check.h"

namespace symbolon::prover {

PcsShape::PcsShape(const Preset& preset, std::vector<TreeShape> oracles, std::vector<std::uint32_t> group_log_rows)
    : oracles_(std::move(oracles)), fri_(preset, std::move(group_log_rows)) {
  for (const TreeShape& oracle : oracles_) {
    CHECK(oracle.log_blowup() == preset.log_blowup, "an oracle has the preset's blow-up");
    CHECK(oracle.log_rows_max() <= fri_.log_rows_max(), "an oracle is not taller than the tallest codeword");
  }
}

template <>
void PcsProof::encode(Writer& writer, const PcsShape& shape) const {
  fri.encode(writer, shape.fri());
  for (const TreeOpening& opening : oracles) opening.encode(writer);
}

template <>
Result<PcsProof> PcsProof::decode(Reader& reader, const PcsShape& shape) {
  PcsProof proof;
  TRY_ASSIGN(proof.fri, FriProof::decode(reader, shape.fri()));
  for (const TreeShape& oracle : shape.oracles()) {
    TRY_ASSIGN(TreeOpening opening, TreeOpening::decode(reader, oracle, shape.preset().query_count));
    proof.oracles.push_back(std::move(opening));
  }
  return proof;
}

template <>
std::size_t PcsProof::encoded_size(const PcsShape& shape) {
  std::size_t bytes = FriProof::encoded_size(shape.fri());
  for (const TreeShape& oracle : shape.oracles()) {
    bytes += TreeOpening::encoded_size(oracle, shape.preset().query_count);
  }
  return bytes;
}

}  // namespace symbolon::prover
