// The proof: what the prover sends, in the order in which the transcript absorbs it, and its only encoding.
//
//   cap of main, cap of bus columns, sums of the tables, cap of the quotients, values at the out-of-domain point,
//   openings (prover/fri/pcs.h)
//
// All sizes follow from the shape, so the encoding holds no counts: it is a fixed number of bytes for a shape. Elements
// are their value below p in four bytes, little-endian; extension elements kExtDegree of them.

#ifndef SYMBOLON_PROVER_STARK_PROOF_H_
#define SYMBOLON_PROVER_STARK_PROOF_H_

#include <array>
#include <cstdint>
#include <vector>

#include "core/base/codec.h"
#include "core/base/result.h"
#include "prover/field/ext.h"
#include "prover/fri/pcs.h"
#include "prover/stark/shape.h"

namespace symbolon::prover {

// With z the out-of-domain point and g the generator of the table's height.
struct TableValues {
  std::vector<Ext> fixed;      // at z
  std::vector<Ext> main;       // at z
  std::vector<Ext> main_next;  // at g z; empty where the chip does not read the next row
  std::vector<Ext> bus;        // extension columns at z
  Ext running_sum_next;        // the last of them at g z
};

using QuotientValues = std::array<Ext, kQuotientChunks>;

struct StarkProof {
  Cap main;
  std::uint32_t bus_witness = 0;  // proof of work before the LogUp challenges
  Cap bus;
  std::vector<Ext> sums;  // by table
  Cap quotient;
  std::vector<TableValues> values;              // by table
  std::vector<QuotientValues> quotient_values;  // by height, at z
  std::uint32_t batching_witness = 0;           // proof of work before the batching challenge
  PcsProof openings;

  void encode(Writer& writer, const StarkShape& shape) const;
  // kInputTruncated, kInputNotCanonical. The caller refuses what follows the proof.
  static Result<StarkProof> decode(Reader& reader, const StarkShape& shape);
  static std::size_t encoded_size(const StarkShape& shape);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_STARK_PROOF_H_
