// The prover of one statement. Starts threads (prover/field/parallel.h); may be run by one caller at a time.
//
// Steps, in the order of proof.h; the transcript is the verifier's (statement.h, verifier-inl.h):
//   noise    the last R rows of every column, and the blinds of the tables' sums
//   main     extend and commit the main columns
//   bus      LogUp columns, extend, commit
//   quotient constraints on three cosets, chunks, commit
//   values   at the out-of-domain point
//   fri      one codeword for each height, FRI, openings

#ifndef SYMBOLON_PROVER_STARK_PROVER_H_
#define SYMBOLON_PROVER_STARK_PROVER_H_

#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

#include "core/base/result.h"
#include "prover/commit/merkle.h"
#include "prover/poly/matrix.h"
#include "prover/stark/proof.h"
#include "prover/stark/shape.h"
#include "prover/stark/statement.h"

namespace symbolon::prover {

enum class ProvePhase : std::uint8_t { kTrace, kMain, kBus, kQuotient, kValues, kFri, kDone };
const char* name_of(ProvePhase phase);

struct ProveHooks {
  // Called on the proving thread when a phase begins.
  std::function<void(ProvePhase)> on_phase = {};
  // Looked at between pieces of work of at most some 100 ms at the largest sizes.
  std::stop_token stop = {};
};

// Fixed columns of all tables that have some, in table order: values on the subgroup, and their commitment.
struct FixedColumns {
  std::vector<Matrix> values;
  CommittedMatrices committed;
};
FixedColumns commit_fixed(const Preset& preset, std::vector<Matrix> values);

// A proof, and the columns that it commits to. These are witness values: destroying them wipes them, which takes its
// time and is the caller's to place.
struct ProvenStark {
  StarkProof proof;
  std::vector<CommittedMatrices> witness;
};

// `main` has one matrix for each table: shape.tables()[t].rows() rows and the chip's columns, of which the chip has
// filled the active rows. The noise rows, and columns of noise where a chip has too few, are added here. A trace that
// breaks a constraint gives a proof that does not verify. kCancelled when `hooks.stop` was requested.
Result<ProvenStark> prove_stark(const StarkShape& shape, const Statement& statement, const FixedColumns& fixed,
                                std::vector<Matrix> main, const ProveHooks& hooks);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_STARK_PROVER_H_
