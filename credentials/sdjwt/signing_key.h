// The keys of issuers and holders on the host: sign with ES256 or ES256K, verify with either. Over core/crypto; the
// freestanding form of a public key is EcKey (ec_key.h).

#ifndef SYMBOLON_CREDENTIALS_SDJWT_SIGNING_KEY_H_
#define SYMBOLON_CREDENTIALS_SDJWT_SIGNING_KEY_H_

#include <variant>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/crypto/p256.h"
#include "core/crypto/secp256k1.h"
#include "credentials/sdjwt/ec_key.h"

namespace symbolon::sdjwt {

// A key and its point as SEC 1 (2.3.3) writes it without compression: 04, x, y. Whether that lies on the curve is for
// check_key() to say.
EcKey ec_key(Algorithm algorithm, const ByteArray<65>& uncompressed);
ByteArray<65> uncompressed(const EcKey& key);

class SigningKey {
 public:
  // Big-endian. kSecretKeyInvalid for 0 and for n and above.
  static Result<SigningKey> create(Algorithm algorithm, SecretArray<32> secret);
  static SigningKey random(Algorithm algorithm);

  const EcKey& public_key() const { return public_key_; }
  ByteView secret() const;
  // r || s over the SHA-256 of the message.
  crypto::EcdsaSignature sign(ByteView message) const;

 private:
  using Key = std::variant<crypto::P256SecretKey, crypto::Secp256k1SecretKey>;
  SigningKey(Key key, const EcKey& public_key) : key_(std::move(key)), public_key_(public_key) {}

  Key key_;
  EcKey public_key_;
};

// kKeyNotOnCurve.
Result<void> check_key(const EcKey& key);

// kKeyNotOnCurve; kTokenSignatureRange for a number that is zero or not below n; kTokenSignatureHighS; `if_wrong`.
Result<void> verify_signature(const EcKey& key, ByteView message, const crypto::EcdsaSignature& signature,
                              crypto::HighS high_s, ErrorCode if_wrong);

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_SIGNING_KEY_H_
