// Integers of pass codes, most significant byte first. For the files of this folder.

#ifndef SYMBOLON_CREDENTIALS_PASS_BIG_ENDIAN_H_
#define SYMBOLON_CREDENTIALS_PASS_BIG_ENDIAN_H_

#include <cstdint>

#include "core/base/bytes.h"

namespace symbolon::pass {

inline void append(Bytes& out, ByteView bytes) { out.insert(out.end(), bytes.begin(), bytes.end()); }

inline void put_big_endian(Bytes& out, std::uint32_t value, int bytes) {
  for (int i = bytes - 1; i >= 0; --i) out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

inline std::uint32_t get_big_endian(ByteView bytes) {
  std::uint32_t value = 0;
  for (const std::uint8_t byte : bytes) value = value << 8 | byte;
  return value;
}

}  // namespace symbolon::pass

#endif  // SYMBOLON_CREDENTIALS_PASS_BIG_ENDIAN_H_
