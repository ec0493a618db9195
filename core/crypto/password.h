// Keys from passphrases: Argon2id version 1.3 (RFC 9106) with one lane.

#ifndef SYMBOLON_CORE_CRYPTO_PASSWORD_H_
#define SYMBOLON_CORE_CRYPTO_PASSWORD_H_

#include <cstdint>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/secret.h"

namespace symbolon::crypto {

struct PasswordCost {
  std::uint64_t memory_bytes;
  std::uint32_t passes;
};

// For files that an attacker may copy and attack offline: about a second on a small machine.
inline constexpr PasswordCost kPasswordCostVault = {.memory_bytes = std::uint64_t{256} << 20, .passes = 3};

// The salt is random and stored next to the result. Errors: kKeyDerivationFailed (not enough memory, or a cost outside
// of what libsodium allows: 8 KiB to 4 TiB, 1 to 2^32 - 1 passes).
Result<SecretArray<32>> derive_password_key(const SecretBytes& password, const ByteArray<16>& salt,
                                            const PasswordCost& cost);

}  // namespace symbolon::crypto

#endif  // SYMBOLON_CORE_CRYPTO_PASSWORD_H_
