// Randomness from the operating system, through libsodium. There is no other source and nothing to seed; where the
// system has none, the process ends.

#ifndef SYMBOLON_CORE_CRYPTO_RANDOM_H_
#define SYMBOLON_CORE_CRYPTO_RANDOM_H_

#include <cstdint>
#include <span>

#include "core/base/bytes.h"
#include "core/base/secret.h"

namespace symbolon::crypto {

void fill_random(std::span<std::uint8_t> bytes);

template <std::size_t N>
ByteArray<N> random_array() {
  ByteArray<N> bytes;
  fill_random(bytes);
  return bytes;
}

template <std::size_t N>
SecretArray<N> random_secret() {
  SecretArray<N> secret;
  fill_random(secret.span());
  return secret;
}

}  // namespace symbolon::crypto

#endif  // SYMBOLON_CORE_CRYPTO_RANDOM_H_
