// The proof file `.symbolon`: a container for one proof (FORMATS.md).
//
//   "SYMBOLON" | version u32 | verifying key | public value bytes u32, and they | proof, to the end of the file
//
// The proof's size follows from the verifying key.

#ifndef SYMBOLON_PROVER_ZKVM_PROOF_FILE_H_
#define SYMBOLON_PROVER_ZKVM_PROOF_FILE_H_

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "prover/zkvm/verifying_key.h"

namespace symbolon::prover {

constexpr std::uint32_t kProofFileVersion = 1;

struct ProofFile {
  VerifyingKey key;
  Bytes public_values;
  ByteView proof;  // borrowed from the decoded bytes; not decoded yet

  // kProofFileMagic, kProofFileVersion, kInput..., and those of VerifyingKey::decode.
  static Result<ProofFile> decode(ByteView bytes);
  Bytes encode() const;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_ZKVM_PROOF_FILE_H_
