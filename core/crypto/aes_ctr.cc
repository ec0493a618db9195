#include "core/crypto/aes_ctr.h"

#include <openssl/evp.h>

#include <limits>
#include <memory>

#include "core/base/check.h"

namespace symbolon::crypto {

SecretBytes aes128_ctr(std::span<const std::uint8_t, 16> key, const ByteArray<16>& counter, ByteView input) {
  CHECK(input.size() <= static_cast<std::size_t>(std::numeric_limits<int>::max()), "input of AES too long");
  const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(),
                                                                                EVP_CIPHER_CTX_free);
  CHECK(context != nullptr, "no memory for AES");
  const int ready = EVP_EncryptInit_ex(context.get(), EVP_aes_128_ctr(), nullptr, key.data(), counter.data());
  CHECK(ready == 1, "OpenSSL does not know AES");
  SecretBytes out(input.size());
  if (input.empty()) return out;
  int written = 0;
  const int done =
      EVP_EncryptUpdate(context.get(), out.span().data(), &written, input.data(), static_cast<int>(input.size()));
  CHECK(done == 1, "AES cannot fail");
  CHECK(static_cast<std::size_t>(written) == input.size(), "counter mode keeps the length");
  return out;
}

}  // namespace symbolon::crypto
