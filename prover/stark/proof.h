// The proof: what the prover sends, in the order in which the transcript absorbs it, and its only encoding.
//
//   cap of main, cap of bus columns, sums of the tables, cap of the quotients, values at the out-of-domain point,
//   openings (prover/fri/pcs.h)
//
// All sizes follow from the shape, so the encoding holds no counts: it is a fixed number of bytes for a shape. Elements
// are their value below p in four bytes, little-endian; extension elements kExtDegree of them.

#ifndef SYMBOLON_PROVER_STARK_PROOF_H_
#define SYMBOLON_PROVER_STARK_PROOF_H_

#include <cstdint>
#include <vector>

#include "core/base/codec.h"
#include "core/base/result.h"
#include "prover/field/ext.h"
#include "prover/fri/pcs.h"
#include "prover/stark/shape.h"

namespace symbolon::prover {

// With z the out-of-domain point and g the generator of the table's height.
template <class Extension>
struct TableValuesOf {
  std::vector<Extension> fixed;      // at z
  std::vector<Extension> main;       // at z
  std::vector<Extension> main_next;  // at g z; empty where the chip does not read the next row
  std::vector<Extension> bus;        // extension columns at z
  Extension running_sum_next;        // the last of them at g z
};
using TableValues = TableValuesOf<Ext>;

template <class Extension>
using QuotientValuesOf = std::vector<Extension>;  // StarkShape::quotient_chunks of them
using QuotientValues = QuotientValuesOf<Ext>;

// Over the verifier's arithmetic (prover/arithmetic); the encoding is that of the native one.
template <class Arithmetic>
struct StarkProofOf {
  using Extension = typename Arithmetic::Extension;
  CapOf<Arithmetic> main;
  typename Arithmetic::RawElement bus_witness{};  // proof of work before the LogUp challenges
  CapOf<Arithmetic> bus;
  std::vector<Extension> sums;  // by table
  CapOf<Arithmetic> quotient;
  std::vector<TableValuesOf<Extension>> values;              // by table
  std::vector<QuotientValuesOf<Extension>> quotient_values;  // by height, at z
  typename Arithmetic::RawElement batching_witness{};        // proof of work before the batching challenge
  PcsProofOf<Arithmetic> openings;

  void encode(Writer& writer, const StarkShape& shape) const;
  // kInputTruncated, kInputNotCanonical. The caller refuses what follows the proof.
  static Result<StarkProofOf> decode(Reader& reader, const StarkShape& shape);
  static std::size_t encoded_size(const StarkShape& shape);
};
using StarkProof = StarkProofOf<NativeArithmetic>;
template <>
void StarkProof::encode(Writer& writer, const StarkShape& shape) const;
template <>
Result<StarkProof> StarkProof::decode(Reader& reader, const StarkShape& shape);
template <>
std::size_t StarkProof::encoded_size(const StarkShape& shape);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_STARK_PROOF_H_
