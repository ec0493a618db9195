#include "prover/zkvm/verify.h"

#include <algorithm>

#include "prover/stark/verifier.h"
#include "prover/zkvm/proof_file.h"
#include "prover/zkvm/statement.h"

namespace symbolon::prover {

Result<PublicValues> verify(const VerifyPolicy& policy, ByteView proof_file) {
  TRY_ASSIGN(const ProofFile file, ProofFile::decode(proof_file));
  const Hash256 key_hash = file.key.hash();
  if (std::ranges::find(policy.accepted_keys, key_hash) == policy.accepted_keys.end()) {
    return Error{.code = ErrorCode::kVerifyingKeyNotAccepted, .where = "verify.key"};
  }
  TRY_ASSIGN(const Preset preset, find_preset(file.key.preset));
  const StarkShape shape = stark_shape(preset, file.key.shape);
  Reader reader(file.proof);
  TRY_ASSIGN(const StarkProof proof, StarkProof::decode(reader, shape));
  TRY(reader.finish());
  TRY_ASSIGN(const Statement statement, make_statement(file.key, file.public_values));
  TRY(verify_stark(shape, statement, proof));
  return PublicValues(file.public_values, file.key.program_id, key_hash);
}

}  // namespace symbolon::prover
