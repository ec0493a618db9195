#include "core/crypto/aead.h"

#include <sodium.h>

#include <algorithm>

#include "core/base/check.h"
#include "core/crypto/random.h"
#include "core/crypto/sodium_ready.h"

namespace symbolon::crypto {
namespace {

static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == AeadKey::size());
static_assert(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES == std::tuple_size_v<AeadNonce>);
static_assert(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES + crypto_aead_xchacha20poly1305_ietf_ABYTES ==
              kAeadOverheadBytes);
constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

// out.size() == plaintext.size() + kTagBytes
void encrypt(const AeadKey& key, const AeadNonce& nonce, ByteView plaintext, ByteView associated_data,
             std::span<std::uint8_t> out) {
  unsigned long long written = 0;
  const int status = crypto_aead_xchacha20poly1305_ietf_encrypt(
      out.data(), &written, not_null(plaintext), plaintext.size(), not_null(associated_data), associated_data.size(),
      nullptr, nonce.data(), key.view().data());
  CHECK(status == 0, "encryption cannot fail");
  CHECK(written == out.size(), "ciphertext of an unexpected size");
}

}  // namespace

Bytes seal_with_nonce_for_test(const AeadKey& key, const AeadNonce& nonce, ByteView plaintext,
                               ByteView associated_data) {
  Bytes out(plaintext.size() + kTagBytes);
  encrypt(key, nonce, plaintext, associated_data, out);
  return out;
}

Bytes seal(const AeadKey& key, ByteView plaintext, ByteView associated_data) {
  const AeadNonce nonce = random_array<std::tuple_size_v<AeadNonce>>();
  Bytes out(plaintext.size() + kAeadOverheadBytes);
  std::copy(nonce.begin(), nonce.end(), out.begin());
  encrypt(key, nonce, plaintext, associated_data, std::span(out).subspan(nonce.size()));
  return out;
}

Result<SecretBytes> open(const AeadKey& key, ByteView sealed, ByteView associated_data) {
  if (sealed.size() < kAeadOverheadBytes) {
    return Error{.code = ErrorCode::kDecryptionFailed, .where = "aead.open", .detail = "shorter than its tag"};
  }
  const ByteView nonce = sealed.first(std::tuple_size_v<AeadNonce>);
  const ByteView body = sealed.subspan(nonce.size());
  SecretBytes plaintext(body.size() - kTagBytes);
  const int status = crypto_aead_xchacha20poly1305_ietf_decrypt(
      plaintext.span().data(), nullptr, nullptr, body.data(), body.size(), not_null(associated_data),
      associated_data.size(), nonce.data(), key.view().data());
  if (status != 0) return Error{.code = ErrorCode::kDecryptionFailed, .where = "aead.open"};
  return plaintext;
}

}  // namespace symbolon::crypto
