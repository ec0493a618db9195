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

// A ChaCha20 key stream (Bernstein 2008) under a fresh key from the operating system: the same uniform bytes to anyone
// without the key, at a cost that suits millions of them. For noise and salts, not for keys. One thread at a time.
class RandomStream {
 public:
  RandomStream() : key_(random_secret<32>()) {}
  // Never repeats: the stream of call i has nonce i. At most 2^38 bytes a call.
  void fill(std::span<std::uint8_t> bytes);

 private:
  SecretArray<32> key_;
  std::uint64_t calls_ = 0;
};

}  // namespace symbolon::crypto

#endif  // SYMBOLON_CORE_CRYPTO_RANDOM_H_
