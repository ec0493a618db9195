// P-256 (FIPS 186-5, also called secp256r1 and prime256v1): keys and ECDSA, for ES256 credentials. Over OpenSSL.

#ifndef SYMBOLON_CORE_CRYPTO_P256_H_
#define SYMBOLON_CORE_CRYPTO_P256_H_

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/crypto/ecdsa.h"

namespace symbolon::crypto {

// A point of the curve, never infinity.
class P256PublicKey {
 public:
  // SEC 1 encoding: 33 bytes with 02 or 03, or 65 bytes with 04; no hybrid form. Errors: kPublicKeyInvalid.
  static Result<P256PublicKey> parse(ByteView sec1);

  // 04 || x || y
  const ByteArray<65>& uncompressed() const { return uncompressed_; }

  friend bool operator==(const P256PublicKey&, const P256PublicKey&) = default;

 private:
  friend class P256SecretKey;
  P256PublicKey() = default;

  ByteArray<65> uncompressed_{};
};

class P256SecretKey {
 public:
  // Big-endian. Errors: kSecretKeyInvalid for 0 and for n and above.
  static Result<P256SecretKey> create(SecretArray<32> secret);

  const P256PublicKey& public_key() const { return public_key_; }
  ByteView view() const { return secret_.view(); }
  // Random nonces: two signatures of one hash differ. Either half of s. `hash` is the 32-byte hash of the message.
  EcdsaSignature sign(const Hash256& hash) const;

 private:
  P256SecretKey(SecretArray<32> secret, const P256PublicKey& public_key)
      : secret_(std::move(secret)), public_key_(public_key) {}

  SecretArray<32> secret_;
  P256PublicKey public_key_;
};

// kSignatureInvalid where it does not verify, r or s is out of range, or s is high and that is refused.
Result<void> p256_verify(const P256PublicKey& key, const Hash256& hash, const EcdsaSignature& signature, HighS high_s);

}  // namespace symbolon::crypto

#endif  // SYMBOLON_CORE_CRYPTO_P256_H_
