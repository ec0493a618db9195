// symbolon gate close: deletes the passes, destroys the event key, prints the deletion receipt.

#include <iostream>
#include <memory>

#include "app/cli/asking_commands.h"
#include "app/cli/errors.h"
#include "app/cli/gate_options.h"
#include "app/cli/streams.h"
#include "credentials/event/event_file.h"
#include "credentials/gate/report.h"
#include "credentials/gate/store.h"

namespace symbolon::cli {
namespace {

struct Options {
  std::string event;
  std::string ledger;
  std::string receipt;
  bool yes = false;
  bool force = false;
};

Result<void> gate_close(const Options& options) {
  const Overwrite overwrite = options.force ? Overwrite::kReplace : Overwrite::kRefuse;
  if (!options.yes) return Error{.code = errors::kNotConfirmed, .where = "gate close"};
  if (!options.receipt.empty()) TRY(check_output(options.receipt, overwrite));
  TRY_ASSIGN(const Bytes text, read_input(options.event, event::kEventFileBytesMax));
  TRY_ASSIGN(const event::Event event, event::parse_event_file(text));
  const Hash256 event_id = event.core.event_id();
  const std::string key_path = gate::event_key_path(options.ledger);
  TRY_ASSIGN(const std::unique_ptr<gate::Ledger> ledger, gate::open_ledger_for_closing(options.ledger, event_id));
  TRY_ASSIGN(const gate::DeletionReceipt receipt, gate::close_event(*ledger, key_path, event_id, unix_seconds_now()));
  const std::string json = gate::to_json(receipt) + "\n";
  if (options.receipt.empty()) {
    std::cout << json;
  } else {
    TRY(write_output(options.receipt, as_bytes(json), overwrite));
  }
  return {};
}

}  // namespace

void add_gate_close(CLI::App& gate, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *gate.add_subcommand("close", "delete all passes, destroy the event key, give a receipt");
  command.add_option("--event", options->event, "signed event file")->type_name("FILE")->required();
  command.add_option("--ledger", options->ledger, "the gate's database")->type_name("FILE")->required();
  command.add_option("--receipt", options->receipt, "write the receipt there instead of printing it")
      ->type_name("FILE");
  command.add_flag("--yes", options->yes, "this cannot be undone");
  command.add_flag("--force", options->force, "replace the receipt file");
  set_examples(command, {"gate close --event gala.event.json --ledger gate.ledger --yes --receipt closed.json"});
  command.callback([options, &chosen] { chosen = {.run = [options] { return gate_close(*options); }}; });
}

}  // namespace symbolon::cli
