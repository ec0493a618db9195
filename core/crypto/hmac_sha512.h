// HMAC-SHA-512 (RFC 2104, FIPS 180-4), which BIP-32 derives its keys with. Time depends on lengths only.

#ifndef SYMBOLON_CORE_CRYPTO_HMAC_SHA512_H_
#define SYMBOLON_CORE_CRYPTO_HMAC_SHA512_H_

#include "core/base/bytes.h"
#include "core/base/secret.h"

namespace symbolon::crypto {

SecretArray<64> hmac_sha512(ByteView key, ByteView message);

}  // namespace symbolon::crypto

#endif  // SYMBOLON_CORE_CRYPTO_HMAC_SHA512_H_
