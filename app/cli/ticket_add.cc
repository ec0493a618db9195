// symbolon ticket add --event FILE --snapshot FILE|--ownership FILE|--rpc URL --vault FILE: takes tickets into a vault.

#include <iostream>
#include <memory>

#include "app/cli/rpc_options.h"
#include "app/cli/streams.h"
#include "app/cli/vault_options.h"
#include "app/cli/wallet_commands.h"
#include "credentials/ethereum/ownership_check.h"
#include "credentials/event/event_file.h"
#include "credentials/event/owners_csv.h"
#include "credentials/event/pinned_block.h"
#include "credentials/wallet/crowd.h"
#include "credentials/wallet/errors.h"
#include "credentials/wallet/ticket_import.h"

namespace symbolon::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  VaultOptions vault;
  std::string event;
  std::string snapshot;
  std::string ownership;
  RpcOptions rpc;
  std::string token;
  std::string name = "ticket";
  bool json = false;
};

// The answer of eth_getProof, from the event's block and proven there.
Result<Bytes> fetch_ownership(const Options& options, const wallet::TicketImport& ticket) {
  TRY_ASSIGN(const event::Event event, event::parse_event_file(ticket.event_file));
  const event::Core& core = event.core;
  if (!core.anchor) return Error{.code = errors::kTicketEventKind, .where = "ticket add"};
  if (!ticket.token) return Error{.code = errors::kTicketTokenMissing, .where = "ticket add"};
  TRY_ASSIGN(ethereum::Node node, connect_node(options.rpc, core.chain));
  TRY_ASSIGN(const ethereum::BlockHeader header, event::find_pinned_block(node, core));
  TRY_ASSIGN(const ethereum::FetchedOwnership fetched,
             ethereum::fetch_ownership(node, header,
                                       {.contract = core.contract,
                                        .token = *ticket.token,
                                        .mapping_slot = core.anchor->mapping_slot}));
  const ByteView proof = as_bytes(fetched.proof);
  return Bytes(proof.begin(), proof.end());
}

// What is imported, before the vault is opened: a node may take its time.
struct Source {
  std::optional<event::Snapshot> snapshot;
  Bytes ownership;
};

Result<Source> read_source(const Options& options, const wallet::TicketImport& ticket) {
  Source source;
  if (!options.snapshot.empty()) {
    TRY_ASSIGN(const Bytes file, read_input(options.snapshot, event::kSnapshotBytesMax));
    TRY_ASSIGN(source.snapshot, event::Snapshot::decode(file));
  } else if (!options.ownership.empty()) {
    TRY_ASSIGN(source.ownership, read_input(options.ownership, ethereum::kAccountProofJsonBytesMax));
  } else {
    TRY_ASSIGN(source.ownership, fetch_ownership(options, ticket));
  }
  return source;
}

Result<std::vector<std::string>> import(wallet::VaultContents& contents, const wallet::TicketImport& ticket,
                                        const Source& source) {
  if (source.snapshot) return wallet::import_from_snapshot(contents, ticket, *source.snapshot);
  TRY_ASSIGN(std::string name, wallet::import_from_chain(contents, ticket, source.ownership));
  return std::vector<std::string>{std::move(name)};
}

Result<void> ticket_add(const Options& options) {
  const int sources = !options.snapshot.empty() + !options.ownership.empty() + options.rpc.is_given();
  if (sources != 1) {
    return Error{
        .code = ErrorCode::kUsageInvalid, .where = "ticket add", .detail = "one of --snapshot, --ownership or --rpc"};
  }
  TRY_ASSIGN(const Bytes event_file, read_input(options.event, event::kEventFileBytesMax));
  wallet::TicketImport ticket{.label = options.name, .event_file = event_file};
  if (!options.token.empty()) {
    TRY_ASSIGN(ticket.token, event::parse_token(options.token));
  }
  TRY_ASSIGN(const Source source, read_source(options, ticket));
  TRY_ASSIGN(wallet::Vault vault, open_vault(options.vault, wallet::VaultAccess::kWrite));
  TRY_ASSIGN(const std::vector<std::string> names, import(vault.contents(), ticket, source));
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
  if (options.rpc.is_given()) {
    std::cerr << "symbolon: hint: the node knows which ticket you asked for; --ownership takes an answer as a file\n";
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
  add_rpc_options(command, options->rpc, "an event that pins a block: fetches and proves who owns the ticket");
  command.add_option("--token", options->token, "only the ticket of this number")->type_name("N");
  add_vault_options(command, options->vault);
  command.add_option("--name", options->name, "name in the vault; of several, the beginning")
      ->type_name("NAME")
      ->capture_default_str();
  add_json_flag(command, options->json);
  set_examples(command, {"ticket add --event gala.event.json --snapshot gala.tickets --vault my.vault --name gala",
                         "ticket add --event gala.event.json --ownership proof.json --token 17 --vault my.vault",
                         "ticket add --event gala.event.json --rpc http://127.0.0.1:8545 --token 17 --vault my.vault"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return ticket_add(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
