// A deterministic camera: a picture of a code, held somewhere in front of a wall, as a frame of grey pixels.
// Perspective, turn, blur, contrast and noise are parameters; the same seed gives the same frame.

#ifndef SYMBOLON_TESTS_CREDENTIALS_PASS_CAMERA_H_
#define SYMBOLON_TESTS_CREDENTIALS_PASS_CAMERA_H_

#include <cstdint>

#include "credentials/pass/qr.h"

namespace symbolon::pass {

struct Shot {
  int width = 1280;
  int height = 720;
  double fill = 0.55;       // of the frame's height that the code with its quiet zone takes
  double turn_degrees = 0;  // in the plane of the picture
  double tilt = 0;          // how much further away its far edge is: 0.2 makes it 20 % shorter
  double blur_pixels = 0;   // standard deviation
  double noise = 0;         // standard deviation, in grey levels
  int black = 20;           // what black and white of the code look like
  int white = 235;
  int surroundings = 128;  // the wall
  std::uint32_t seed = 1;
};

GrayImage photograph(const GrayImage& picture, const Shot& shot);

}  // namespace symbolon::pass

#endif  // SYMBOLON_TESTS_CREDENTIALS_PASS_CAMERA_H_
