// symbolon event sign: a draft becomes an event file. From then on its root is fixed.

#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/asking_commands.h"
#include "app/cli/streams.h"
#include "credentials/event/event_file.h"
#include "credentials/event/expectation.h"
#include "credentials/event/snapshot.h"

namespace symbolon::cli {
namespace {

struct Options {
  std::string draft;
  std::string snapshot;
  std::string out;
  std::optional<int> key_fd;
  bool force = false;
  bool json = false;
};

Result<void> event_sign(const Options& options) {
  const Overwrite overwrite = options.force ? Overwrite::kReplace : Overwrite::kRefuse;
  TRY(check_output(options.out, overwrite));
  TRY_ASSIGN(const Bytes draft, read_input(options.draft, event::kEventFileBytesMax));
  TRY_ASSIGN(event::Event event, event::parse_event_draft(draft));
  if (event.core.anchor.has_value() != options.snapshot.empty()) {
    return Error{.code = ErrorCode::kUsageInvalid,
                 .where = "event sign",
                 .detail = event.core.anchor ? "an on-chain event has no list" : "name the list with --snapshot"};
  }
  if (!options.snapshot.empty()) {
    TRY_ASSIGN(const Bytes file, read_input(options.snapshot, event::kSnapshotBytesMax));
    TRY_ASSIGN(const event::Snapshot snapshot, event::Snapshot::decode(file));
    event.core.root = snapshot.root();
    TRY(snapshot.check(event.core));
  }
  TRY(event::event_expectations(event));  // what nobody could check is not signed
  TRY_ASSIGN(const SecretArray<32> seed, read_signing_key(options.key_fd));
  TRY_ASSIGN(const std::string text, event::write_event_file(event, crypto::Ed25519KeyPair(seed)));
  TRY(write_output(options.out, as_bytes(text), overwrite));
  std::ostream& out = options.out == "-" ? std::cerr : std::cout;
  const nlohmann::ordered_json facts = {{"event_id", to_hex(event.core.event_id())},
                                        {"fingerprint", event::fingerprint(event.core.event_id())}};
  if (options.json) {
    out << facts.dump(2) << "\n";
  } else {
    out << "event id: " << facts["event_id"].get<std::string>()
        << "\nfingerprint: " << facts["fingerprint"].get<std::string>() << "\n";
  }
  return {};
}

}  // namespace

void add_event_sign(CLI::App& event, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *event.add_subcommand("sign", "sign a draft: its list of tickets is fixed from then on");
  command.add_option("DRAFT", options->draft, "draft of the event")->required();
  command.add_option("--snapshot", options->snapshot, "list of all tickets")->type_name("FILE");
  add_key_option(command, options->key_fd);
  command.add_option("--out", options->out, "event file to write")->type_name("FILE")->required();
  command.add_flag("--force", options->force, "replace the output file, as for a revision");
  add_json_flag(command, options->json);
  set_examples(command,
               {"event sign gala.draft.json --snapshot gala.tickets --key-fd 3 --out gala.event.json 3<organizer.key"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return event_sign(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
