// prove(): runs a program and proves the run.
//
// Starts threads. The private input, the record and the traces are witness data: they live in this call only, the
// process leaves no core dump meanwhile, and all of it is wiped on every way out (core/base/wiped.h). What leaves it is
// the proof file.
//
// Working memory, wiped, stays with the process for its next proof, because finding and clearing pages can take longer
// than filling them. A program that goes on to something else gives it back.

#ifndef SYMBOLON_PROVER_ZKVM_PROVE_H_
#define SYMBOLON_PROVER_ZKVM_PROVE_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/mips/execute.h"
#include "core/mips/program.h"
#include "prover/machine/machine.h"
#include "prover/params/preset.h"
#include "prover/stark/prover.h"
#include "prover/zkvm/verifying_key.h"

namespace symbolon::prover {

// A run longer than this needs segments, which do not exist yet: kRunTooLong. The last step can still write a register
// that the run has not touched before, at time 0: the gap between the two is one of 24 bits (gadgets/access.h).
constexpr std::uint64_t kProvenCyclesMax = (std::uint64_t{1} << 22) - 1;

struct ProveOptions {
  Preset preset;
  // The shape to prove in, from a statement's list; without one, the smallest that fits this run, which tells how long
  // the run was.
  std::optional<Shape> shape = {};
  // Refuse (kMemoryBudget) when the estimate is above this; 0: three quarters of the machine's memory.
  std::uint64_t memory_bytes_max = 0;
  std::uint64_t cycles_max = kProvenCyclesMax;
  mips::DebugSink debug = nullptr;
  ProveHooks hooks = {};
};

struct ProveReport {
  std::uint64_t cycles = 0;
  std::uint64_t committed_cells = 0;
  std::uint64_t memory_bytes_estimate = 0;
  std::uint64_t opened_width = 0;                    // field elements opened at every query
  std::map<std::string, std::uint64_t> proof_parts;  // bytes by part; their sum is the file's size
  Shape shape;
};

struct ProvenRun {
  Bytes proof_file;
  Bytes public_values;
  Hash256 verifying_key;
  ProveReport report;
};

// Errors: any trap of the machine, kGuestFailed (exit code other than 0), kRunTooLong, kRunTooLarge, kMachineTooLarge,
// kShapeInvalid, kSecurityBelowGoal, kProgramSegments, kCallNotProvable, kMemoryBudget, kCancelled, and that of
// make_statement, kPublicValuesSize. The proof is verified before it is returned.
Result<ProvenRun> prove(const mips::Program& program, ByteView input, const ProveOptions& options);

// Gives the pages of working memory that no proof holds back to the system. Any thread may call it at any time.
void release_proving_memory();

// The verifying key of a program in a shape. The shape may come from outside: what is refused is refused before the
// work of the key. kProgramSegments, the errors of check_key_shape, kSecurityBelowGoal, kRunTooLarge (no room for the
// program), kShapeInvalid.
Result<VerifyingKey> make_verifying_key(const mips::Program& program, const Preset& preset, const Shape& shape);

// Bytes that proving in this shape needs at its peak, within about a fifth. check_key_shape has accepted the shape.
std::uint64_t memory_estimate(const Preset& preset, const Shape& shape, std::uint64_t cycles);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_ZKVM_PROVE_H_
