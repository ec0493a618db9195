// Bytewords (BCR-2020-012), minimal form: two letters a byte, the first and last of a word of four, with the CRC-32 of
// the bytes behind them. Letters only, so that they go into the alphanumeric mode of a QR code.

#ifndef SYMBOLON_CREDENTIALS_UR_BYTEWORDS_H_
#define SYMBOLON_CREDENTIALS_UR_BYTEWORDS_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace symbolon::ur {

// IEEE 802.3, as in zlib.
std::uint32_t crc32(ByteView bytes);

// Lower-case letters.
std::string to_bytewords(ByteView bytes);

// Letters of either case. Errors: kUrWords, kUrChecksum.
Result<Bytes> from_bytewords(std::string_view text);

}  // namespace symbolon::ur

#endif  // SYMBOLON_CREDENTIALS_UR_BYTEWORDS_H_
