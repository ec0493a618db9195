// Verifying key: everything that a verifier trusts about a program, known by one hash.
//
// The key says which program (its id), in which tables (the shape), under which preset, starting where, with which
// fixed columns (their Merkle cap). Whoever accepts proofs pins the key's hash in an event file, a request or
// statements.lock. A proof file carries the key itself; it counts for nothing until its hash is one that the verifier
// pinned, or until the verifier has made the same key from the program.

#ifndef SYMBOLON_PROVER_ZKVM_VERIFYING_KEY_H_
#define SYMBOLON_PROVER_ZKVM_VERIFYING_KEY_H_

#include <vector>

#include "core/base/bytes.h"
#include "core/base/codec.h"
#include "core/base/result.h"
#include "prover/machine/machine.h"
#include "prover/params/preset.h"
#include "prover/params/security.h"
#include "prover/stark/shape.h"

namespace symbolon::prover {

struct VerifyingKey {
  Hash256 program_id;
  PresetId preset;
  Shape shape;
  MachineStart start;
  Cap fixed;

  // The only encoding; little-endian, counts before lists.
  void encode(Writer& writer) const;
  // Refuses what no honest key can be: unknown preset, broken segments or entry (kVerifyingKeyInvalid), a shape that
  // check_key_shape refuses (kShapeInvalid), and any other encoding (kInput...).
  static Result<VerifyingKey> decode(Reader& reader);

  // SHA-256 over a tag and the encoding; the machine version is part of the program id.
  Hash256 hash() const;
};

// What a preset says about shapes.
ShapeLimits shape_limits(const Preset& preset);

// That the engine can have tables of this shape: check_shape, and some table has fixed columns (kShapeInvalid); and
// that the preset's bits are those of a machine at least as large (kMachineTooLarge).
Result<void> check_key_shape(const Preset& preset, const Shape& shape);

// The engine's view of a machine shape: check_shape has accepted it.
StarkShape stark_shape(const Preset& preset, const Shape& shape);

// What the security calculator sees of it.
MachineSize machine_size(const StarkShape& shape);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_ZKVM_VERIFYING_KEY_H_
