// Run under Valgrind's memcheck, which complains where a branch or an address depends on undefined memory: secrets are
// declared undefined, so a complaint is a leak in time. What is public by design is declared defined again: signatures,
// public keys, ciphertexts, and whether an input was valid.
//
// Covers our own code and how it uses libsodium: hex keys, comparison, holder keys, signing with them, sealing a vault.
// Not libsecp256k1 and OpenSSL, which test themselves in this way, with declarations of their own inside.

#include <valgrind/memcheck.h>

#include <cstdio>
#include <string_view>

#include "core/crypto/aead.h"
#include "core/crypto/ed25519.h"
#include "core/crypto/random.h"
#include "credentials/wallet/holder_key.h"
#include "credentials/wallet/secret_hex.h"
#include "credentials/wallet/secret_writer.h"

namespace symbolon::wallet {
namespace {

void hide(std::span<std::uint8_t> secret) { VALGRIND_MAKE_MEM_UNDEFINED(secret.data(), secret.size()); }
template <class T>
void show(const T& value) {
  VALGRIND_MAKE_MEM_DEFINED(&value, sizeof value);
}

void check_hex() {
  SecretBytes text = SecretBytes::copy_of(as_bytes("0123456789abcdefFEDCBA9876543210ffffffffffffffff0000000000000000"));
  // The ends tell the length, which is public.
  hide(text.span().subspan(2, 60));
  const Result<SecretArray<32>> key = parse_secret_hex(text);
  CHECK(key.has_value(), "the digits are digits");
}

void check_comparison() {
  SecretBytes a(64);
  SecretBytes b(64);
  hide(a.span());
  hide(b.span());
  const bool equal = a == b;
  show(equal);
  CHECK(equal, "both are zero");
}

void check_holder_key() {
  SecretArray<32> seed = crypto::random_secret<32>();
  hide(seed.span());
  const crypto::Ed25519KeyPair key = holder_key(seed, {.audience = {1}, .item = {2}});
  const crypto::Ed25519PublicKey point = key.public_key();
  show(point);
  const crypto::Ed25519Signature signature = key.sign(as_bytes("pass"));
  show(signature);
  CHECK(crypto::ed25519_verify(point, as_bytes("pass"), signature).has_value(), "the signature holds");
}

void check_sealing() {
  SecretArray<32> secret = crypto::random_secret<32>();
  hide(secret.span());
  SecretWriter writer;
  for (int i = 0; i < 200; ++i) writer.sized(secret.view());
  const SecretBytes contents = std::move(writer).take_padded(4096);
  const Bytes sealed = crypto::seal(secret, contents.view(), {});
  VALGRIND_MAKE_MEM_DEFINED(sealed.data(), sealed.size());
  const Result<SecretBytes> opened = crypto::open(secret, sealed, {});
  CHECK(opened.has_value(), "what was sealed opens");
}

// The check has teeth: with this argument, a branch on a secret.
void leak() {
  SecretArray<32> secret = crypto::random_secret<32>();
  hide(secret.span());
  if (secret.view()[0] == 0) std::puts("zero");
}

}  // namespace
}  // namespace symbolon::wallet

int main(int argc, char** argv) {
  using namespace symbolon::wallet;
  if (argc > 1 && std::string_view(argv[1]) == "leak") {
    leak();
    return 0;
  }
  check_hex();
  check_comparison();
  check_holder_key();
  check_sealing();
  return 0;
}
