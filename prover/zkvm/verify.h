// verify(): the one way to accept a proof. Gate, command line, wallet and tests all call it.
//
// Trusts nothing from outside: the policy says which verifying keys count, everything else is read from the bytes with
// bounded sizes and one encoding. No threads, no I/O; work and memory are bounded by the shape in an accepted key.

#ifndef SYMBOLON_PROVER_ZKVM_VERIFY_H_
#define SYMBOLON_PROVER_ZKVM_VERIFY_H_

#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "prover/zkvm/verifying_key.h"

namespace symbolon::prover {

struct VerifyPolicy {
  // Hashes of the verifying keys whose proofs are accepted; at least one.
  std::vector<Hash256> accepted_keys;
};

// Public values of an accepted proof. Only verify() makes one, so to hold it is to have checked the proof.
class PublicValues {
 public:
  const Bytes& bytes() const { return bytes_; }
  const Hash256& program_id() const { return program_id_; }
  const Hash256& verifying_key() const { return verifying_key_; }

 private:
  friend Result<PublicValues> verify(const VerifyPolicy& policy, ByteView proof_file);
  PublicValues(Bytes bytes, const Hash256& program_id, const Hash256& verifying_key)
      : bytes_(std::move(bytes)), program_id_(program_id), verifying_key_(verifying_key) {}

  Bytes bytes_;
  Hash256 program_id_;
  Hash256 verifying_key_;
};

// Errors: kVerifyingKeyNotAccepted, kPublicValuesSize, those of ProofFile::decode and of verify_stark (prover/stark).
Result<PublicValues> verify(const VerifyPolicy& policy, ByteView proof_file);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_ZKVM_VERIFY_H_
