// Bytes: the owned and borrowed byte ranges that everything here passes around, and hexadecimal text.

#ifndef SYMBOLON_CORE_BASE_BYTES_H_
#define SYMBOLON_CORE_BASE_BYTES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace symbolon {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;
template <std::size_t N>
using ByteArray = std::array<std::uint8_t, N>;
using Hash256 = ByteArray<32>;

// The bytes of a text, borrowed; valid as long as the text.
ByteView as_bytes(std::string_view text);

// Lower-case hexadecimal digits, two a byte, no prefix.
std::string to_hex(ByteView bytes);
// Accepts an even number of digits in either case, with or without "0x"; else kInputNotCanonical.
// Not constant-time: never for secrets.
Result<Bytes> from_hex_vartime(std::string_view text);

}  // namespace symbolon

#endif  // SYMBOLON_CORE_BASE_BYTES_H_
