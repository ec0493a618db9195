#include "tests/credentials/pass/camera.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <vector>

namespace symbolon::pass {
namespace {

using Plane = std::vector<float>;

// Where a pixel of the frame lies on the picture, in -0.5 to 0.5 of its sides; outside of that is wall.
struct Place {
  double x;
  double y;
};

// Turned about the middle of the frame, then tilted about the horizontal axis: the distance grows with y, so the
// projection divides by 1 + tilt * y. The inverse is written out.
Place place_of(double x, double y, const Shot& shot) {
  const double scale = 1.0 / (shot.fill * shot.height);
  const double u = (x - shot.width / 2.0) * scale;
  const double v = (y - shot.height / 2.0) * scale;
  const double depth = 1 / (1 - shot.tilt * v);
  const double angle = shot.turn_degrees * std::numbers::pi / 180;
  const double s = u * depth;
  const double t = v * depth;
  return {.x = s * std::cos(angle) + t * std::sin(angle), .y = t * std::cos(angle) - s * std::sin(angle)};
}

Plane expose(const GrayImage& picture, const Shot& shot) {
  Plane plane;
  plane.reserve(static_cast<std::size_t>(shot.width) * static_cast<std::size_t>(shot.height));
  for (int y = 0; y < shot.height; ++y) {
    for (int x = 0; x < shot.width; ++x) {
      // Four samples a pixel, as a sensor collects light over its area.
      double light = 0;
      for (int sample = 0; sample < 4; ++sample) {
        const Place at = place_of(x + 0.25 + 0.5 * (sample & 1), y + 0.25 + 0.5 * (sample >> 1), shot);
        const int px = static_cast<int>(std::floor((at.x + 0.5) * picture.width));
        const int py = static_cast<int>(std::floor((at.y + 0.5) * picture.height));
        if (px < 0 || py < 0 || px >= picture.width || py >= picture.height) {
          light += shot.surroundings;
        } else {
          const int grey = picture.pixels[static_cast<std::size_t>(py * picture.width + px)];
          light += shot.black + (shot.white - shot.black) * grey / 255.0;
        }
      }
      plane.push_back(static_cast<float>(light / 4));
    }
  }
  return plane;
}

// A Gaussian along rows; called twice with a transposition it blurs both ways.
Plane blurred_and_transposed(const Plane& plane, int width, int height, double sigma) {
  const int reach = static_cast<int>(std::ceil(3 * sigma));
  std::vector<float> kernel;
  float sum = 0;
  for (int i = -reach; i <= reach; ++i) {
    kernel.push_back(static_cast<float>(std::exp(-i * i / (2 * sigma * sigma))));
    sum += kernel.back();
  }
  Plane out(plane.size());
  for (int y = 0; y < height; ++y) {
    const float* row = plane.data() + static_cast<std::ptrdiff_t>(y) * width;
    for (int x = 0; x < width; ++x) {
      float value = 0;
      for (int i = -reach; i <= reach; ++i) {
        value += kernel[static_cast<std::size_t>(i + reach)] * row[std::clamp(x + i, 0, width - 1)];
      }
      out[static_cast<std::size_t>(x) * static_cast<std::size_t>(height) + static_cast<std::size_t>(y)] = value / sum;
    }
  }
  return out;
}

}  // namespace

GrayImage photograph(const GrayImage& picture, const Shot& shot) {
  Plane plane = expose(picture, shot);
  if (shot.blur_pixels > 0) {
    plane = blurred_and_transposed(plane, shot.width, shot.height, shot.blur_pixels);
    plane = blurred_and_transposed(plane, shot.height, shot.width, shot.blur_pixels);
  }
  // The generator is the same everywhere, std::normal_distribution is not: the sum of four uniform bytes will do.
  std::mt19937 random(shot.seed);
  constexpr double kSigmaOfSum = 147.8;  // sqrt(4 * (256^2 - 1) / 12)
  GrayImage frame{.width = shot.width, .height = shot.height, .pixels = {}};
  frame.pixels.reserve(plane.size());
  for (const float value : plane) {
    const std::uint32_t bits = static_cast<std::uint32_t>(random());
    const int sum = static_cast<int>((bits & 255) + (bits >> 8 & 255) + (bits >> 16 & 255) + (bits >> 24)) - 510;
    const double noisy = static_cast<double>(value) + shot.noise * sum / kSigmaOfSum;
    frame.pixels.push_back(static_cast<std::uint8_t>(std::clamp(std::lround(noisy), 0l, 255l)));
  }
  return frame;
}

}  // namespace symbolon::pass
