// Keys from passwords as other wallets' formats make them: PBKDF2 (RFC 8018) for BIP-39 phrases, PBKDF2 and scrypt
// (RFC 7914) for Web3 Secret Storage. For reading what exists; our own files use core/crypto/password.h. Over OpenSSL
// and libsodium.
//
// The costs come from files: the caller bounds them first.

#ifndef SYMBOLON_CORE_CRYPTO_FOREIGN_KDF_H_
#define SYMBOLON_CORE_CRYPTO_FOREIGN_KDF_H_

#include <cstdint>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/secret.h"

namespace symbolon::crypto {

// Errors of all three: kKeyDerivationFailed (no memory, or a cost that the library refuses).
Result<SecretArray<64>> pbkdf2_hmac_sha512(const SecretBytes& password, ByteView salt, std::uint32_t iterations);
Result<SecretArray<32>> pbkdf2_hmac_sha256(const SecretBytes& password, ByteView salt, std::uint32_t iterations);

// Memory 128 * block_size * cost bytes; time in proportion to that times `parallelism`.
struct ScryptCost {
  std::uint64_t cost;         // N, a power of two above 1
  std::uint32_t block_size;   // r
  std::uint32_t parallelism;  // p
};
Result<SecretArray<32>> scrypt(const SecretBytes& password, ByteView salt, const ScryptCost& cost);

}  // namespace symbolon::crypto

#endif  // SYMBOLON_CORE_CRYPTO_FOREIGN_KDF_H_
