// From a proof file to what the gate needs of it: what verify_presentation() accepted for the event, less everything
// that the gate must not keep.

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

// Takes milliseconds of one core and no lock. The tier is the disclosure of that name, 0 where there is none.
// Errors: all of verify_presentation(), kTierTooLarge.
Result<Presentation> check_presentation(const GatePolicy& policy, ByteView proof_file);

}  // namespace symbolon::gate

#endif  // SYMBOLON_CREDENTIALS_GATE_PRESENTATION_H_
