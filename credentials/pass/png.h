// PNG pictures of codes, over libpng: written as eight-bit grey, read from any PNG as grey.

#ifndef SYMBOLON_CREDENTIALS_PASS_PNG_H_
#define SYMBOLON_CREDENTIALS_PASS_PNG_H_

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "credentials/pass/qr.h"

namespace symbolon::pass {

inline constexpr std::size_t kPngBytesMax = std::size_t{32} << 20;
inline constexpr std::size_t kPngPixelsMax = std::size_t{50} * 1000 * 1000;  // more than a phone's camera has

Bytes to_png(const GrayImage& image);

// Transparent parts are white, as the paper under them would be. kPngInvalid; kPngTooLarge, before anything is
// allocated.
Result<GrayImage> from_png(ByteView file);

}  // namespace symbolon::pass

#endif  // SYMBOLON_CREDENTIALS_PASS_PNG_H_
