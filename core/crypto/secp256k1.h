// secp256k1 (SEC 2): keys, ECDSA with RFC 6979 nonces, and public-key recovery as Ethereum uses it. Over libsecp256k1:
// operations on secrets take constant time.

#ifndef SYMBOLON_CORE_CRYPTO_SECP256K1_H_
#define SYMBOLON_CORE_CRYPTO_SECP256K1_H_

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/crypto/ecdsa.h"

namespace symbolon::crypto {

// A point of the curve, never infinity.
class Secp256k1PublicKey {
 public:
  // SEC 1 encoding: 33 bytes with 02 or 03, or 65 bytes with 04; no hybrid form. Errors: kPublicKeyInvalid.
  static Result<Secp256k1PublicKey> parse(ByteView sec1);

  // 04 || x || y
  const ByteArray<65>& uncompressed() const { return uncompressed_; }
  ByteArray<33> compressed() const;

  friend bool operator==(const Secp256k1PublicKey&, const Secp256k1PublicKey&) = default;

 private:
  friend class Secp256k1Internal;
  Secp256k1PublicKey() = default;

  ByteArray<65> uncompressed_{};
};

struct RecoverableSignature {
  EcdsaSignature signature;
  std::uint8_t recovery_id;  // 0..3
};

class Secp256k1SecretKey {
 public:
  // Big-endian. Errors: kSecretKeyInvalid for 0 and for n and above.
  static Result<Secp256k1SecretKey> create(SecretArray<32> secret);

  Secp256k1PublicKey public_key() const;
  // (this + tweak) mod n, as BIP-32 derives children; constant time. Errors: kSecretKeyInvalid where the tweak is n or
  // above, or the sum is 0.
  Result<Secp256k1SecretKey> plus(const SecretArray<32>& tweak) const;
  ByteView view() const { return secret_.view(); }
  // Low s. `hash` is the 32-byte hash of the message.
  EcdsaSignature sign(const Hash256& hash) const;
  RecoverableSignature sign_recoverable(const Hash256& hash) const;

 private:
  explicit Secp256k1SecretKey(SecretArray<32> secret) : secret_(std::move(secret)) {}

  SecretArray<32> secret_;
};

// kSignatureInvalid where it does not verify, r or s is out of range, or s is high and that is refused.
Result<void> secp256k1_verify(const Secp256k1PublicKey& key, const Hash256& hash, const EcdsaSignature& signature,
                              HighS high_s);

// The key that made the signature. Both halves of s are accepted. Errors: kSignatureInvalid where there is no such key
// or the recovery id is above 3.
Result<Secp256k1PublicKey> secp256k1_recover(const Hash256& hash, const RecoverableSignature& signature);

}  // namespace symbolon::crypto

#endif  // SYMBOLON_CORE_CRYPTO_SECP256K1_H_
