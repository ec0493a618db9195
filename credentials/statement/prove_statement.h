// Proves a statement: input from the wallet, the pinned program, the smallest pinned shape that the run fits.

#ifndef SYMBOLON_CREDENTIALS_STATEMENT_PROVE_STATEMENT_H_
#define SYMBOLON_CREDENTIALS_STATEMENT_PROVE_STATEMENT_H_

#include "credentials/statement/pack.h"
#include "prover/zkvm/prove.h"

namespace symbolon::statement {

struct ProveStatementOptions {
  std::uint64_t memory_bytes_max = 0;  // as in prover::ProveOptions
  prover::ProveHooks hooks = {};
};

// Errors: those of make_input and prover::prove; kStatementNoShape; kStatementNotPinned where the program or a
// verifying key is not the pinned one. Nothing of input and witness is left in memory (core/base/wiped.h), and no core
// dump is written meanwhile.
Result<prover::ProvenRun> prove_statement(const Pack& pack, const Purpose& purpose, const ParameterValues& parameters,
                                          const Witness& witness, const ProveStatementOptions& options = {});

// The private input as the machine takes it (core/guest/guest_io.h), around a body.
SecretBytes frame_secret_input(const SecretBytes& body);

// What statements.lock should say of a program: its id, and the verifying key of each shape of the manifest.
Result<LockLines> make_lock_lines(const Manifest& manifest, ByteView elf);

}  // namespace symbolon::statement

#endif  // SYMBOLON_CREDENTIALS_STATEMENT_PROVE_STATEMENT_H_
