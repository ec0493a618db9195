// symbolon ticket add --event FILE --snapshot FILE|--ownership FILE --vault FILE: takes tickets into the vault.

#include <iostream>
#include <memory>

#include "app/cli/streams.h"
#include "app/cli/vault_options.h"
#include "app/cli/wallet_commands.h"
#include "credentials/ethereum/account_proof.h"
#include "credentials/event/event_file.h"
#include "credentials/event/owners_csv.h"
#include "credentials/wallet/crowd.h"
#include "credentials/wallet/ticket_import.h"

namespace symbolon::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  VaultOptions vault;
  std::string event;
  std::string snapshot;
  std::string ownership;
  std::string token;
  std::string name = "ticket";
  bool json = false;
};

Result<std::vector<std::string>> import(wallet::VaultContents& contents, const Options& options,
                                        const wallet::TicketImport& ticket) {
  if (!options.snapshot.empty()) {
    TRY_ASSIGN(const Bytes file, read_input(options.snapshot, event::kSnapshotBytesMax));
    TRY_ASSIGN(const event::Snapshot snapshot, event::Snapshot::decode(file));
    return wallet::import_from_snapshot(contents, ticket, snapshot);
  }
  TRY_ASSIGN(const Bytes proof, read_input(options.ownership, ethereum::kAccountProofJsonBytesMax));
  TRY_ASSIGN(std::string name, wallet::import_from_chain(contents, ticket, proof));
  return std::vector<std::string>{std::move(name)};
}

Result<void> ticket_add(const Options& options) {
  if (options.snapshot.empty() == options.ownership.empty()) {
    return Error{.code = ErrorCode::kUsageInvalid, .where = "ticket add", .detail = "--snapshot or --ownership"};
  }
  TRY_ASSIGN(const Bytes event_file, read_input(options.event, event::kEventFileBytesMax));
  wallet::TicketImport ticket{.label = options.name, .event_file = event_file};
  if (!options.token.empty()) {
    TRY_ASSIGN(ticket.token, event::parse_token(options.token));
  }
  TRY_ASSIGN(wallet::Vault vault, open_vault(options.vault, wallet::VaultAccess::kWrite));
  TRY_ASSIGN(const std::vector<std::string> names, import(vault.contents(), options, ticket));
  TRY(vault.save());
  TRY_ASSIGN(const event::Event event, event::parse_event_file(event_file));
  const Hash256 event_id = event.core.event_id();
  const std::uint32_t holders = vault.contents().tickets.back().holders;
  if (options.json) {
    std::cout << Json{{"tickets", names},
                      {"event", to_hex(event_id)},
                      {"fingerprint", event::fingerprint(event_id)},
                      {"holders", holders}}
                     .dump(2)
              << "\n";
  } else {
    for (const std::string& name : names) std::cout << "added " << name << ", " << wallet::crowd_text(holders) << "\n";
    std::cout << "event: " << event::fingerprint(event_id) << "\n";
  }
  const std::string warning = wallet::crowd_warning(holders);
  if (!warning.empty()) std::cerr << "symbolon: hint: " << warning << "\n";
  return {};
}

}  // namespace

void add_ticket_add(CLI::App& ticket, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *ticket.add_subcommand("add", "take the tickets of an event that belong to keys of the vault");
  command.add_option("--event", options->event, "event file")->type_name("FILE")->required();
  command.add_option("--snapshot", options->snapshot, "the event's list of tickets")->type_name("FILE");
  command.add_option("--ownership", options->ownership, "answer of eth_getProof, for an event that pins a block")
      ->type_name("FILE");
  command.add_option("--token", options->token, "only the ticket of this number")->type_name("N");
  add_vault_options(command, options->vault);
  command.add_option("--name", options->name, "name in the vault; of several, the beginning")
      ->type_name("NAME")
      ->capture_default_str();
  add_json_flag(command, options->json);
  set_examples(command, {"ticket add --event gala.event.json --snapshot gala.tickets --vault my.vault --name gala",
                         "ticket add --event gala.event.json --ownership proof.json --token 17 --vault my.vault"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return ticket_add(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
