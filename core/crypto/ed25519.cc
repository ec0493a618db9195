#include "core/crypto/ed25519.h"

#include <sodium.h>

#include "core/crypto/sodium_ready.h"

namespace symbolon::crypto {

static_assert(crypto_sign_ed25519_SECRETKEYBYTES == 64);

Ed25519KeyPair::Ed25519KeyPair(const Ed25519Seed& seed) {
  sodium_ready();
  crypto_sign_ed25519_seed_keypair(public_key_.data(), secret_.span().data(), seed.view().data());
}

Ed25519Signature Ed25519KeyPair::sign(ByteView message) const {
  Ed25519Signature signature;
  crypto_sign_ed25519_detached(signature.data(), nullptr, not_null(message), message.size(), secret_.view().data());
  return signature;
}

Result<void> ed25519_verify(const Ed25519PublicKey& key, ByteView message, const Ed25519Signature& signature) {
  sodium_ready();
  if (crypto_sign_ed25519_verify_detached(signature.data(), not_null(message), message.size(), key.data()) != 0) {
    return Error{.code = ErrorCode::kSignatureInvalid, .where = "ed25519"};
  }
  return {};
}

}  // namespace symbolon::crypto
