#include "credentials/ethereum/typed_integer.h"

#include <algorithm>

namespace symbolon::ethereum {
namespace {

// number <- number * base + digit; false where that needs more than 256 bits.
bool append_digit(Word& number, unsigned base, unsigned digit) {
  unsigned carry = digit;
  for (std::size_t i = number.size(); i-- > 0;) {
    carry += number[i] * base;
    number[i] = static_cast<std::uint8_t>(carry);
    carry >>= 8;
  }
  return carry == 0;
}

std::optional<unsigned> digit_of(char c, unsigned base) {
  unsigned digit = 99;
  if (c >= '0' && c <= '9') digit = static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') digit = static_cast<unsigned>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') digit = static_cast<unsigned>(c - 'A' + 10);
  return digit < base ? std::optional(digit) : std::nullopt;
}

// 2^bits as a bound: whether number < 2^bits, bits at most 256.
bool is_below_power(const Word& number, unsigned bits) {
  const std::size_t free_bytes = (256 - bits) / 8;
  if (bits % 8 == 0) {
    return std::all_of(number.begin(), number.begin() + static_cast<std::ptrdiff_t>(free_bytes),
                       [](std::uint8_t byte) { return byte == 0; });
  }
  return is_below_power(number, bits + 8 - bits % 8) && number[free_bytes] < 1u << (bits % 8);
}

bool is_power(const Word& number, unsigned bit) {
  Word power = {};
  power[31 - bit / 8] = static_cast<std::uint8_t>(1u << (bit % 8));
  return number == power;
}

Word negated(const Word& number) {
  Word out;
  unsigned carry = 1;
  for (std::size_t i = out.size(); i-- > 0;) {
    carry += static_cast<std::uint8_t>(~number[i]);
    out[i] = static_cast<std::uint8_t>(carry);
    carry >>= 8;
  }
  return out;
}

}  // namespace

std::optional<Word> parse_typed_integer(std::string_view text, const IntegerType& type) {
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  const unsigned base = text.starts_with("0x") ? 16 : 10;
  if (base == 16) text.remove_prefix(2);
  if (text.empty()) return std::nullopt;
  Word number = {};
  for (const char c : text) {
    const auto digit = digit_of(c, base);
    if (!digit || !append_digit(number, base, *digit)) return std::nullopt;
  }
  if (!type.is_signed) {
    if (is_negative || !is_below_power(number, type.bits)) return std::nullopt;
    return number;
  }
  // From -2^(bits - 1) to 2^(bits - 1) - 1.
  const bool fits = is_below_power(number, type.bits - 1) || (is_negative && is_power(number, type.bits - 1));
  if (!fits) return std::nullopt;
  return is_negative ? negated(number) : number;
}

}  // namespace symbolon::ethereum
