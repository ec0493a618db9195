#include "credentials/gate/presentation.h"

#include <cstring>

#include "credentials/gate/errors.h"
#include "credentials/statements/ticket_demo/public_values.h"
#include "prover/zkvm/verify.h"

namespace symbolon::gate {

Result<Presentation> check_presentation(const GatePolicy& policy, ByteView proof_file) {
  TRY_ASSIGN(const prover::PublicValues accepted, prover::verify({.accepted_keys = policy.verifying_keys}, proof_file));
  ticket_demo::PublicValues values;
  if (accepted.bytes().size() != sizeof values) {
    return Error{.code = errors::kProofOtherStatement, .where = "gate.check_in"};
  }
  std::memcpy(&values, accepted.bytes().data(), sizeof values);
  if (values.version != ticket_demo::kVersion) {
    return Error{.code = errors::kProofOtherStatement, .where = "gate.check_in"};
  }
  if (values.event_id != policy.event_id) return Error{.code = ErrorCode::kEventMismatch, .where = "gate.check_in"};
  if (values.root != policy.root) return Error{.code = errors::kProofOtherRoot, .where = "gate.check_in"};
  if (values.nullifier == Hash256{}) return Error{.code = errors::kNullifierZero, .where = "gate.check_in"};
  return Presentation{.nullifier = values.nullifier, .holder_key = values.holder_key, .tier = 0};
}

}  // namespace symbolon::gate
