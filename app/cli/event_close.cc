// symbolon event close: what the registrar knew beside the list goes. Claims say which address stands behind which
// commitment; once the list is signed nobody needs them.

#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/asking_commands.h"
#include "app/cli/claim_files.h"
#include "app/cli/errors.h"
#include "app/cli/streams.h"
#include "core/base/erase_file.h"
#include "credentials/event/claim_file.h"
#include "credentials/event/event_file.h"

namespace symbolon::cli {
namespace {

struct Options {
  std::string event;
  std::vector<std::string> claims;
  bool yes = false;
  bool json = false;
};

Result<void> event_close(const Options& options) {
  if (!options.yes) return Error{.code = errors::kNotConfirmed, .where = "event close", .detail = "claims"};
  TRY_ASSIGN(const Bytes text, read_input(options.event, event::kEventFileBytesMax));
  // Signed, so the list is fixed: a draft is refused here.
  TRY_ASSIGN(const event::Event event, event::parse_event_file(text));
  TRY_ASSIGN(const std::vector<event::NamedClaim> claims, read_claims(options.claims));
  const Hash256 registration_id = event.core.registration_id();
  std::size_t erased = 0;
  std::vector<std::string> kept;
  for (const event::NamedClaim& named : claims) {
    const Result<event::ClaimFile> claim = event::parse_claim_file(named.file);
    if (claim && claim->registration_id == registration_id) {
      TRY(erase_file(named.name));
      ++erased;
    } else {
      kept.push_back(named.name);
      std::cerr << "symbolon: hint: " << named.name << " is no claim of this event, and stays\n";
    }
  }
  if (options.json) {
    const nlohmann::ordered_json facts = {{"event", to_hex(event.core.event_id())},
                                          {"claims_deleted", erased},
                                          {"kept", kept}};
    std::cout << facts.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << "\n";
  } else {
    std::cout << "claims deleted: " << erased << "\n";
  }
  return {};
}

}  // namespace

void add_event_close(CLI::App& event, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *event.add_subcommand("close", "delete the claims of an event whose list is signed");
  command.add_option("EVENT", options->event, "signed event file")->required();
  add_claims_option(command, options->claims)->required();
  command.add_flag("--yes", options->yes, "this cannot be undone");
  add_json_flag(command, options->json);
  set_examples(command, {"event close gala.event.json --claims claims --yes"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return event_close(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
