// base64url without padding (RFC 4648 section 5, RFC 7515 section 2), strict: no padding, no white space, no bits
// behind the last byte, so each byte string has exactly one text. Freestanding, for guests too. Time depends on the
// text.

#ifndef SYMBOLON_CREDENTIALS_SDJWT_BASE64URL_H_
#define SYMBOLON_CREDENTIALS_SDJWT_BASE64URL_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "credentials/sdjwt/status.h"

namespace symbolon::sdjwt {

inline constexpr std::string_view kBase64Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

namespace base64_detail {

// 0x80 stands for a character outside the alphabet, so that one test serves four characters.
consteval std::array<std::uint8_t, 256> make_digits() {
  std::array<std::uint8_t, 256> digits = {};
  for (std::uint8_t& digit : digits) digit = 0x80;
  for (std::size_t i = 0; i < 64; ++i) {
    digits[static_cast<unsigned char>(kBase64Alphabet[i])] = static_cast<std::uint8_t>(i);
  }
  return digits;
}
inline constexpr std::array<std::uint8_t, 256> kDigits = make_digits();

}  // namespace base64_detail

// Bytes that a text of this length stands for; a length of 1 modulo 4 does not exist.
constexpr std::size_t base64url_decoded_size(std::size_t text_size) {
  return text_size / 4 * 3 + text_size % 4 * 3 / 4;
}
constexpr std::size_t base64url_encoded_size(std::size_t size) { return size / 3 * 4 + (size % 3 * 4 + 2) / 3; }

// Writes base64url_decoded_size(size) bytes to `out`, which may be the text itself.
constexpr Status base64url_decode(const std::uint8_t* text, std::size_t size, std::uint8_t* out) {
  const std::uint8_t* digits = base64_detail::kDigits.data();
  if (size % 4 == 1) return Status::kBase64Length;
  for (; size >= 4; text += 4, size -= 4, out += 3) {
    const std::uint32_t a = digits[text[0]];
    const std::uint32_t b = digits[text[1]];
    const std::uint32_t c = digits[text[2]];
    const std::uint32_t d = digits[text[3]];
    if (((a | b | c | d) & 0x80) != 0) return Status::kBase64Character;
    out[0] = static_cast<std::uint8_t>(a << 2 | b >> 4);
    out[1] = static_cast<std::uint8_t>(b << 4 | c >> 2);
    out[2] = static_cast<std::uint8_t>(c << 6 | d);
  }
  if (size == 0) return Status::kOk;
  const std::uint32_t a = digits[text[0]];
  const std::uint32_t b = digits[text[1]];
  const std::uint32_t c = size == 3 ? digits[text[2]] : 0;
  if (((a | b | c) & 0x80) != 0) return Status::kBase64Character;
  if (((size == 2 ? b << 4 : c << 6) & 0xff) != 0) return Status::kBase64NotCanonical;
  out[0] = static_cast<std::uint8_t>(a << 2 | b >> 4);
  if (size == 3) out[1] = static_cast<std::uint8_t>(b << 4 | c >> 2);
  return Status::kOk;
}

// Writes base64url_encoded_size(size) characters.
constexpr void base64url_encode(const std::uint8_t* bytes, std::size_t size, std::uint8_t* out) {
  const auto put = [&out](std::uint32_t digit) { *out++ = static_cast<std::uint8_t>(kBase64Alphabet[digit & 63]); };
  for (; size >= 3; bytes += 3, size -= 3) {
    const std::uint32_t group = std::uint32_t{bytes[0]} << 16 | std::uint32_t{bytes[1]} << 8 | bytes[2];
    put(group >> 18);
    put(group >> 12);
    put(group >> 6);
    put(group);
  }
  if (size == 0) return;
  const std::uint32_t group = std::uint32_t{bytes[0]} << 8 | (size == 2 ? bytes[1] : 0u);
  put(group >> 10);
  put(group >> 4);
  if (size == 2) put(group << 2);
}

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_BASE64URL_H_
