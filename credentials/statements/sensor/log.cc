#include "credentials/statements/sensor/log.h"

#include <algorithm>

#include "core/base/codec.h"
#include "credentials/statements/sensor/errors.h"

namespace symbolon::statement::sensor {
namespace {

constexpr std::uint8_t kVersion = 1;
constexpr ByteArray<4> kMagic = {'S', 'Y', 'S', 'L'};

Result<Log> read_log(ByteView bytes) {
  Reader reader(bytes);
  TRY_ASSIGN(const ByteArray<4> magic, reader.array<4>());
  TRY_ASSIGN(const std::uint8_t version, reader.u8());
  if (magic != kMagic || version != kVersion) return errors::kSensorLogMalformed;
  Log log;
  TRY_ASSIGN(log.shipment, reader.array<32>());
  TRY_ASSIGN(const std::uint32_t count, reader.count(kReadingsMax));
  if (count == 0) return errors::kSensorLogMalformed;
  for (std::uint32_t i = 0; i < count; ++i) {
    Reading reading;
    TRY_ASSIGN(reading.time, reader.u32());
    TRY_ASSIGN(reading.value, reader.u32());
    log.readings.push_back(reading);
  }
  TRY_ASSIGN(log.signature, reader.array<64>());
  TRY(reader.finish());
  return log;
}

}  // namespace

Bytes encode_log(const Log& log) {
  Writer writer;
  writer.bytes(kMagic);
  writer.u8(kVersion);
  writer.bytes(log.shipment);
  writer.u32(static_cast<std::uint32_t>(log.readings.size()));
  for (const Reading& reading : log.readings) {
    writer.u32(reading.time);
    writer.u32(reading.value);
  }
  writer.bytes(log.signature);
  return std::move(writer).take();
}

Result<Log> decode_log(ByteView bytes) {
  Result<Log> log = read_log(bytes);
  if (!log) return Error{.code = errors::kSensorLogMalformed, .where = "sensor.log"};
  return log;
}

}  // namespace symbolon::statement::sensor
