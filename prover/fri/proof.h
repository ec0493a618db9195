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

template <class Arithmetic>
struct FriLayerProofOf {
  CapOf<Arithmetic> cap;
  typename Arithmetic::RawElement fold_witness{};
  typename Arithmetic::RawElement joining_witness{};  // zero, and not encoded, where no group joins
  TreeOpeningOf<Arithmetic> opening;
};

template <class Arithmetic>
struct FriProofOf {
  std::vector<FriLayerProofOf<Arithmetic>> layers;
  std::vector<typename Arithmetic::Extension> final_polynomial;  // coefficient of y^i at index i
  typename Arithmetic::RawElement query_witness{};

  // All sizes are those of the shape; the encoding has no counts. Elements are their values below p, four bytes each,
  // little-endian. Decoding: kInputTruncated, kInputNotCanonical. Witnesses are judged by the verifier, not here.
  void encode(Writer& writer, const FriShape& shape) const;
  static Result<FriProofOf> decode(Reader& reader, const FriShape& shape);
  static std::size_t encoded_size(const FriShape& shape);
};
using FriLayerProof = FriLayerProofOf<NativeArithmetic>;
using FriProof = FriProofOf<NativeArithmetic>;
template <>
void FriProof::encode(Writer& writer, const FriShape& shape) const;
template <>
Result<FriProof> FriProof::decode(Reader& reader, const FriShape& shape);
template <>
std::size_t FriProof::encoded_size(const FriShape& shape);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_FRI_PROOF_H_
