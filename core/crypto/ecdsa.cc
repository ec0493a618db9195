#include "core/crypto/ecdsa.h"

#include <algorithm>

#include "core/base/codec.h"

namespace symbolon::crypto {
namespace {

constexpr std::uint8_t kTagInteger = 0x02;
constexpr std::uint8_t kTagSequence = 0x30;

Error malformed(const char* detail) {
  return Error{.code = ErrorCode::kSignatureMalformed, .where = "ecdsa.der", .detail = detail};
}

// Tag, length and content of one element. Content here is at most 70 bytes, so the long form of a length is never
// right.
Result<ByteView> element(Reader& reader, std::uint8_t expected_tag) {
  const Result<std::uint8_t> tag = reader.u8();
  if (!tag || *tag != expected_tag) return malformed("unexpected tag");
  const Result<std::uint8_t> length = reader.u8();
  if (!length || *length >= 0x80) return malformed("unexpected length");
  Result<ByteView> content = reader.bytes(*length);
  if (!content) return malformed("ends too early");
  return content;
}

// Writes the integer right-aligned into 32 bytes.
Result<void> integer(Reader& reader, std::span<std::uint8_t, 32> out) {
  TRY_ASSIGN(ByteView digits, element(reader, kTagInteger));
  if (digits.empty()) return malformed("empty integer");
  if ((digits[0] & 0x80) != 0) return malformed("negative integer");
  if (digits[0] == 0 && digits.size() > 1) {
    if ((digits[1] & 0x80) == 0) return malformed("integer with needless zeros");
    digits = digits.subspan(1);
  }
  if (digits.size() > out.size()) return malformed("integer of more than 256 bits");
  std::fill(out.begin(), out.end(), std::uint8_t{0});
  std::copy(digits.begin(), digits.end(), out.end() - static_cast<std::ptrdiff_t>(digits.size()));
  return {};
}

}  // namespace

Result<EcdsaSignature> ecdsa_signature_from_der(ByteView der) {
  Reader outer(der);
  TRY_ASSIGN(const ByteView sequence, element(outer, kTagSequence));
  if (outer.remaining() != 0) return malformed("bytes after the end");
  Reader inner(sequence);
  EcdsaSignature signature;
  const std::span<std::uint8_t, 64> bytes(signature);
  TRY(integer(inner, bytes.first<32>()));
  TRY(integer(inner, bytes.last<32>()));
  if (inner.remaining() != 0) return malformed("bytes after the second integer");
  return signature;
}

}  // namespace symbolon::crypto
