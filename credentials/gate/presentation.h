// From a proof file to what the gate needs of it. There is one way: prover::verify() under the event's keys, then the
// public values against the event.

#ifndef SYMBOLON_CREDENTIALS_GATE_PRESENTATION_H_
#define SYMBOLON_CREDENTIALS_GATE_PRESENTATION_H_

#include <cstdint>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/ed25519.h"
#include "credentials/gate/policy.h"

namespace symbolon::gate {

struct Presentation {
  Hash256 nullifier = {};  // never stored: the pass id made from it is
  crypto::Ed25519PublicKey holder_key = {};
  std::uint8_t tier = 0;
};

// Takes milliseconds of one core and no lock. Errors: all of prover::verify, kProofOtherStatement, kEventMismatch,
// kProofOtherRoot, kNullifierZero.
Result<Presentation> check_presentation(const GatePolicy& policy, ByteView proof_file);

}  // namespace symbolon::gate

#endif  // SYMBOLON_CREDENTIALS_GATE_PRESENTATION_H_
