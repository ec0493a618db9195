// The sensor statement, compiled for the host and in the machine: what it commits to, each wrong witness field, and
// what the host says before any proof is made.

#include <gtest/gtest.h>

#include <cstring>
#include <functional>
#include <set>

#include "core/crypto/p256.h"
#include "core/guest/host_io.h"
#include "core/guest/native.h"
#include "credentials/presentation/errors.h"
#include "credentials/presentation/presentation.h"
#include "credentials/statement/prove_statement.h"
#include "credentials/statements/registry.h"
#include "credentials/statements/sensor/errors.h"
#include "credentials/statements/sensor/log.h"
#include "credentials/statements/sensor/statement.h"
#include "tests/core/guest/run_guest.h"
#include "tests/support/result_matchers.h"

extern int guest_main_sensor();

namespace symbolon::statement::sensor {
namespace {

constexpr std::uint32_t kStart = 1'800'000'000;
constexpr std::uint32_t kStep = 600;
constexpr std::uint32_t kCount = 24;

Digest digest_of(std::uint8_t seed) {
  Digest out;
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::uint8_t>(seed * 7 + i * 13 + 1);
  return out;
}

crypto::P256SecretKey device(std::uint8_t seed) {
  return *crypto::P256SecretKey::create(SecretArray<32>::copy_of(digest_of(seed)));
}

DeviceKey key_of(const crypto::P256SecretKey& device) {
  DeviceKey key;
  std::copy_n(device.public_key().uncompressed().begin() + 1, key.size(), key.begin());
  return key;
}

Log sign(Log log, const crypto::P256SecretKey& by) {
  const crypto::EcdsaSignature signature = by.sign(log_digest(log.shipment, log.readings));
  std::ranges::copy(signature, log.signature.begin());
  return log;
}

// Every ten minutes, between 2 and 8 degrees.
Log good_log() {
  Log log{.shipment = digest_of(3), .readings = {}, .signature = {}};
  for (std::uint32_t i = 0; i < kCount; ++i) {
    log.readings.push_back({.time = kStart + i * kStep, .value = 275'650 + i * 100});
  }
  return sign(log, device(1));
}

const Pack& pack() { return **find_pack("sensor"); }

json::Json good_parameters() {
  std::set<std::string> devices = {to_hex(key_of(device(1))), to_hex(key_of(device(2)))};
  return {{"devices", devices}, {"shipment", to_hex(digest_of(3))},       {"low", 275'150},       {"high", 281'150},
          {"from", kStart},     {"until", kStart + (kCount - 1) * kStep}, {"max_gap", kStep + 60}};
}

Purpose purpose() { return {.audience = digest_of(8), .holder_key = digest_of(9)}; }

Witness witness_of(const Log& log) {
  Witness witness;
  witness.emplace("log", SecretBytes::copy_of(encode_log(log)));
  witness.emplace("secret", SecretBytes::copy_of(digest_of(7)));
  return witness;
}

Result<SecretBytes> make_input(const Log& log, const json::Json& parameters) {
  TRY_ASSIGN(const ParameterValues values, ParameterValues::from_json(pack().manifest, parameters));
  return pack().statement->make_input(purpose(), values, witness_of(log));
}

Input good_input() {
  const Result<SecretBytes> body = make_input(good_log(), good_parameters());
  EXPECT_OK(body);
  Input input;
  std::memcpy(&input, body->view().data(), sizeof input);
  return input;
}

Bytes body_of(const Input& input) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(&input);
  return Bytes(bytes, bytes + sizeof input);
}

// The guest's answer on the host and, where it is built, in the machine: the same.
guest::NativeRun run(const Input& input) {
  const guest::NativeRun native = guest::run_natively(guest_main_sensor, guest::frame_input(body_of(input)));
#ifdef GUEST_SENSOR_ELF
  const auto in_machine = symbolon::testing::run_guest(GUEST_SENSOR_ELF, body_of(input));
  EXPECT_OK(in_machine);
  EXPECT_EQ(static_cast<int>(in_machine->exit_code), native.exit_code);
  EXPECT_EQ(in_machine->public_values, native.public_values);
#endif
  return native;
}

PublicHeader header_of(const Input& input) {
  const guest::NativeRun result = run(input);
  EXPECT_EQ(result.exit_code, 0);
  PublicHeader header;
  EXPECT_EQ(result.public_values.size(), sizeof header);
  if (result.public_values.size() == sizeof header) std::memcpy(&header, result.public_values.data(), sizeof header);
  return header;
}

// The log of `input` signed anew after `change`: what a lying carrier with an honest device's key cannot do, so that
// the rule behind the signature is what refuses.
int exit_after(const std::function<void(Input&)>& change) {
  Input input = good_input();
  change(input);
  const Log log = sign({.shipment = input.shipment,
                        .readings = {input.readings.begin(), input.readings.begin() + input.reading_count},
                        .signature = {}},
                       device(1));
  input.signature = log.signature;
  return run(input).exit_code;
}

TEST(Sensor, CommitsWhatTheHostComputes) {
  const PublicHeader header = header_of(good_input());
  EXPECT_EQ(header.version, kPublicValuesVersion);
  EXPECT_EQ(header.statement_id, make_statement_id("sensor"));
  EXPECT_EQ(header.audience, purpose().audience);
  EXPECT_EQ(header.holder_key, purpose().holder_key);
  EXPECT_EQ(header.parameters, ParameterValues::from_json(pack().manifest, good_parameters())->hash());
  EXPECT_NE(header.nullifier, Digest{});
}

TEST(Sensor, CommitsToEveryParameter) {
  const Digest good = header_of(good_input()).parameters;
  const std::vector<std::function<void(Input&)>> changes = {
      [](Input& input) { --input.low; },
      [](Input& input) { ++input.high; },
      [](Input& input) { ++input.from; },
      [](Input& input) { --input.until; },
      [](Input& input) { ++input.max_gap; },
      // A list without the device that did not sign.
      [](Input& input) {
        input.devices[0] = input.devices[input.device_index];
        input.device_index = 0;
        input.device_count = 1;
      },
  };
  for (std::size_t i = 0; i < changes.size(); ++i) {
    Input input = good_input();
    changes[i](input);
    EXPECT_NE(header_of(input).parameters, good) << i;
  }
}

TEST(Sensor, RefusesEveryOtherLog) {
  const std::vector<std::function<void(Input&)>> changes = {
      [](Input& input) { input.readings[3].value ^= 1; },
      [](Input& input) { input.readings[3].time ^= 1; },
      [](Input& input) { --input.reading_count; },
      [](Input& input) { ++input.reading_count; },
      [](Input& input) { std::swap(input.readings[3], input.readings[4]); },
      [](Input& input) { input.shipment[0] ^= 1; },
      [](Input& input) { input.signature[0] ^= 1; },
      [](Input& input) { input.signature = {}; },
  };
  for (std::size_t i = 0; i < changes.size(); ++i) {
    Input input = good_input();
    changes[i](input);
    EXPECT_EQ(run(input).exit_code, kExitSignature) << i;
  }
}

TEST(Sensor, RefusesADeviceThatDoesNotCount) {
  const Log foreign = sign(good_log(), device(4));
  EXPECT_ERROR(make_input(foreign, good_parameters()), errors::kSensorNotSigned);
  Input input = good_input();
  input.signature = foreign.signature;
  EXPECT_EQ(run(input).exit_code, kExitSignature);
}

TEST(Sensor, RefusesValuesOutOfRange) {
  EXPECT_EQ(exit_after([](Input& input) { input.readings[5].value = input.low - 1; }), kExitRange);
  EXPECT_EQ(exit_after([](Input& input) { input.readings[5].value = input.high + 1; }), kExitRange);
  EXPECT_EQ(exit_after([](Input& input) { input.readings[0].value = input.low; }), 0) << "the ends belong to it";
  // Before the time that is asked for, a broken chain is one all the same.
  EXPECT_EQ(exit_after([](Input& input) {
              input.from += 4 * kStep;
              input.readings[0].value = input.high + 1;
            }),
            kExitRange);
}

TEST(Sensor, RefusesSilence) {
  EXPECT_EQ(exit_after([](Input& input) { input.max_gap = kStep - 1; }), kExitGap) << "between readings";
  EXPECT_EQ(exit_after([](Input& input) { input.from -= input.max_gap + 1; }), kExitGap) << "before the first";
  EXPECT_EQ(exit_after([](Input& input) { input.until += input.max_gap + 1; }), kExitGap) << "after the last";
  EXPECT_EQ(exit_after([](Input& input) { input.from -= input.max_gap; }), 0);
  EXPECT_EQ(exit_after([](Input& input) { input.until += input.max_gap; }), 0);
}

TEST(Sensor, RefusesTimesThatDoNotGrow) {
  EXPECT_EQ(exit_after([](Input& input) { input.readings[5].time = input.readings[4].time; }), kExitOrder);
  EXPECT_EQ(exit_after([](Input& input) {
              input.max_gap = 10 * kStep;
              std::swap(input.readings[5].time, input.readings[6].time);
            }),
            kExitOrder);
}

TEST(Sensor, RefusesAZeroSecret) {
  EXPECT_EQ(exit_after([](Input& input) { input.secret = {}; }), kExitSecret);
  Witness witness = witness_of(good_log());
  witness.at("secret") = SecretBytes::copy_of(Digest{});
  const auto values = ParameterValues::from_json(pack().manifest, good_parameters());
  EXPECT_ERROR(pack().statement->make_input(purpose(), *values, witness), errors::kSensorSecret);
}

TEST(Sensor, RefusesCountsOutOfBounds) {
  for (const std::uint32_t count : {0u, kReadingsMax + 1, 0xFFFFFFFFu}) {
    Input input = good_input();
    input.reading_count = count;
    EXPECT_EQ(run(input).exit_code, kExitCounts) << count;
  }
  for (const std::uint32_t index : {2u, 0xFFFFFFFFu}) {
    Input input = good_input();
    input.device_index = index;
    EXPECT_EQ(run(input).exit_code, kExitCounts) << index;
  }
  Input input = good_input();
  input.device_count = kDevicesMax + 1;
  EXPECT_EQ(run(input).exit_code, kExitCounts);
}

TEST(Sensor, HostSaysWhyBeforeProving) {
  json::Json parameters = good_parameters();
  parameters["shipment"] = to_hex(digest_of(4));
  EXPECT_ERROR(make_input(good_log(), parameters), errors::kSensorOtherShipment);
  parameters = good_parameters();
  parameters["high"] = 276'000;
  EXPECT_ERROR(make_input(good_log(), parameters), errors::kSensorOutOfRange);
  parameters = good_parameters();
  parameters["max_gap"] = 60;
  EXPECT_ERROR(make_input(good_log(), parameters), errors::kSensorGap);
  parameters = good_parameters();
  std::set<std::string> devices;
  for (std::uint8_t i = 1; i <= kDevicesMax + 1; ++i) devices.insert(to_hex(key_of(device(i))));
  parameters["devices"] = devices;
  EXPECT_ERROR(make_input(good_log(), parameters), errors::kSensorDevices);
}

// The longest log by the longest list of devices, as whoever asked checks it.
TEST(Sensor, IsProvenAndVerified) {
  Log log{.shipment = digest_of(3), .readings = {}, .signature = {}};
  for (std::uint32_t i = 0; i < kReadingsMax; ++i)
    log.readings.push_back({.time = kStart + i * kStep, .value = 276'000});
  log = sign(log, device(1));
  json::Json parameters = good_parameters();
  parameters["until"] = kStart + (kReadingsMax - 1) * kStep;
  std::set<std::string> devices;
  for (std::uint8_t i = 1; i <= kDevicesMax; ++i) devices.insert(to_hex(key_of(device(i))));
  parameters["devices"] = devices;
  const auto values = ParameterValues::from_json(pack().manifest, parameters);
  ASSERT_OK(values);
  const auto proven = prove_statement(pack(), purpose(), *values, witness_of(log));
  ASSERT_OK(proven);
  const presentation::Expectation expected{
      .parameters = *values, .audience = purpose().audience, .verifying_keys = pack().verifying_keys()};
  const auto accepted = presentation::verify_presentation({&expected, 1}, proven->proof_file);
  ASSERT_OK(accepted);
  EXPECT_EQ(accepted->holder_key, purpose().holder_key);

  parameters["high"] = 275'999;
  const presentation::Expectation stricter{.parameters = *ParameterValues::from_json(pack().manifest, parameters),
                                           .audience = purpose().audience,
                                           .verifying_keys = pack().verifying_keys()};
  EXPECT_ERROR(presentation::verify_presentation({&stricter, 1}, proven->proof_file), errors::kPresentationParameters);
}

TEST(SensorLog, HasOneForm) {
  const Log log = good_log();
  const Bytes bytes = encode_log(log);
  const Result<Log> read = decode_log(bytes);
  ASSERT_OK(read);
  EXPECT_EQ(read->readings, log.readings);
  EXPECT_EQ(encode_log(*read), bytes);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_ERROR(decode_log(ByteView(bytes).first(size)), errors::kSensorLogMalformed);
  }
  Bytes longer = bytes;
  longer.push_back(0);
  EXPECT_ERROR(decode_log(longer), errors::kSensorLogMalformed);
  for (const std::size_t at : {std::size_t{0}, std::size_t{4}}) {
    Bytes other = bytes;
    other[at] ^= 1;
    EXPECT_ERROR(decode_log(other), errors::kSensorLogMalformed);
  }
  EXPECT_ERROR(decode_log(encode_log({.shipment = {}, .readings = {}, .signature = {}})), errors::kSensorLogMalformed);
}

}  // namespace
}  // namespace symbolon::statement::sensor
