// The decode grid: how often a single frame of a code reads, by camera size, blur, tilt and noise, on light and dark
// surroundings. The conditions are those under which pass codes were sized; the floors keep a change of reader,
// encoder or code size from passing unseen. SYMBOLON_FRAMES says how many frames a cell has.

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <string>

#include "core/crypto/hash.h"
#include "credentials/pass/countersigned.h"
#include "credentials/pass/token.h"
#include "tests/credentials/pass/camera.h"

namespace symbolon::pass {
namespace {

int frames_per_cell(int by_default) {
  const char* asked = std::getenv("SYMBOLON_FRAMES");
  return asked == nullptr ? by_default : std::stoi(asked);
}

crypto::Ed25519KeyPair key_of(int i) {
  crypto::Ed25519Seed seed;
  seed.span()[0] = static_cast<std::uint8_t>(i);
  seed.span()[1] = static_cast<std::uint8_t>(i >> 8);
  return crypto::Ed25519KeyPair(seed);
}

std::string token_text(int i) { return sign_token({.slot = static_cast<std::uint32_t>(i)}, key_of(i)); }

std::string countersigned_text(int i) {
  const Grant grant{.holder_key = key_of(i).public_key()};
  return sign_countersigned(sign_grant(grant, key_of(9999)), {.slot = static_cast<std::uint32_t>(i)}, key_of(i));
}

const Shot kGood = {.fill = 0.75, .blur_pixels = 0.8};
const Shot kTypical = {.fill = 0.55, .turn_degrees = 8, .tilt = 0.15, .blur_pixels = 1.2, .noise = 8};
const Shot kPoor = {
    .fill = 0.45, .turn_degrees = 15, .tilt = 0.25, .blur_pixels = 1.6, .noise = 12, .black = 80, .white = 180};

Shot with_camera(Shot shot, int width, int height) {
  shot.width = width;
  shot.height = height;
  return shot;
}

// Decoded frames in percent, half of them before a light wall and half before a dark one.
double decoded_percent(std::string (*text_of)(int), const Shot& conditions, int frames) {
  int decoded = 0;
  for (int i = 0; i < frames; ++i) {
    Shot shot = conditions;
    shot.seed = static_cast<std::uint32_t>(i + 1);
    shot.surroundings = i % 2 == 0 ? 215 : 25;
    if (i % 4 >= 2) shot.turn_degrees = -shot.turn_degrees;
    const std::string text = text_of(i);
    const Result<std::string> read = read_qr(photograph(draw_qr(make_qr(text).value(), 8), shot));
    if (read && *read == text) ++decoded;
  }
  return 100.0 * decoded / frames;
}

struct Cell {
  const char* name;
  std::string (*text_of)(int);
  Shot shot;
  int frames;
  double floor_percent;
};

TEST(DecodeGrid, TokensReadInTypicalFramesAt720p) {
  const double percent = decoded_percent(token_text, kTypical, frames_per_cell(40));
  std::cout << "token, typical, 1280x720: " << percent << " %\n";
  EXPECT_GE(percent, 99);
}

TEST(DecodeGrid, OtherCellsDoNotGetWorse) {
  const Cell cells[] = {
      {"token, good, 640x480", token_text, with_camera(kGood, 640, 480), 8, 99},
      {"token, good, 1280x720", token_text, kGood, 8, 99},
      {"token, good, 1920x1080", token_text, with_camera(kGood, 1920, 1080), 4, 99},
      {"token, typical, 640x480", token_text, with_camera(kTypical, 640, 480), 8, 80},
      {"token, typical, 1920x1080", token_text, with_camera(kTypical, 1920, 1080), 4, 99},
      {"token, poor, 1280x720", token_text, kPoor, 8, 0},
      {"countersigned, good, 640x480", countersigned_text, with_camera(kGood, 640, 480), 8, 99},
      {"countersigned, typical, 1280x720", countersigned_text, kTypical, 12, 90},
      {"countersigned, typical, 1920x1080", countersigned_text, with_camera(kTypical, 1920, 1080), 4, 99},
  };
  for (const Cell& cell : cells) {
    const double percent = decoded_percent(cell.text_of, cell.shot, frames_per_cell(cell.frames));
    std::cout << cell.name << ": " << percent << " %\n";
    EXPECT_GE(percent, cell.floor_percent) << cell.name;
  }
}

}  // namespace
}  // namespace symbolon::pass
