// AES-128 in counter mode (NIST SP 800-38A), without authentication: only for reading Web3 Secret Storage, which has a
// checksum of its own. Everything of ours uses core/crypto/aead.h. Over OpenSSL.

#ifndef SYMBOLON_CORE_CRYPTO_AES_CTR_H_
#define SYMBOLON_CORE_CRYPTO_AES_CTR_H_

#include "core/base/bytes.h"
#include "core/base/secret.h"

namespace symbolon::crypto {

// Encryption and decryption are the same. `counter` is the whole first block, counted up big-endian.
SecretBytes aes128_ctr(std::span<const std::uint8_t, 16> key, const ByteArray<16>& counter, ByteView input);

}  // namespace symbolon::crypto

#endif  // SYMBOLON_CORE_CRYPTO_AES_CTR_H_
