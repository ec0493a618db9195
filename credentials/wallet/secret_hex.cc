#include "credentials/wallet/secret_hex.h"

#include "credentials/wallet/errors.h"

namespace symbolon::wallet {
namespace {

bool is_space(std::uint8_t byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

ByteView trim(ByteView text) {
  while (!text.empty() && is_space(text.front())) text = text.subspan(1);
  while (!text.empty() && is_space(text.back())) text = text.first(text.size() - 1);
  if (text.size() == 66 && text[0] == '0' && (text[1] | 0x20) == 'x') text = text.subspan(2);
  return text;
}

// All ones where low <= value <= high, for values of a byte.
std::uint32_t in_range_mask(std::uint32_t value, std::uint32_t low, std::uint32_t high) {
  return (((value - low) | (high - value)) >> 31) - 1;
}

struct Digit {
  std::uint32_t value;
  std::uint32_t valid;  // all ones or zero
};

Digit digit_of(std::uint8_t character) {
  const std::uint32_t folded = character | 0x20u;
  const std::uint32_t is_decimal = in_range_mask(character, '0', '9');
  const std::uint32_t is_letter = in_range_mask(folded, 'a', 'f');
  return {.value = ((character - '0') & is_decimal) | ((folded - 'a' + 10) & is_letter),
          .valid = is_decimal | is_letter};
}

}  // namespace

Result<SecretArray<32>> parse_secret_hex(const SecretBytes& text) {
  const ByteView digits = trim(text.view());
  const Error invalid{.code = errors::kKeyHexInvalid, .where = "key.hex"};
  if (digits.size() != 64) return invalid;
  SecretArray<32> key;
  std::uint32_t all_valid = 0xffff'ffff;
  for (std::size_t i = 0; i < 32; ++i) {
    const Digit high = digit_of(digits[2 * i]);
    const Digit low = digit_of(digits[2 * i + 1]);
    key.span()[i] = static_cast<std::uint8_t>(high.value << 4 | low.value);
    all_valid &= high.valid & low.valid;
  }
  if (all_valid == 0) return invalid;
  return key;
}

}  // namespace symbolon::wallet
