// symbolon gate: the group of its commands.

#include "app/cli/gate_options.h"

namespace symbolon::cli {

void add_gate(CLI::App& app, ChosenCommand& chosen) {
  CLI::App& gate = *app.add_subcommand("gate", "check-in and admission: serve the API, check in, scan, report, close");
  gate.require_subcommand(1);
  add_gate_serve(gate, chosen);
  add_gate_checkin(gate, chosen);
  add_gate_scan(gate, chosen);
  add_gate_report(gate, chosen);
  add_gate_close(gate, chosen);
  add_gate_token(gate, chosen);
}

}  // namespace symbolon::cli
