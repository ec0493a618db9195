// Hexadecimal text of a secret key, read without branches or tables that depend on the digits.

#ifndef SYMBOLON_CREDENTIALS_WALLET_SECRET_HEX_H_
#define SYMBOLON_CREDENTIALS_WALLET_SECRET_HEX_H_

#include "core/base/result.h"
#include "core/base/secret.h"

namespace symbolon::wallet {

// 64 digits in either case, with or without 0x, white space around them; else kKeyHexInvalid.
Result<SecretArray<32>> parse_secret_hex(const SecretBytes& text);

}  // namespace symbolon::wallet

#endif  // SYMBOLON_CREDENTIALS_WALLET_SECRET_HEX_H_
