// Secrets come in at two places only: typed at the terminal without echo, or as a line of an open descriptor. Never
// from the command line or the environment, which other processes can read.

#ifndef SYMBOLON_APP_CLI_SECRET_INPUT_H_
#define SYMBOLON_APP_CLI_SECRET_INPUT_H_

#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/base/secret.h"

namespace symbolon::cli {

enum class TypeTwice { kNo, kYes };

// One line, without its end. With a descriptor, exactly that line is read, so that several secrets can follow each
// other on one; without, it is asked for at the terminal, twice where a typing error could not be noticed later.
// Errors: kSecretNoTerminal, kSecretDescriptor, kSecretMissing, kSecretTooLong, kSecretMismatch.
Result<SecretBytes> read_secret(const std::optional<int>& descriptor, const std::string& prompt,
                                TypeTwice twice = TypeTwice::kNo);

}  // namespace symbolon::cli

#endif  // SYMBOLON_APP_CLI_SECRET_INPUT_H_
