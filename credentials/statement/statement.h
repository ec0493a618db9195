// Statement: the host's side of one statement, which nothing generic can do: turning what a wallet holds into the
// guest's private input. One class for each folder of credentials/statements; README.md says how to add one.

#ifndef SYMBOLON_CREDENTIALS_STATEMENT_STATEMENT_H_
#define SYMBOLON_CREDENTIALS_STATEMENT_STATEMENT_H_

#include <map>
#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "credentials/statement/parameter_values.h"
#include "credentials/statement/public_values.h"

namespace symbolon::statement {

// What the wallet gives, by the names of the manifest's inputs, each in the encoding of its kind (FORMATS.md).
using Witness = std::map<std::string, SecretBytes, std::less<>>;

// Whom a proof is for, and who will show it.
struct Purpose {
  Digest audience = {};
  Digest holder_key = {};
};

class Statement {
 public:
  virtual ~Statement() = default;

  // The body of the guest's private input (core/guest/guest_io.h frames it). What the guest would refuse anyway may
  // pass here. Errors: kWitnessMissing, kWitnessMalformed, and the statement's own.
  virtual Result<SecretBytes> make_input(const Purpose& purpose, const ParameterValues& parameters,
                                         const Witness& witness) const = 0;
};

// An item of the witness; kWitnessMissing.
Result<ByteView> find_witness(const Witness& witness, std::string_view name);
// The same of a known size; kWitnessMalformed otherwise.
Result<ByteView> find_witness(const Witness& witness, std::string_view name, std::size_t size);

}  // namespace symbolon::statement

#endif  // SYMBOLON_CREDENTIALS_STATEMENT_STATEMENT_H_
