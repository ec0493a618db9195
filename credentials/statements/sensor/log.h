// A device's log: what it measured of one shipment and signed. The wallet holds it as bytes.
//
//   "SYSL" | version u8 = 1 | shipment [32] | count u32 | readings, each time u32 and value u32 | ES256 signature [64]
//
// Little-endian; the signature is r and s, big-endian, over log_digest (statement.h).

#ifndef SYMBOLON_CREDENTIALS_STATEMENTS_SENSOR_LOG_H_
#define SYMBOLON_CREDENTIALS_STATEMENTS_SENSOR_LOG_H_

#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "credentials/statements/sensor/layout.h"

namespace symbolon::statement::sensor {

struct Log {
  Digest shipment = {};
  std::vector<Reading> readings;
  DeviceSignature signature = {};
};

Bytes encode_log(const Log& log);
// kSensorLogMalformed: another form, no reading, or more than kReadingsMax. The signature is not looked at.
Result<Log> decode_log(ByteView bytes);

}  // namespace symbolon::statement::sensor

#endif  // SYMBOLON_CREDENTIALS_STATEMENTS_SENSOR_LOG_H_
