// Base32 (RFC 4648, section 6): upper-case alphabet, no padding. Its letters and digits are in the QR alphanumeric set.

#ifndef SYMBOLON_CREDENTIALS_PASS_BASE32_H_
#define SYMBOLON_CREDENTIALS_PASS_BASE32_H_

#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace symbolon {

std::string to_base32(ByteView bytes);

// Accepts exactly what to_base32 makes: no lower case, no padding, unused last bits zero. kInputNotCanonical otherwise.
Result<Bytes> from_base32(std::string_view text);

}  // namespace symbolon

#endif  // SYMBOLON_CREDENTIALS_PASS_BASE32_H_
