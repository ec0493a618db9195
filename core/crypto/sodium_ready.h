// Internal to core/crypto: libsodium wants one call before anything else.

#ifndef SYMBOLON_CORE_CRYPTO_SODIUM_READY_H_
#define SYMBOLON_CORE_CRYPTO_SODIUM_READY_H_

namespace symbolon::crypto {

// Cheap after the first time; safe from any thread. Ends the process where libsodium cannot start.
void sodium_ready();

}  // namespace symbolon::crypto

#endif  // SYMBOLON_CORE_CRYPTO_SODIUM_READY_H_
