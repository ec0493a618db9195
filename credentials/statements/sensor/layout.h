// Private input of the sensor statement, shared by guest and host. Integers are little-endian.

#ifndef SYMBOLON_CREDENTIALS_STATEMENTS_SENSOR_LAYOUT_H_
#define SYMBOLON_CREDENTIALS_STATEMENTS_SENSOR_LAYOUT_H_

#include "credentials/statement/public_values.h"

namespace symbolon::statement::sensor {

constexpr std::uint32_t kReadingsMax = 512;
constexpr std::uint32_t kDevicesMax = 16;

// P-256 point, x and y, big-endian; and r and s of ES256.
using DeviceKey = std::array<std::uint8_t, 64>;
using DeviceSignature = std::array<std::uint8_t, 64>;

struct Reading {
  std::uint32_t time = 0;   // Unix seconds
  std::uint32_t value = 0;  // millikelvin

  friend constexpr bool operator==(const Reading&, const Reading&) = default;
};

// The body of the private input. Readings and devices beyond their counts are zero.
struct Input {
  Digest audience = {};
  Digest holder_key = {};
  Digest secret = {};
  Digest shipment = {};
  std::uint64_t from = 0;
  std::uint64_t until = 0;
  std::uint32_t low = 0;
  std::uint32_t high = 0;
  std::uint32_t max_gap = 0;
  std::uint32_t device_index = 0;  // whose signature it is
  std::uint32_t device_count = 0;
  std::uint32_t reading_count = 0;
  DeviceSignature signature = {};
  std::array<DeviceKey, kDevicesMax> devices = {};
  std::array<Reading, kReadingsMax> readings = {};
};
static_assert(sizeof(Input) == 232 + 64 * kDevicesMax + 8 * kReadingsMax);

// Exit codes of the guest beside 0; none can be proven.
constexpr int kExitCounts = 1;     // no reading or too many, or a device that is not in the list
constexpr int kExitSecret = 2;     // all zero
constexpr int kExitSignature = 3;  // not this device's, or of another shipment or other readings
constexpr int kExitOrder = 4;      // times that do not grow
constexpr int kExitGap = 5;        // a longer silence than allowed, at an end or between
constexpr int kExitRange = 6;      // a value below or above

}  // namespace symbolon::statement::sensor

#endif  // SYMBOLON_CREDENTIALS_STATEMENTS_SENSOR_LAYOUT_H_
