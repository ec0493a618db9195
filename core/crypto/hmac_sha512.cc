#include "core/crypto/hmac_sha512.h"

#include <sodium.h>

#include "core/crypto/sodium_ready.h"

namespace symbolon::crypto {

SecretArray<64> hmac_sha512(ByteView key, ByteView message) {
  SecretArray<64> out;
  crypto_auth_hmacsha512_state state;
  crypto_auth_hmacsha512_init(&state, not_null(key), key.size());
  crypto_auth_hmacsha512_update(&state, not_null(message), message.size());
  crypto_auth_hmacsha512_final(&state, out.span().data());
  sodium_memzero(&state, sizeof(state));
  return out;
}

}  // namespace symbolon::crypto
