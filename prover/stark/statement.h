// Statement: what a proof is about, as the verifier states it. Nothing in it comes from a proof.

#ifndef SYMBOLON_PROVER_STARK_STATEMENT_H_
#define SYMBOLON_PROVER_STARK_STATEMENT_H_

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/bytes.h"
#include "prover/commit/tree_shape.h"
#include "prover/field/ext.h"
#include "prover/stark/proof.h"
#include "prover/stark/shape.h"
#include "prover/transcript/transcript.h"

namespace symbolon::prover {

// A message that the verifier itself puts on a bus: where the run starts, the public values.
struct BusTerm {
  std::uint32_t bus;
  std::vector<KoalaBear> message;
  KoalaBear multiplicity;
};

struct Statement {
  Hash256 verifying_key;  // its hash: program, shape, preset, fixed columns
  Cap fixed;              // cap of the fixed columns, part of the verifying key
  Bytes public_values;
  std::vector<BusTerm> terms;
};

constexpr std::uint32_t kProofVersion = 1;

// The first thing that both sides do: everything known in advance goes into the transcript.
inline void absorb_statement(NativeTranscript& transcript, const StarkShape& shape, const Statement& statement) {
  transcript.absorb("proof.version", std::uint64_t{kProofVersion});
  transcript.absorb("preset", shape.preset());
  transcript.absorb("verifying_key", ByteView(statement.verifying_key));
  transcript.absorb("fixed.cap", std::span<const Digest>(statement.fixed));
  transcript.absorb("public_values", ByteView(statement.public_values));
}

// Everything that the prover sends about the out-of-domain point, before the batching challenge.
inline void absorb_values(NativeTranscript& transcript, std::span<const TableValues> values,
                          std::span<const QuotientValues> quotients) {
  for (const TableValues& table : values) {
    transcript.absorb("values.fixed", std::span<const Ext>(table.fixed));
    transcript.absorb("values.main", std::span<const Ext>(table.main));
    transcript.absorb("values.main_next", std::span<const Ext>(table.main_next));
    transcript.absorb("values.bus", std::span<const Ext>(table.bus));
    transcript.absorb("values.running_sum_next", table.running_sum_next);
  }
  for (const QuotientValues& chunks : quotients) {
    transcript.absorb("values.quotient", std::span<const Ext>(chunks));
  }
}

// The fingerprints of the verifier's own messages (prover/stark/point_builder.h), in order.
inline std::vector<Ext> term_fingerprints(std::span<const BusTerm> terms, const Ext& gamma, const Ext& beta) {
  std::vector<Ext> fingerprints;
  fingerprints.reserve(terms.size());
  for (const BusTerm& term : terms) {
    Ext fingerprint = gamma + KoalaBear::from_u32(term.bus);
    Ext power = beta;
    for (const KoalaBear field : term.message) {
      fingerprint += power * field;
      power *= beta;
    }
    fingerprints.push_back(fingerprint);
  }
  return fingerprints;
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_STARK_STATEMENT_H_
