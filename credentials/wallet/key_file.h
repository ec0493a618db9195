// A signing key in a file of its own, for its owner alone: a line of 64 hex digits, as --key-fd and --day-key-fd of the
// command line take it. For organizers' keys and day keys; keys of visitors live in a vault.

#ifndef SYMBOLON_CREDENTIALS_WALLET_KEY_FILE_H_
#define SYMBOLON_CREDENTIALS_WALLET_KEY_FILE_H_

#include <string>

#include "core/base/result.h"
#include "core/base/secret.h"

namespace symbolon::wallet {

// A fresh key in a new file. Errors: kFileExists, kFileNotRegular, kFileWriteFailed.
Result<SecretArray<32>> create_key_file(const std::string& path);

// Errors: those of read_file(), kKeyHexInvalid.
Result<SecretArray<32>> read_key_file(const std::string& path);

}  // namespace symbolon::wallet

#endif  // SYMBOLON_CREDENTIALS_WALLET_KEY_FILE_H_
