// Ed25519 signatures (RFC 8032), verified strictly: canonical scalars and points only, no small-order keys.

#ifndef SYMBOLON_CORE_CRYPTO_ED25519_H_
#define SYMBOLON_CORE_CRYPTO_ED25519_H_

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/secret.h"

namespace symbolon::crypto {

using Ed25519PublicKey = ByteArray<32>;
using Ed25519Signature = ByteArray<64>;
using Ed25519Seed = SecretArray<32>;

class Ed25519KeyPair {
 public:
  // Deterministic: the same seed gives the same keys.
  explicit Ed25519KeyPair(const Ed25519Seed& seed);

  const Ed25519PublicKey& public_key() const { return public_key_; }
  Ed25519Signature sign(ByteView message) const;

 private:
  SecretArray<64> secret_;  // seed || public key, as libsodium keeps it
  Ed25519PublicKey public_key_;
};

// kSignatureInvalid: wrong message, key or signature, or an encoding that is not canonical.
Result<void> ed25519_verify(const Ed25519PublicKey& key, ByteView message, const Ed25519Signature& signature);

}  // namespace symbolon::crypto

#endif  // SYMBOLON_CORE_CRYPTO_ED25519_H_
