// Authenticated encryption: XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03). Its 24-byte nonce is long enough to be
// drawn at random for every message.

#ifndef SYMBOLON_CORE_CRYPTO_AEAD_H_
#define SYMBOLON_CORE_CRYPTO_AEAD_H_

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/secret.h"

namespace symbolon::crypto {

using AeadKey = SecretArray<32>;
using AeadNonce = ByteArray<24>;
inline constexpr std::size_t kAeadOverheadBytes = 24 + 16;

// nonce || ciphertext || tag, with a fresh random nonce. The associated data is authenticated, not stored.
Bytes seal(const AeadKey& key, ByteView plaintext, ByteView associated_data);

// Undoes seal(). A wrong key, changed data and other associated data look the same: kDecryptionFailed, no plaintext.
Result<SecretBytes> open(const AeadKey& key, ByteView sealed, ByteView associated_data);

// ciphertext || tag with the nonce of a published test vector. A nonce used twice with one key breaks the encryption.
Bytes seal_with_nonce_for_test(const AeadKey& key, const AeadNonce& nonce, ByteView plaintext,
                               ByteView associated_data);

}  // namespace symbolon::crypto

#endif  // SYMBOLON_CORE_CRYPTO_AEAD_H_
