// PNG pictures: written and read back, and what is no picture or a too large one.

#include "credentials/pass/png.h"

#include <gtest/gtest.h>

#include "credentials/pass/errors.h"
#include "tests/support/result_matchers.h"

namespace symbolon::pass {
namespace {

constexpr char kText[] = "SY1PABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

TEST(Png, ACodeComesBack) {
  const GrayImage picture = draw_qr(make_qr(kText).value(), 5);
  const Bytes file = to_png(picture);
  EXPECT_LT(file.size(), 10'000u);
  const Result<GrayImage> back = from_png(file);
  ASSERT_OK(back);
  EXPECT_EQ(back->width, picture.width);
  EXPECT_EQ(back->pixels, picture.pixels);
  EXPECT_EQ(read_qr(*back).value(), kText);
}

TEST(Png, RefusesWhatIsNoPicture) {
  const Bytes file = to_png(draw_qr(make_qr(kText).value(), 2));
  EXPECT_ERROR(from_png({}), errors::kPngInvalid);
  EXPECT_ERROR(from_png(as_bytes("GIF89a")), errors::kPngInvalid);
  for (const std::size_t length : {8ul, 20ul, 60ul, file.size() / 2}) {
    EXPECT_ERROR(from_png(ByteView(file).first(length)), errors::kPngInvalid) << length;
  }
}

TEST(Png, RefusesTooManyPixelsBeforeReadingThem) {
  Bytes file = to_png(draw_qr(make_qr(kText).value(), 2));
  // Width and height in the header, then its checksum (CRC-32 of type and content).
  for (std::size_t i = 16; i < 24; ++i) file[i] = 0;
  file[17] = file[21] = 1;  // 65,536 times 65,536
  std::uint32_t crc = ~0u;
  for (std::size_t i = 12; i < 29; ++i) {
    crc ^= file[i];
    for (int bit = 0; bit < 8; ++bit) crc = (crc & 1) != 0 ? crc >> 1 ^ 0xedb88320u : crc >> 1;
  }
  for (int i = 0; i < 4; ++i) file[29 + static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(~crc >> (24 - 8 * i));
  EXPECT_ERROR(from_png(file), errors::kPngTooLarge);
  EXPECT_ERROR(from_png(Bytes(kPngBytesMax + 1)), errors::kPngTooLarge);
}

}  // namespace
}  // namespace symbolon::pass
