// What may stand inside a JSON string, and its bytes after the escapes (RFC 8259 section 7, RFC 3629). Freestanding;
// the strict reader (strict_json.h) is built on it.

#ifndef SYMBOLON_CREDENTIALS_SDJWT_JSON_STRING_H_
#define SYMBOLON_CREDENTIALS_SDJWT_JSON_STRING_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "credentials/sdjwt/status.h"

namespace symbolon::sdjwt {

namespace json_detail {

consteval std::array<bool, 256> make_plain() {
  std::array<bool, 256> plain = {};
  for (std::size_t c = 0x20; c < 0x80; ++c) plain[c] = c != '"' && c != '\\';
  return plain;
}
inline constexpr std::array<bool, 256> kPlain = make_plain();

// The value of a hexadecimal digit; 16 for anything else.
constexpr std::uint32_t hex_digit(std::uint8_t c) {
  if (c >= '0' && c <= '9') return static_cast<std::uint32_t>(c - '0');
  const std::uint8_t lower = c | 0x20;
  return lower >= 'a' && lower <= 'f' ? static_cast<std::uint32_t>(lower - 'a' + 10) : 16;
}

// Four digits, which are there: a number below 2^16, or more where one is no digit.
constexpr std::uint32_t four_hex_digits(const std::uint8_t* at) {
  std::uint32_t value = 0;
  std::uint32_t wrong = 0;
  for (int i = 0; i < 4; ++i) {
    const std::uint32_t digit = hex_digit(at[i]);
    wrong |= digit & 16;
    value = value << 4 | (digit & 15);
  }
  return wrong != 0 ? 0x10000 : value;
}

constexpr bool is_high_surrogate(std::uint32_t unit) { return unit >> 10 == 0xd800 >> 10; }
constexpr bool is_low_surrogate(std::uint32_t unit) { return unit >> 10 == 0xdc00 >> 10; }

}  // namespace json_detail

// ASCII that stands for itself.
constexpr bool is_plain_json_character(std::uint8_t c) { return json_detail::kPlain[c]; }

// Moves `at` from behind a backslash to behind the escape; a pair of surrogates is one escape.
inline Status check_json_escape(const std::uint8_t*& at, const std::uint8_t* end) {
  using namespace json_detail;
  if (at == end) return Status::kJsonTruncated;
  switch (*at++) {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
      return Status::kOk;
    case 'u':
      break;
    default:
      return Status::kJsonEscape;
  }
  if (end - at < 4) return Status::kJsonTruncated;
  const std::uint32_t unit = four_hex_digits(at);
  at += 4;
  // \u0000 is refused because readers in C end the string there.
  if (unit > 0xffff || unit == 0 || is_low_surrogate(unit)) return Status::kJsonEscape;
  if (!is_high_surrogate(unit)) return Status::kOk;
  if (end - at < 6) return Status::kJsonTruncated;
  if (at[0] != '\\' || at[1] != 'u') return Status::kJsonEscape;
  const std::uint32_t low = four_hex_digits(at + 2);
  if (low > 0xffff || !is_low_surrogate(low)) return Status::kJsonEscape;
  at += 6;
  return Status::kOk;
}

// Moves `at` from behind `first` (0x80 or above) to behind the character. Well-formed byte sequences: Unicode 15,
// table 3-7.
inline Status check_utf8(std::uint8_t first, const std::uint8_t*& at, const std::uint8_t* end) {
  int more;
  std::uint8_t low = 0x80;
  std::uint8_t high = 0xbf;
  if (first >= 0xc2 && first <= 0xdf) {
    more = 1;
  } else if (first >= 0xe0 && first <= 0xef) {
    more = 2;
    if (first == 0xe0) low = 0xa0;   // shorter forms exist
    if (first == 0xed) high = 0x9f;  // surrogates
  } else if (first >= 0xf0 && first <= 0xf4) {
    more = 3;
    if (first == 0xf0) low = 0x90;
    if (first == 0xf4) high = 0x8f;  // beyond U+10FFFF
  } else {
    return Status::kJsonNotUtf8;
  }
  for (; more > 0; --more) {
    if (at == end) return Status::kJsonTruncated;
    if (*at < low || *at > high) return Status::kJsonNotUtf8;
    ++at;
    low = 0x80;
    high = 0xbf;
  }
  return Status::kOk;
}

// The bytes that a checked string stands for, one after the other.
class JsonStringBytes {
 public:
  static constexpr int kEnd = -1;

  JsonStringBytes(const std::uint8_t* text, std::size_t size) : at_(text), end_(text + size) {}

  int next() {
    if (pending_ > 0) return buffer_[--pending_];
    if (at_ == end_) return kEnd;
    const std::uint8_t c = *at_++;
    return c == '\\' ? escape() : c;
  }

 private:
  int escape() {
    const std::uint8_t c = *at_++;
    switch (c) {
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 't':
        return '\t';
      case 'u':
        break;
      default:
        return c;
    }
    std::uint32_t code = json_detail::four_hex_digits(at_);
    at_ += 4;
    if (json_detail::is_high_surrogate(code)) {
      code = 0x10000 + ((code & 0x3ff) << 10) + (json_detail::four_hex_digits(at_ + 2) & 0x3ff);
      at_ += 6;
    }
    if (code < 0x80) return static_cast<int>(code);
    // The last byte first: next() takes them from the end of the buffer.
    const std::uint32_t more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    for (std::uint32_t i = 0; i < more; ++i, code >>= 6) buffer_[i] = static_cast<std::uint8_t>(0x80 | (code & 0x3f));
    pending_ = more;
    return static_cast<int>((0xf80u >> more & 0xff) | code);
  }

  const std::uint8_t* at_;
  const std::uint8_t* end_;
  std::uint8_t buffer_[3] = {};
  std::uint32_t pending_ = 0;
};

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_JSON_STRING_H_
