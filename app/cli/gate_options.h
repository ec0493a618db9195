// What the commands of a gate share: event, group, ledger, day key.

#ifndef SYMBOLON_APP_CLI_GATE_OPTIONS_H_
#define SYMBOLON_APP_CLI_GATE_OPTIONS_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "app/cli/command.h"
#include "core/crypto/ed25519.h"
#include "credentials/gate/gate.h"

namespace symbolon::cli {

// symbolon gate ...: one file per command, added by add_gate().
void add_gate_serve(CLI::App& gate, ChosenCommand& chosen);
void add_gate_checkin(CLI::App& gate, ChosenCommand& chosen);
void add_gate_scan(CLI::App& gate, ChosenCommand& chosen);
void add_gate_report(CLI::App& gate, ChosenCommand& chosen);
void add_gate_close(CLI::App& gate, ChosenCommand& chosen);
void add_gate_token(CLI::App& gate, ChosenCommand& chosen);

struct GateOptions {
  std::string event;
  std::string ledger;
  std::uint16_t group = 1;
};
void add_gate_options(CLI::App& command, GateOptions& options);

struct OpenGate {
  std::unique_ptr<gate::Gate> gate;
  std::string event_file;  // as it was signed
};
// Reads and checks the event file, opens the ledger or makes it, starts the gate on the system's clock.
// Errors: those of the event file, gate::gate_policy(), gate::open_store() and gate::Gate::create().
Result<OpenGate> open_gate(const GateOptions& options);

// --day-key-fd N: a line of 64 hex digits on an open descriptor, as `symbolon event key` writes it.
void add_day_key_option(CLI::App& command, std::optional<int>& descriptor);
Result<crypto::Ed25519KeyPair> read_day_key(const std::optional<int>& descriptor);

}  // namespace symbolon::cli

#endif  // SYMBOLON_APP_CLI_GATE_OPTIONS_H_
