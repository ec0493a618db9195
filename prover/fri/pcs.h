// The polynomial commitment as the stark layer sees it. The scheme behind it is Merkle trees and FRI; another one
// (WHIR) would keep these four steps and change what is behind them.
//
//   prover                                                           verifier
//   CommittedMatrices oracle({...}, coset_lde_all(...))
//   transcript.absorb(..., oracle.cap())             -- cap -->      transcript.absorb(..., cap)
//     ... as many oracles as the protocol has phases; then the stark layer opens columns out of domain and draws the
//     batching challenges, which make one combined codeword for each height ...
//   prove_openings(shape, oracles, codewords, ...)   -- PcsProof --> verify_openings(shape, caps, proof, ...)
//
// What `verify_openings` establishes, up to the errors in prover/params/security.h: for each height there is a
// polynomial of degree below that height close to the word that `group_values` computes from the committed rows.
// `group_values` is the stark layer's DEEP formula at the queried points; it is all that connects FRI to the oracles.
//
// Before either call, the transcript has absorbed the preset, the shape (through the verifying key) and every cap.

#ifndef SYMBOLON_PROVER_FRI_PCS_H_
#define SYMBOLON_PROVER_FRI_PCS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/codec.h"
#include "core/base/result.h"
#include "prover/commit/opening.h"
#include "prover/fri/proof.h"
#include "prover/fri/shape.h"

namespace symbolon::prover {

class PcsShape {
 public:
  // `oracles` in the order of commitment; `group_log_rows` strictly descending. Every oracle's height is at most the
  // first group's and all have the preset's blow-up: else a programmer error.
  PcsShape(const Preset& preset, std::vector<TreeShape> oracles, std::vector<std::uint32_t> group_log_rows);

  const Preset& preset() const { return fri_.preset(); }
  const std::vector<TreeShape>& oracles() const { return oracles_; }
  const FriShape& fri() const { return fri_; }

 private:
  std::vector<TreeShape> oracles_;
  FriShape fri_;
};

template <class Arithmetic>
struct PcsProofOf {
  FriProofOf<Arithmetic> fri;
  std::vector<TreeOpeningOf<Arithmetic>> oracles;  // in the order of the shape, at the positions that FRI drew

  // FRI first, then the oracles. The size is a function of the shape. Decoding: kInputTruncated, kInputNotCanonical.
  void encode(Writer& writer, const PcsShape& shape) const;
  static Result<PcsProofOf> decode(Reader& reader, const PcsShape& shape);
  static std::size_t encoded_size(const PcsShape& shape);
};
using PcsProof = PcsProofOf<NativeArithmetic>;
template <>
void PcsProof::encode(Writer& writer, const PcsShape& shape) const;
template <>
Result<PcsProof> PcsProof::decode(Reader& reader, const PcsShape& shape);
template <>
std::size_t PcsProof::encoded_size(const PcsShape& shape);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_FRI_PCS_H_
