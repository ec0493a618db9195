// QR codes as pictures: drawn with libqrencode, read with ZXing.

#ifndef SYMBOLON_CREDENTIALS_PASS_QR_H_
#define SYMBOLON_CREDENTIALS_PASS_QR_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace symbolon::pass {

// Black modules of a QR code without its quiet zone.
struct QrCode {
  int version = 0;  // 1 to 40
  int size = 0;     // modules a side
  std::vector<bool> black;

  bool at(int x, int y) const { return black[static_cast<std::size_t>(y * size + x)]; }
};

// One byte a pixel, 0 black to 255 white, row by row.
struct GrayImage {
  int width = 0;
  int height = 0;
  Bytes pixels;
};

// Text of the QR alphanumeric set (digits, upper-case letters, " $%*+-./:"), in one alphanumeric segment, at error
// correction level M if that needs no larger version than L, else L. kQrNotAlphanumeric, kQrTooLong.
Result<QrCode> make_qr(std::string_view text);

// The code in black on white with a quiet zone of four modules.
GrayImage draw_qr(const QrCode& code, int pixels_per_module);

// Two modules a character, for a terminal with black text on white or the other way round.
std::string draw_qr_text(const QrCode& code);

// The text of the QR code in a picture, at whatever size and angle, also white on black. Tried as it is, then at
// smaller sizes, then all of these inverted. kQrNotFound where none of them reads.
Result<std::string> read_qr(const GrayImage& image);

}  // namespace symbolon::pass

#endif  // SYMBOLON_CREDENTIALS_PASS_QR_H_
