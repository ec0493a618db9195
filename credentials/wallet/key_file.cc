#include "credentials/wallet/key_file.h"

#include "core/base/file.h"
#include "core/crypto/random.h"
#include "credentials/wallet/secret_hex.h"

namespace symbolon::wallet {
namespace {

// Digits, 0x, white space around them.
constexpr std::size_t kKeyFileBytesMax = 256;

// Without a table that is read at a place that depends on the key: 'a' lies 39 behind '9' + 1.
std::uint8_t digit_of(unsigned value) {
  const unsigned is_letter = (9 - value) >> 31;
  return static_cast<std::uint8_t>('0' + value + is_letter * 39);
}

}  // namespace

Result<SecretArray<32>> create_key_file(const std::string& path) {
  SecretArray<32> key = crypto::random_secret<32>();
  SecretBytes text(2 * key.size() + 1);
  for (std::size_t i = 0; i < key.size(); ++i) {
    text.span()[2 * i] = digit_of(key.view()[i] >> 4);
    text.span()[2 * i + 1] = digit_of(key.view()[i] & 15u);
  }
  text.span().back() = '\n';
  TRY(write_file_atomic(path, text.view(), {.access = FileAccess::kOwnerOnly}));
  return key;
}

Result<SecretArray<32>> read_key_file(const std::string& path) {
  TRY_ASSIGN(Bytes file, read_file(path, kKeyFileBytesMax));
  const SecretBytes text = SecretBytes::copy_of(file);
  wipe(file);
  return parse_secret_hex(text);
}

}  // namespace symbolon::wallet
