#include "credentials/ethereum/hex.h"

#include <algorithm>

#include "credentials/ethereum/errors.h"

namespace symbolon::ethereum {
namespace {

bool is_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// The digits behind 0x; nothing where one of them is no digit.
bool take_digits(std::string_view text, std::string_view& digits) {
  if (!text.starts_with("0x")) return false;
  digits = text.substr(2);
  return std::ranges::all_of(digits, is_digit);
}

std::string quantity_of_digits(std::string_view digits) {
  const std::size_t first = digits.find_first_not_of('0');
  return "0x" + (first == std::string_view::npos ? std::string("0") : std::string(digits.substr(first)));
}

}  // namespace

Result<Bytes> parse_data(std::string_view text, std::size_t bytes_max) {
  std::string_view digits;
  if (!take_digits(text, digits) || digits.size() % 2 != 0) return errors::kHexForm;
  if (digits.size() / 2 > bytes_max) return errors::kHexSize;
  return from_hex_vartime(digits);
}

template <std::size_t kSize>
Result<ByteArray<kSize>> parse_fixed_data(std::string_view text) {
  TRY_ASSIGN(const Bytes bytes, parse_data(text, kSize));
  if (bytes.size() != kSize) return errors::kHexSize;
  ByteArray<kSize> out;
  std::ranges::copy(bytes, out.begin());
  return out;
}
template Result<ByteArray<8>> parse_fixed_data<8>(std::string_view);
template Result<ByteArray<20>> parse_fixed_data<20>(std::string_view);
template Result<ByteArray<32>> parse_fixed_data<32>(std::string_view);
template Result<ByteArray<256>> parse_fixed_data<256>(std::string_view);

Result<Word> parse_quantity(std::string_view text) {
  std::string_view digits;
  if (!take_digits(text, digits) || digits.empty()) return errors::kQuantityForm;
  if (digits.size() > 1 && digits[0] == '0') return errors::kQuantityForm;
  if (digits.size() > 64) return errors::kQuantityTooLarge;
  TRY_ASSIGN(const Bytes bytes, from_hex_vartime(std::string(digits.size() % 2, '0') + std::string(digits)));
  Word out = {};
  std::copy(bytes.begin(), bytes.end(), out.end() - static_cast<std::ptrdiff_t>(bytes.size()));
  return out;
}

Result<std::uint64_t> parse_quantity_u64(std::string_view text) {
  TRY_ASSIGN(const Word word, parse_quantity(text));
  if (std::any_of(word.begin(), word.begin() + 24, [](std::uint8_t byte) { return byte != 0; })) {
    return errors::kQuantityTooLarge;
  }
  std::uint64_t number = 0;
  for (std::size_t i = 24; i < word.size(); ++i) number = number << 8 | word[i];
  return number;
}

std::string data_text(ByteView bytes) { return "0x" + to_hex(bytes); }
std::string quantity_text(const Word& number) { return quantity_of_digits(to_hex(number)); }
std::string quantity_text(std::uint64_t number) { return quantity_text(word_of(number)); }

Word word_of(std::uint64_t number) {
  Word out = {};
  for (std::size_t i = 0; i < 8; ++i) out[31 - i] = static_cast<std::uint8_t>(number >> (8 * i));
  return out;
}

Word word_of(const ByteArray<20>& address) {
  Word out = {};
  std::ranges::copy(address, out.begin() + 12);
  return out;
}

}  // namespace symbolon::ethereum
