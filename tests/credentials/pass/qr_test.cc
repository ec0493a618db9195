// QR pictures: smallest version, one alphanumeric segment, quiet zone; reading back from large, small, turned, inverted
// and noisy frames.

#include "credentials/pass/qr.h"

#include <gtest/gtest.h>

#include "credentials/pass/countersigned.h"
#include "credentials/pass/token.h"
#include "tests/credentials/pass/camera.h"
#include "tests/support/result_matchers.h"

namespace symbolon::pass {
namespace {

std::string token_text() {
  crypto::Ed25519Seed seed;
  return sign_token({.slot = 5}, crypto::Ed25519KeyPair(seed));
}

TEST(Qr, SmallestVersionOfLevelsLAndM) {
  // Capacities of alphanumeric mode, ISO/IEC 18004 table 7: version 6 holds 154 at M and 195 at L, version 7 178 and
  // 224.
  EXPECT_EQ(make_qr(token_text())->version, 6);
  EXPECT_EQ(make_qr(std::string(154, 'A'))->version, 5);
  EXPECT_EQ(make_qr(std::string(195, 'A'))->version, 6);
  EXPECT_EQ(make_qr(std::string(196, 'A'))->version, 7);
  EXPECT_EQ(make_qr(std::string(225, 'A'))->version, 8);
  EXPECT_EQ(make_qr(std::string(318, 'A'))->version, 9);
  EXPECT_EQ(make_qr(std::string(4296, 'A'))->version, 40);
  EXPECT_EQ(make_qr("A")->size, 21);
}

TEST(Qr, RefusesOtherTexts) {
  EXPECT_ERROR(make_qr(""), ErrorCode::kQrNotAlphanumeric);
  EXPECT_ERROR(make_qr("abc"), ErrorCode::kQrNotAlphanumeric);
  EXPECT_ERROR(make_qr("A\n"), ErrorCode::kQrNotAlphanumeric);
  EXPECT_ERROR(make_qr(std::string(4297, 'A')), ErrorCode::kQrTooLong);
}

TEST(Qr, QuietZoneOfFourModules) {
  const QrCode code = make_qr("A").value();
  const GrayImage picture = draw_qr(code, 3);
  EXPECT_EQ(picture.width, 3 * (code.size + 8));
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      const bool inside = x >= 12 && y >= 12 && x < picture.width - 12 && y < picture.height - 12;
      const bool black = picture.pixels[static_cast<std::size_t>(y * picture.width + x)] == 0;
      EXPECT_EQ(black, inside && code.at(x / 3 - 4, y / 3 - 4));
    }
  }
}

TEST(Qr, TerminalDrawingHasAllRows) {
  const QrCode code = make_qr("A").value();
  const std::string drawn = draw_qr_text(code);
  EXPECT_EQ(std::count(drawn.begin(), drawn.end(), '\n'), (code.size + 8 + 1) / 2);
}

TEST(Qr, ReadsWhatItDraws) {
  const GrayImage picture = draw_qr(make_qr(token_text()).value(), 4);
  EXPECT_EQ(read_qr(picture).value(), token_text());
}

TEST(Qr, ReadsInvertedFrames) {
  GrayImage picture = draw_qr(make_qr(token_text()).value(), 4);
  for (std::uint8_t& pixel : picture.pixels) pixel = static_cast<std::uint8_t>(255 - pixel);
  EXPECT_EQ(read_qr(picture).value(), token_text());
}

TEST(Qr, ReadsLargeModulesInNoise) {
  const GrayImage picture = draw_qr(make_qr("SY1PABCDEFG").value(), 4);
  const GrayImage frame =
      photograph(picture, {.width = 1920, .height = 1080, .fill = 0.9, .blur_pixels = 1.2, .noise = 12, .seed = 3});
  const Result<std::string> text = read_qr(frame);
  ASSERT_OK(text);
  EXPECT_EQ(*text, "SY1PABCDEFG");
}

TEST(Qr, ReadsEveryTurn) {
  const GrayImage picture = draw_qr(make_qr(token_text()).value(), 4);
  for (const double turn : {20.0, 45.0, 90.0, 180.0, 270.0}) {
    EXPECT_OK(read_qr(photograph(picture, {.width = 960, .height = 540, .fill = 0.6, .turn_degrees = turn})));
  }
}

TEST(Qr, SaysWhereThereIsNone) {
  EXPECT_ERROR(read_qr({}), ErrorCode::kQrNotFound);
  EXPECT_ERROR(read_qr({.width = 4, .height = 4, .pixels = Bytes(3)}), ErrorCode::kQrNotFound);
  EXPECT_ERROR(read_qr({.width = -1, .height = -1, .pixels = Bytes(1)}), ErrorCode::kQrNotFound);
  EXPECT_ERROR(read_qr({.width = 1, .height = 1, .pixels = Bytes(1)}), ErrorCode::kQrNotFound);
  EXPECT_ERROR(read_qr({.width = 200, .height = 200, .pixels = Bytes(40'000, 255)}), ErrorCode::kQrNotFound);
}

}  // namespace
}  // namespace symbolon::pass
