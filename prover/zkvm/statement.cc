#include "prover/zkvm/statement.h"

namespace symbolon::prover {

Result<Statement> make_statement(const VerifyingKey& key, ByteView public_values) {
  TRY_ASSIGN(const std::vector<VerifierMessage> messages, verifier_messages(key.start, public_values));
  Statement statement{.verifying_key = key.hash(),
                      .fixed = key.fixed,
                      .public_values = Bytes(public_values.begin(), public_values.end()),
                      .terms = {}};
  for (const VerifierMessage& message : messages) {
    statement.terms.push_back({.bus = message.bus, .message = message.fields, .multiplicity = message.multiplicity});
  }
  return statement;
}

}  // namespace symbolon::prover
