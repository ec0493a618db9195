// symbolon issuer sensor-log READINGS: what a measuring device does: signs all readings of one shipment at once. Its
// key is a P-256 key of a vault.

#include <charconv>
#include <iostream>
#include <memory>

#include "app/cli/asking_commands.h"
#include "app/cli/errors.h"
#include "app/cli/streams.h"
#include "app/cli/vault_options.h"
#include "core/base/text.h"
#include "core/crypto/p256.h"
#include "credentials/statements/sensor/log.h"
#include "credentials/statements/sensor/statement.h"
#include "credentials/wallet/errors.h"
#include "credentials/wallet/keys.h"

namespace symbolon::cli {
namespace {

namespace sensor = statement::sensor;

constexpr std::size_t kReadingsBytesMax = std::size_t{64} << 10;

struct Options {
  VaultOptions vault;
  std::string readings;
  std::string key;
  std::string shipment;
  std::string out;
  bool force = false;
  bool json = false;
};

// Takes a line with either ending from the front.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool read_number(std::string_view text, std::uint32_t& number) {
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  return failed == std::errc{} && end == text.data() + text.size();
}

Result<std::vector<sensor::Reading>> parse_readings(std::string_view text) {
  const auto refused = [](ErrorCode code, std::size_t line) {
    return Error{.code = code, .where = "issuer sensor-log", .detail = "line " + std::to_string(line)};
  };
  if (take_line(text) != "time,millikelvin") return refused(errors::kReadingsHeader, 1);
  std::vector<sensor::Reading> readings;
  for (std::size_t number = 2; !text.empty(); ++number) {
    const std::string_view line = take_line(text);
    const std::size_t comma = line.find(',');
    sensor::Reading reading;
    const bool has_form = comma != std::string_view::npos && read_number(line.substr(0, comma), reading.time) &&
                          read_number(line.substr(comma + 1), reading.value);
    if (!has_form) return refused(errors::kReadingsLine, number);
    if (readings.size() == sensor::kReadingsMax) return refused(errors::kReadingsCount, number);
    readings.push_back(reading);
  }
  if (readings.empty()) return refused(errors::kReadingsCount, 1);
  return readings;
}

Result<crypto::P256SecretKey> device_key(const Options& options) {
  TRY_ASSIGN(const wallet::Vault vault, open_vault(options.vault, wallet::VaultAccess::kRead));
  TRY_ASSIGN(const wallet::StoredKey* const key, wallet::find_key(vault.contents(), options.key));
  if (key->curve != wallet::KeyCurve::kP256) {
    return Error{.code = errors::kKeyOtherCurve, .where = "issuer sensor-log", .detail = options.key};
  }
  return crypto::P256SecretKey::create(SecretArray<32>::copy_of(key->secret.view().first<32>()));
}

Result<void> issuer_sensor_log(const Options& options) {
  const Overwrite overwrite = options.force ? Overwrite::kReplace : Overwrite::kRefuse;
  TRY(check_output(options.out, overwrite));
  sensor::Log log;
  const Result<Bytes> shipment = from_hex_vartime(options.shipment);
  if (!shipment || shipment->size() != log.shipment.size()) {
    return Error{
        .code = ErrorCode::kUsageInvalid, .where = "issuer sensor-log", .detail = "--shipment needs 64 hex digits"};
  }
  std::ranges::copy(*shipment, log.shipment.begin());
  TRY_ASSIGN(const Bytes text, read_input(options.readings, kReadingsBytesMax));
  TRY_ASSIGN(log.readings, parse_readings(text_of(text)));
  TRY_ASSIGN(const crypto::P256SecretKey key, device_key(options));
  const crypto::EcdsaSignature signature = key.sign(sensor::log_digest(log.shipment, log.readings));
  std::ranges::copy(signature, log.signature.begin());
  TRY(write_file_atomic(options.out, sensor::encode_log(log),
                        {.overwrite = overwrite, .access = FileAccess::kOwnerOnly}));
  // As requests name devices: x and y.
  const std::string device = to_hex(ByteView(key.public_key().uncompressed()).subspan(1));
  if (options.json) {
    std::cout << nlohmann::ordered_json{{"readings", log.readings.size()}, {"device", device}}.dump(2) << "\n";
  } else {
    std::cout << "readings: " << log.readings.size() << "\ndevice, for requests: " << device << "\n";
  }
  return {};
}

}  // namespace

void add_issuer_sensor_log(CLI::App& issuer, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *issuer.add_subcommand("sensor-log", "sign a shipment's readings, as a device does");
  command.add_option("READINGS", options->readings, "CSV: time,millikelvin; Unix seconds, growing")->required();
  add_vault_options(command, options->vault);
  command.add_option("--key", options->key, "the device's key in the vault, on P-256")->type_name("NAME")->required();
  command.add_option("--shipment", options->shipment, "what the device is sealed into")->type_name("HEX")->required();
  command.add_option("--out", options->out, "log to write")->type_name("FILE")->required();
  command.add_flag("--force", options->force, "replace the output file");
  add_json_flag(command, options->json);
  set_examples(command, {"issuer sensor-log readings.csv --vault device.vault --key probe --shipment 64HEXDIGITS "
                         "--out shipment.log"});
  command.callback([options, &chosen] {
    chosen = {.run = [options] { return issuer_sensor_log(*options); }, .json = options->json};
  });
}

}  // namespace symbolon::cli
