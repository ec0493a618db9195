// SHA-256 and what is built on it: tagged hashes, HMAC (RFC 2104), HKDF (RFC 5869); and Keccak-256 with our types.
// Time depends on lengths only.

#ifndef SYMBOLON_CORE_CRYPTO_HASH_H_
#define SYMBOLON_CORE_CRYPTO_HASH_H_

#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/secret.h"
#include "core/crypto/keccak.h"

namespace symbolon::crypto {

// Incremental SHA-256 (FIPS 180-4): any number of update(), then finish() once. The state is wiped at the end.
class Sha256 {
 public:
  Sha256();
  Sha256(const Sha256&) = default;
  Sha256& operator=(const Sha256&) = default;
  ~Sha256();

  Sha256& update(ByteView bytes);
  Hash256 finish();

 private:
  alignas(8) ByteArray<104> state_;
};

Hash256 sha256(ByteView bytes);

// SHA-256(SHA-256(tag) || SHA-256(tag) || parts...), as in BIP-340: hashes for different purposes never meet. The parts
// are joined without lengths, so all but one of them must have a fixed size.
Hash256 tagged_hash(std::string_view tag, std::initializer_list<ByteView> parts);

Hash256 keccak256(ByteView bytes);

// The result is a secret where the use makes it one; compare it with equal_constant_time().
Hash256 hmac_sha256(ByteView key, ByteView message);

// HKDF-SHA-256, extract and expand. size <= 255 * 32. The info says what the key is for.
struct HkdfInput {
  ByteView key_material;
  ByteView salt;
  std::string_view info;
};
SecretBytes hkdf_sha256(const HkdfInput& input, std::size_t size);

}  // namespace symbolon::crypto

#endif  // SYMBOLON_CORE_CRYPTO_HASH_H_
