#include "core/crypto/foreign_kdf.h"

#include <openssl/evp.h>
#include <sodium.h>

#include <limits>

#include "core/crypto/sodium_ready.h"

namespace symbolon::crypto {
namespace {

// OpenSSL wants pointers and signed lengths.
const char* text_of(const SecretBytes& password) {
  return password.empty() ? "" : reinterpret_cast<const char*>(password.view().data());
}

template <std::size_t N>
Result<SecretArray<N>> pbkdf2(const EVP_MD* digest, const SecretBytes& password, ByteView salt,
                              std::uint32_t iterations) {
  constexpr auto kIntMax = static_cast<std::size_t>(std::numeric_limits<int>::max());
  const Error failed{.code = ErrorCode::kKeyDerivationFailed, .where = "pbkdf2"};
  if (iterations == 0 || iterations > kIntMax || password.size() > kIntMax || salt.size() > kIntMax) return failed;
  SecretArray<N> key;
  const int done = PKCS5_PBKDF2_HMAC(text_of(password), static_cast<int>(password.size()), salt.data(),
                                     static_cast<int>(salt.size()), static_cast<int>(iterations), digest,
                                     static_cast<int>(N), key.span().data());
  if (done != 1) return failed;
  return key;
}

}  // namespace

Result<SecretArray<64>> pbkdf2_hmac_sha512(const SecretBytes& password, ByteView salt, std::uint32_t iterations) {
  return pbkdf2<64>(EVP_sha512(), password, salt, iterations);
}

Result<SecretArray<32>> pbkdf2_hmac_sha256(const SecretBytes& password, ByteView salt, std::uint32_t iterations) {
  return pbkdf2<32>(EVP_sha256(), password, salt, iterations);
}

// libsodium's, since OpenSSL refuses cost 2^16 and above with block size 1, which the definition of Web3 Secret Storage
// uses in its example.
Result<SecretArray<32>> scrypt(const SecretBytes& password, ByteView salt, const ScryptCost& cost) {
  sodium_ready();
  SecretArray<32> key;
  const int status = crypto_pwhash_scryptsalsa208sha256_ll(not_null(password.view()), password.size(), not_null(salt),
                                                           salt.size(), cost.cost, cost.block_size, cost.parallelism,
                                                           key.span().data(), key.size());
  if (status != 0) return Error{.code = ErrorCode::kKeyDerivationFailed, .where = "scrypt"};
  return key;
}

}  // namespace symbolon::crypto
