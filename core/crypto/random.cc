#include "core/crypto/random.h"

#include <sodium.h>

#include <array>
#include <cstring>

#include "core/base/check.h"
#include "core/crypto/sodium_ready.h"

namespace symbolon::crypto {

void sodium_ready() {
  static const int status = sodium_init();
  CHECK(status >= 0, "libsodium cannot start");
}

void fill_random(std::span<std::uint8_t> bytes) {
  sodium_ready();
  if (!bytes.empty()) randombytes_buf(bytes.data(), bytes.size());
}

void RandomStream::fill(std::span<std::uint8_t> bytes) {
  std::array<std::uint8_t, crypto_stream_chacha20_NONCEBYTES> nonce;
  static_assert(sizeof(calls_) == nonce.size());
  std::memcpy(nonce.data(), &calls_, sizeof(calls_));
  ++calls_;
  if (!bytes.empty()) crypto_stream_chacha20(bytes.data(), bytes.size(), nonce.data(), key_.view().data());
}

}  // namespace symbolon::crypto
