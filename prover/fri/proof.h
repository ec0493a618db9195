// The FRI part of a proof and its encoding. Messages in the order of the protocol:
//
//   for each layer:   prover -> cap of the layer's tree
//                     prover -> fold witness (proof of work)          verifier -> fold challenge
//                     if a group joins:
//                     prover -> joining witness (proof of work)       verifier -> joining challenge
//   prover -> all coefficients of the final polynomial
//   prover -> query witness (proof of work)                           verifier -> query positions
//   prover -> openings of the layers' trees at these positions

#ifndef SYMBOLON_PROVER_FRI_PROOF_H_
#define SYMBOLON_PROVER_FRI_PROOF_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/codec.h"
#include "core/base/result.h"
#include "prover/commit/opening.h"
#include "prover/field/ext.h"
#include "prover/fri/shape.h"

namespace symbolon::prover {

struct FriLayerProof {
  Cap cap;
  std::uint32_t fold_witness = 0;
  std::uint32_t joining_witness = 0;  // zero, and not encoded, where no group joins
  TreeOpening opening;
};

struct FriProof {
  std::vector<FriLayerProof> layers;
  std::vector<Ext> final_polynomial;  // coefficient of y^i at index i
  std::uint32_t query_witness = 0;

  // All sizes are those of the shape; the encoding has no counts. Elements are their values below p, four bytes each,
  // little-endian. Decoding: kInputTruncated, kInputNotCanonical. Witnesses are judged by the verifier, not here.
  void encode(Writer& writer, const FriShape& shape) const;
  static Result<FriProof> decode(Reader& reader, const FriShape& shape);
  static std::size_t encoded_size(const FriShape& shape);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_FRI_PROOF_H_
