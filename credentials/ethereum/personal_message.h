// personal_sign (EIP-191, version 45): what wallets sign that know no typed data.

#ifndef SYMBOLON_CREDENTIALS_ETHEREUM_PERSONAL_MESSAGE_H_
#define SYMBOLON_CREDENTIALS_ETHEREUM_PERSONAL_MESSAGE_H_

#include "core/base/bytes.h"

namespace symbolon::ethereum {

// Keccak-256 of "\x19Ethereum Signed Message:\n", the message's size in decimal, and the message.
Hash256 personal_message_digest(ByteView message);

}  // namespace symbolon::ethereum

#endif  // SYMBOLON_CREDENTIALS_ETHEREUM_PERSONAL_MESSAGE_H_
