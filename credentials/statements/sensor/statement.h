// The sensor statement itself, freestanding. Time depends on the readings: for guests, whose run only the prover sees,
// and for tests.

#ifndef SYMBOLON_CREDENTIALS_STATEMENTS_SENSOR_STATEMENT_H_
#define SYMBOLON_CREDENTIALS_STATEMENTS_SENSOR_STATEMENT_H_

#include "core/guest/curve.h"
#include "core/guest/ecdsa.h"
#include "credentials/statement/parameters.h"
#include "credentials/statements/sensor/layout.h"

namespace symbolon::statement::sensor {

// What a device signs: all that it measured of one shipment, at once, so that nothing can be left out or put together
// from two journeys.
inline Digest log_digest(const Digest& shipment, std::span<const Reading> readings) {
  const std::span<const std::uint8_t> bytes(reinterpret_cast<const std::uint8_t*>(readings.data()),
                                            readings.size() * sizeof(Reading));
  return tagged_hash<"symbolon/sensor/log/v1">(shipment, little_endian(static_cast<std::uint32_t>(readings.size())),
                                               bytes);
}

inline bool is_signed_by(const DeviceKey& key, const DeviceSignature& signature, const Digest& digest) {
  return guest::ecdsa_verify<guest::P256>(
      guest::u256_from_bytes(digest.data()),
      {.r = guest::u256_from_bytes(signature.data()), .s = guest::u256_from_bytes(signature.data() + 32)},
      {guest::u256_from_bytes(key.data()), guest::u256_from_bytes(key.data() + 32)});
}

// 0, or the exit code of the first rule that a reading breaks. Sums of 32-bit times are taken in 64 bits.
inline int check_readings(const Input& input, std::span<const Reading> readings) {
  std::uint64_t previous = input.from;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    const Reading& reading = readings[i];
    if (i > 0 && reading.time <= readings[i - 1].time) return kExitOrder;
    if (reading.value < input.low || reading.value > input.high) return kExitRange;
    // Readings before `from` are in range as well, but cover nothing.
    if (reading.time < input.from) continue;
    if (reading.time > previous + input.max_gap) return kExitGap;
    previous = reading.time;
  }
  return input.until > previous + input.max_gap ? kExitGap : 0;
}

// 0, or an exit code and unspecified outputs.
inline int prove_sensor(const Input& input, PublicHeader& header) {
  if (input.reading_count == 0 || input.reading_count > kReadingsMax || input.device_count > kDevicesMax ||
      input.device_index >= input.device_count) {
    return kExitCounts;
  }
  if (input.secret == Digest{}) return kExitSecret;
  const std::span<const Reading> readings(input.readings.data(), input.reading_count);
  if (!is_signed_by(input.devices[input.device_index], input.signature, log_digest(input.shipment, readings))) {
    return kExitSignature;
  }
  const int refused = check_readings(input, readings);
  if (refused != 0) return refused;

  const std::span<const std::uint8_t> devices(input.devices[0].data(), input.device_count * sizeof(DeviceKey));
  header.version = kPublicValuesVersion;
  header.statement_id = "sensor"_statement;
  header.audience = input.audience;
  header.parameters = ParameterHasher("sensor"_statement)
                          .add_bytes(devices)
                          .add_bytes(input.shipment)
                          .add_u32(input.low)
                          .add_u32(input.high)
                          .add_u64(input.from)
                          .add_u64(input.until)
                          .add_u32(input.max_gap)
                          .finish();
  header.holder_key = input.holder_key;
  header.nullifier = tagged_hash<"symbolon/sensor/nullifier/v1">(input.secret, input.audience, input.shipment);
  return 0;
}

}  // namespace symbolon::statement::sensor

#endif  // SYMBOLON_CREDENTIALS_STATEMENTS_SENSOR_STATEMENT_H_
