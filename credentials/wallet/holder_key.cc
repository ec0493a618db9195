#include "credentials/wallet/holder_key.h"

#include <algorithm>

#include "core/crypto/hash.h"

namespace symbolon::wallet {

crypto::Ed25519KeyPair holder_key(const SecretArray<32>& seed, const HolderKeyUse& use) {
  const Hash256 salt = crypto::tagged_hash("symbolon/wallet/holder-key/v1", {use.audience, use.item});
  const SecretBytes derived =
      crypto::hkdf_sha256({.key_material = seed.view(), .salt = salt, .info = "symbolon holder key"}, 32);
  return crypto::Ed25519KeyPair(SecretArray<32>::copy_of(derived.view().first<32>()));
}

SecretArray<32> statement_secret(const SecretArray<32>& seed, std::string_view statement_id) {
  const Hash256 salt = crypto::tagged_hash("symbolon/wallet/statement-secret/v1", {as_bytes(statement_id)});
  const SecretBytes derived =
      crypto::hkdf_sha256({.key_material = seed.view(), .salt = salt, .info = "symbolon statement secret"}, 32);
  return SecretArray<32>::copy_of(derived.view().first<32>());
}

}  // namespace symbolon::wallet
