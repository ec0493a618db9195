#include "app/cli/gate_options.h"

#include "app/cli/secret_input.h"
#include "app/cli/streams.h"
#include "core/base/clock.h"
#include "core/base/wiping_heap.h"
#include "credentials/event/event_file.h"
#include "credentials/gate/event_policy.h"
#include "credentials/gate/store.h"
#include "credentials/wallet/secret_hex.h"

namespace symbolon::cli {

void add_gate_options(CLI::App& command, GateOptions& options) {
  command.add_option("--event", options.event, "signed event file")->type_name("FILE")->required();
  command.add_option("--ledger", options.ledger, "the gate's database, made with its key where there is none")
      ->type_name("FILE")
      ->required();
  command.add_option("--group", options.group, "gate group")->type_name("N")->capture_default_str();
}

Result<OpenGate> open_gate(const GateOptions& options) {
  wipe_freed_memory();
  TRY_ASSIGN(const Bytes text, read_input(options.event, event::kEventFileBytesMax));
  TRY_ASSIGN(const event::Event event, event::parse_event_file(text));
  TRY_ASSIGN(gate::GatePolicy policy, gate::gate_policy(event, options.group));
  TRY_ASSIGN(gate::Store store, gate::open_store(options.ledger, policy.event_id));
  TRY_ASSIGN(std::unique_ptr<gate::Gate> gate,
             gate::Gate::create(std::move(policy), std::move(store.key), std::move(store.ledger), system_clock()));
  return OpenGate{.gate = std::move(gate), .event_file = std::string(text.begin(), text.end())};
}

void add_day_key_option(CLI::App& command, std::optional<int>& descriptor) {
  command.add_option("--day-key-fd", descriptor, "read the day key from this descriptor, 64 hex digits")
      ->type_name("N");
}

Result<crypto::Ed25519KeyPair> read_day_key(const std::optional<int>& descriptor) {
  TRY_ASSIGN(const SecretBytes line, read_secret(descriptor, "day key: "));
  TRY_ASSIGN(const SecretArray<32> seed, wallet::parse_secret_hex(line));
  return crypto::Ed25519KeyPair(seed);
}

}  // namespace symbolon::cli
