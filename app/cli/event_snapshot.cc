// symbolon event snapshot: the list of all tickets from a table of owners.

#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/asking_commands.h"
#include "app/cli/streams.h"
#include "credentials/event/event_file.h"
#include "credentials/event/owners_csv.h"
#include "credentials/event/snapshot.h"

namespace symbolon::cli {
namespace {

struct Options {
  std::string draft;
  std::string owners;
  std::string out;
  bool force = false;
  bool json = false;
};

Result<void> event_snapshot(const Options& options) {
  const Overwrite overwrite = options.force ? Overwrite::kReplace : Overwrite::kRefuse;
  TRY(check_output(options.out, overwrite));
  TRY_ASSIGN(const Bytes draft, read_input(options.draft, event::kEventFileBytesMax));
  TRY_ASSIGN(const event::Event event, event::parse_event_draft(draft));
  TRY_ASSIGN(const Bytes csv, read_input(options.owners, event::kOwnersCsvBytesMax));
  TRY_ASSIGN(std::vector<event::SnapshotEntry> entries, event::parse_owners_csv(csv));
  TRY_ASSIGN(const event::Snapshot snapshot,
             event::Snapshot::create(event.core.chain, event.core.contract, std::move(entries)));
  TRY(write_output(options.out, snapshot.encode(), overwrite));
  std::ostream& out = options.out == "-" ? std::cerr : std::cout;
  if (options.json) {
    out << nlohmann::ordered_json{{"tickets", snapshot.entries().size()}, {"root", to_hex(snapshot.root())}}.dump(2)
        << "\n";
  } else {
    out << snapshot.entries().size() << " tickets\nroot: " << to_hex(snapshot.root()) << "\n";
  }
  return {};
}

}  // namespace

void add_event_snapshot(CLI::App& event, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *event.add_subcommand("snapshot", "make the list of all tickets from a table of owners");
  command.add_option("DRAFT", options->draft, "draft of the event")->required();
  command.add_option("--owners", options->owners, "CSV: token,owner[,tier]")->type_name("FILE")->required();
  command.add_option("--out", options->out, "list to write")->type_name("FILE")->required();
  command.add_flag("--force", options->force, "replace the output file");
  add_json_flag(command, options->json);
  set_examples(command, {"event snapshot gala.draft.json --owners owners.csv --out gala.tickets"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return event_snapshot(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
