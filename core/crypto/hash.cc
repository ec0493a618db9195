#include "core/crypto/hash.h"

#include <sodium.h>

#include <algorithm>

#include "core/base/check.h"
#include "core/crypto/sodium_ready.h"

namespace symbolon::crypto {
namespace {

static_assert(sizeof(crypto_hash_sha256_state) == 104);
static_assert(alignof(crypto_hash_sha256_state) <= 8);

crypto_hash_sha256_state* state_of(ByteArray<104>& storage) {
  return reinterpret_cast<crypto_hash_sha256_state*>(storage.data());
}

// HMAC over several parts; libsodium's one-shot call wants a key of exactly 32 bytes.
Hash256 hmac(ByteView key, std::initializer_list<ByteView> parts) {
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, not_null(key), key.size());
  for (const ByteView part : parts) crypto_auth_hmacsha256_update(&state, not_null(part), part.size());
  Hash256 out;
  crypto_auth_hmacsha256_final(&state, out.data());
  sodium_memzero(&state, sizeof(state));
  return out;
}

}  // namespace

Sha256::Sha256() : state_{} { crypto_hash_sha256_init(state_of(state_)); }

Sha256::~Sha256() { wipe(state_); }

Sha256& Sha256::update(ByteView bytes) {
  crypto_hash_sha256_update(state_of(state_), not_null(bytes), bytes.size());
  return *this;
}

Hash256 Sha256::finish() {
  Hash256 out;
  crypto_hash_sha256_final(state_of(state_), out.data());
  return out;
}

Hash256 sha256(ByteView bytes) {
  Hash256 out;
  crypto_hash_sha256(out.data(), not_null(bytes), bytes.size());
  return out;
}

Hash256 tagged_hash(std::string_view tag, std::initializer_list<ByteView> parts) {
  const Hash256 tag_hash = sha256(as_bytes(tag));
  Sha256 hash;
  hash.update(tag_hash).update(tag_hash);
  for (const ByteView part : parts) hash.update(part);
  return hash.finish();
}

Hash256 keccak256(ByteView bytes) {
  Hash256 out;
  keccak256(not_null(bytes), bytes.size(), out.data());
  return out;
}

Hash256 hmac_sha256(ByteView key, ByteView message) { return hmac(key, {message}); }

SecretBytes hkdf_sha256(const HkdfInput& input, std::size_t size) {
  CHECK(size <= 255 * sizeof(Hash256), "HKDF gives at most 255 blocks");
  // RFC 5869, section 2.2: an absent salt is a block of zeros, which HMAC makes of an empty key too.
  SecretArray<32> extracted;
  Hash256 block = hmac(input.salt, {input.key_material});
  std::copy(block.begin(), block.end(), extracted.span().begin());
  // Section 2.3: T(i) = HMAC(PRK, T(i-1) || info || i), T(0) empty.
  SecretBytes out(size);
  ByteView previous;
  std::uint8_t counter = 0;
  for (std::size_t done = 0; done < size; done += block.size()) {
    ++counter;
    block = hmac(extracted.view(), {previous, as_bytes(input.info), ByteView(&counter, 1)});
    previous = block;
    std::copy_n(block.begin(), std::min(block.size(), size - done), out.span().subspan(done).begin());
  }
  wipe(block);
  return out;
}

}  // namespace symbolon::crypto
