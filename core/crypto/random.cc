#include "core/crypto/random.h"

#include <sodium.h>

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

}  // namespace symbolon::crypto
