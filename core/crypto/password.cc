#include "core/crypto/password.h"

#include <sodium.h>

#include "core/crypto/sodium_ready.h"

namespace symbolon::crypto {

static_assert(crypto_pwhash_argon2id_SALTBYTES == 16);

Result<SecretArray<32>> derive_password_key(const SecretBytes& password, const ByteArray<16>& salt,
                                            const PasswordCost& cost) {
  sodium_ready();
  SecretArray<32> key;
  // An empty password is a password; libsodium wants a pointer nevertheless.
  const char* const text = password.empty() ? "" : reinterpret_cast<const char*>(password.view().data());
  const int status = crypto_pwhash_argon2id(key.span().data(), key.size(), text, password.size(), salt.data(),
                                            cost.passes, cost.memory_bytes, crypto_pwhash_argon2id_ALG_ARGON2ID13);
  if (status != 0) return Error{.code = ErrorCode::kKeyDerivationFailed, .where = "argon2id"};
  return key;
}

}  // namespace symbolon::crypto
