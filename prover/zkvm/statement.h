// The engine's statement for a program and its public values: made in the same way by prover and verifier.

#ifndef SYMBOLON_PROVER_ZKVM_STATEMENT_H_
#define SYMBOLON_PROVER_ZKVM_STATEMENT_H_

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "prover/stark/statement.h"
#include "prover/zkvm/verifying_key.h"

namespace symbolon::prover {

// kPublicValuesSize unless the public values are whole words within the limit.
Result<Statement> make_statement(const VerifyingKey& key, ByteView public_values);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_ZKVM_STATEMENT_H_
