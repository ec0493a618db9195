#include <algorithm>

#include "core/crypto/hash.h"
#include "core/crypto/p256.h"
#include "credentials/statement/statement.h"
#include "credentials/statements/sensor/errors.h"
#include "credentials/statements/sensor/log.h"
#include "credentials/statements/sensor/statement.h"

namespace symbolon::statement {
namespace {

constexpr char kWhere[] = "statement.sensor";

Error refuse(ErrorCode code) { return {.code = code, .where = kWhere}; }

// Says before any proof is made what the guest would refuse, with the reason.
ErrorCode reason_of(int exit_code) {
  return exit_code == sensor::kExitRange ? errors::kSensorOutOfRange : errors::kSensorGap;
}

bool signed_by(const sensor::DeviceKey& key, const sensor::Log& log) {
  ByteArray<65> sec1;
  sec1[0] = 4;
  std::ranges::copy(key, sec1.begin() + 1);
  const auto point = crypto::P256PublicKey::parse(sec1);
  if (!point) return false;
  crypto::EcdsaSignature signature;
  std::ranges::copy(log.signature, signature.begin());
  const Digest digest = sensor::log_digest(log.shipment, log.readings);
  return crypto::p256_verify(*point, digest, signature, crypto::HighS::kAccept).has_value();
}

class SensorStatement final : public Statement {
 public:
  Result<SecretBytes> make_input(const Purpose& purpose, const ParameterValues& parameters,
                                 const Witness& witness) const override {
    TRY_ASSIGN(const ByteView log_bytes, find_witness(witness, "log"));
    TRY_ASSIGN(const ByteView secret, find_witness(witness, "secret", 32));
    if (equal_constant_time(secret, Digest{})) return refuse(errors::kSensorSecret);
    TRY_ASSIGN(const sensor::Log log, sensor::decode_log(log_bytes));
    const ByteView devices = *parameters.find("devices");
    if (devices.size() > sizeof(sensor::Input::devices)) return refuse(errors::kSensorDevices);
    if (log.shipment != parameters.digest("shipment")) return refuse(errors::kSensorOtherShipment);

    SecretBytes body(sizeof(sensor::Input));
    auto* const input =
        new (body.span().data()) sensor::Input{.audience = purpose.audience,
                                               .holder_key = purpose.holder_key,
                                               .shipment = log.shipment,
                                               .from = parameters.u64("from"),
                                               .until = parameters.u64("until"),
                                               .low = parameters.u32("low"),
                                               .high = parameters.u32("high"),
                                               .max_gap = parameters.u32("max_gap"),
                                               .reading_count = static_cast<std::uint32_t>(log.readings.size()),
                                               .signature = log.signature};
    std::ranges::copy(secret, input->secret.begin());
    std::ranges::copy(log.readings, input->readings.begin());
    input->device_count = static_cast<std::uint32_t>(devices.size() / sizeof(sensor::DeviceKey));
    for (std::uint32_t i = 0; i < input->device_count; ++i) {
      std::ranges::copy(devices.subspan(i * sizeof(sensor::DeviceKey), sizeof(sensor::DeviceKey)),
                        input->devices[i].begin());
    }
    const std::span<const sensor::DeviceKey> keys(input->devices.data(), input->device_count);
    const auto signer = std::ranges::find_if(keys, [&](const sensor::DeviceKey& key) { return signed_by(key, log); });
    if (signer == keys.end()) return refuse(errors::kSensorNotSigned);
    input->device_index = static_cast<std::uint32_t>(signer - keys.begin());
    const int refused = sensor::check_readings(*input, log.readings);
    if (refused != 0) return refuse(reason_of(refused));
    return body;
  }
};

}  // namespace

const Statement& sensor_statement() {
  static const SensorStatement kStatement;
  return kStatement;
}

}  // namespace symbolon::statement
