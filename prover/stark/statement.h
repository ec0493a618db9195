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
template <class A>
void absorb_statement(Transcript<A>& transcript, const StarkShape& shape, const Statement& statement) {
  CapOf<A> fixed;
  for (const Digest& digest : statement.fixed) fixed.push_back(transcript.arithmetic().constant(digest));
  transcript.absorb("proof.version", std::uint64_t{kProofVersion});
  transcript.absorb("preset", shape.preset());
  transcript.absorb("verifying_key", ByteView(statement.verifying_key));
  transcript.absorb("fixed.cap", std::span<const typename A::DigestOf>(fixed));
  transcript.absorb("public_values", ByteView(statement.public_values));
}

// Everything that the prover sends about the out-of-domain point, before the batching challenge.
template <class A>
void absorb_values(Transcript<A>& transcript, const std::vector<TableValuesOf<typename A::Extension>>& values,
                   const std::vector<QuotientValuesOf<typename A::Extension>>& quotients) {
  using Extensions = std::span<const typename A::Extension>;
  for (const auto& table : values) {
    transcript.absorb("values.fixed", Extensions(table.fixed));
    transcript.absorb("values.main", Extensions(table.main));
    transcript.absorb("values.main_next", Extensions(table.main_next));
    transcript.absorb("values.bus", Extensions(table.bus));
    transcript.absorb("values.running_sum_next", table.running_sum_next);
  }
  for (const auto& chunks : quotients) transcript.absorb("values.quotient", Extensions(chunks));
}

// The fingerprints of the verifier's own messages (prover/stark/point_builder.h), in order.
template <class Extension>
std::vector<Extension> term_fingerprints(std::span<const BusTerm> terms, const Extension& gamma,
                                         const Extension& beta) {
  std::vector<Extension> fingerprints;
  fingerprints.reserve(terms.size());
  for (const BusTerm& term : terms) {
    Extension fingerprint = gamma + KoalaBear::from_u32(term.bus);
    Extension power = beta;
    for (const KoalaBear field : term.message) {
      fingerprint = fingerprint + power * field;
      power = power * beta;
    }
    fingerprints.push_back(fingerprint);
  }
  return fingerprints;
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_STARK_STATEMENT_H_
