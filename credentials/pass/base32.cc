#include "credentials/pass/base32.h"

namespace symbolon {
namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

Error not_canonical(const char* why) {
  return Error{.code = ErrorCode::kInputNotCanonical, .where = "base32", .detail = why};
}

}  // namespace

std::string to_base32(ByteView bytes) {
  std::string text;
  std::uint32_t buffer = 0;
  int bits = 0;
  for (const std::uint8_t byte : bytes) {
    buffer = (buffer << 8 | byte) & 0xffff;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += kAlphabet[(buffer >> (bits - 5)) & 31];
  }
  if (bits > 0) text += kAlphabet[(buffer << (5 - bits)) & 31];
  return text;
}

Result<Bytes> from_base32(std::string_view text) {
  // A last group of 1, 3 or 6 characters holds no whole number of bytes.
  const std::size_t rest = text.size() % 8;
  if (rest == 1 || rest == 3 || rest == 6) return not_canonical("impossible length");
  Bytes bytes;
  std::uint32_t buffer = 0;
  int bits = 0;
  for (const char c : text) {
    const std::size_t value = kAlphabet.find(c);
    if (value == std::string_view::npos) return not_canonical("not a base32 character");
    buffer = (buffer << 5 | static_cast<std::uint32_t>(value)) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push_back(static_cast<std::uint8_t>(buffer >> bits));
    }
  }
  if ((buffer & ((1u << bits) - 1)) != 0) return not_canonical("unused bits are set");
  return bytes;
}

}  // namespace symbolon
