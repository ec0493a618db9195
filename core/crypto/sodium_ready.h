// Internal to core/crypto: what libsodium wants of its callers. One call before anything else, and pointers that are
// not null even where there are no bytes.

#ifndef SYMBOLON_CORE_CRYPTO_SODIUM_READY_H_
#define SYMBOLON_CORE_CRYPTO_SODIUM_READY_H_

#include "core/base/bytes.h"

namespace symbolon::crypto {

// Cheap after the first time; safe from any thread. Ends the process where libsodium cannot start.
void sodium_ready();

inline const std::uint8_t* not_null(ByteView bytes) {
  static constexpr std::uint8_t kNothing = 0;
  return bytes.empty() ? &kNothing : bytes.data();
}

}  // namespace symbolon::crypto

#endif  // SYMBOLON_CORE_CRYPTO_SODIUM_READY_H_
