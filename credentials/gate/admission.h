// Admission: check-in of proofs and admission of pass tokens at one gate.
//
// What it keeps lives in memory and ends with the process; the durable ledger takes its place behind the same two
// calls. Not thread-safe. Of a checked-in pass it stores pass id, holder key and time of admission: not the nullifier,
// not the proof.

#ifndef SYMBOLON_CREDENTIALS_GATE_ADMISSION_H_
#define SYMBOLON_CREDENTIALS_GATE_ADMISSION_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/ed25519.h"
#include "credentials/gate/verdict.h"
#include "credentials/pass/token.h"

namespace symbolon::gate {

// What the gate knows of its event beforehand, from the signed event file.
struct EventPolicy {
  Hash256 event_id;
  Hash256 root;
  Hash256 verifying_key;  // of the ticket statement
  std::uint16_t group = 0;
  std::uint32_t slot_tolerance = 1;  // slots to either side of the present one
};

class Admission {
 public:
  explicit Admission(const EventPolicy& policy) : policy_(policy) {}

  // Accepts a proof file before the doors and registers its pass. Errors: all of prover::verify, kEventMismatch
  // (another event or root), kPassKnown (the nullifier has a pass with another holder key).
  Result<pass::PassId> check_in(ByteView proof_file);

  struct Answer {
    Verdict verdict;
    // When the pass was admitted first; with kAlreadyUsed.
    std::optional<std::uint64_t> first_used_seconds = {};
  };
  // Judges the text of a scanned code at this moment; a valid one is used up by it.
  Answer admit(std::string_view text, std::uint64_t unix_seconds);

  std::size_t pass_count() const { return passes_.size(); }

 private:
  struct Pass {
    crypto::Ed25519PublicKey holder_key;
    std::optional<std::uint64_t> admitted_seconds = {};
  };

  EventPolicy policy_;
  std::map<pass::PassId, Pass> passes_;
};

}  // namespace symbolon::gate

#endif  // SYMBOLON_CREDENTIALS_GATE_ADMISSION_H_
