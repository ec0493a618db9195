// The types that parameters and disclosures of a statement may have. Each has one form in JSON, one encoding in bytes
// (what is hashed and what guests see), and one way to show it.
//
//   type in a manifest     JSON                            bytes
//   u32, u64               integer                         little-endian; u64 below 2^53
//   flag                   true, false                     u32, 1 or 0
//   date                   "2026-11-21"                    u32, the decimal number 20261121
//   time                   integer, Unix time in seconds   u64
//   bytes<N>, bytes        hexadecimal text                N bytes; up to kVariableBytesMax bytes
//   text<N>, text          text                            N bytes of ASCII; up to kVariableBytesMax bytes of UTF-8
//   set of <one of the above with a fixed size>            list, sorted by the bytes, nothing twice; items joined

#ifndef SYMBOLON_CREDENTIALS_STATEMENT_FIELD_H_
#define SYMBOLON_CREDENTIALS_STATEMENT_FIELD_H_

#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "credentials/json/document.h"

namespace symbolon::statement {

constexpr std::size_t kVariableBytesMax = 1024;
constexpr std::size_t kSetItemsMax = 64;

enum class FieldKind : std::uint8_t { kU32, kU64, kFlag, kDate, kTime, kBytes, kText };

struct FieldType {
  FieldKind kind = FieldKind::kU32;
  std::size_t size = 4;  // of one value in bytes; 0: it varies
  bool is_set = false;

  friend bool operator==(const FieldType&, const FieldType&) = default;
};

// kManifestType.
Result<FieldType> parse_field_type(std::string_view text);

// kParameterValue, kParameterSetOrder.
Result<Bytes> encode_field(const FieldType& type, const json::Json& value);

// The inverse, for bytes of the right size and form; kParameterValue otherwise.
Result<json::Json> decode_field(const FieldType& type, ByteView bytes);

// For people: numbers and texts as they are, dates as 2026-11-21, times in UTC, bytes as their first eight in
// hexadecimal (whoever needs all of them looks at the JSON), sets with commas. The bytes came from encode_field.
std::string describe_field(const FieldType& type, ByteView bytes);

}  // namespace symbolon::statement

#endif  // SYMBOLON_CREDENTIALS_STATEMENT_FIELD_H_
