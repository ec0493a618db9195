// symbolon ticket claim --event FILE --token N --vault FILE: a claim on a ticket whose key stays in another wallet.

#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/streams.h"
#include "app/cli/vault_options.h"
#include "app/cli/wallet_commands.h"
#include "credentials/ethereum/claim.h"
#include "credentials/event/event_file.h"
#include "credentials/event/owners_csv.h"
#include "credentials/wallet/ticket_import.h"

namespace symbolon::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  VaultOptions vault;
  std::string event;
  std::string token;
  std::string name = "ticket";
  bool json = false;
};

Result<void> ticket_claim(const Options& options) {
  TRY_ASSIGN(const Bytes draft, read_input(options.event, event::kEventFileBytesMax));
  TRY_ASSIGN(const event::Event event, event::parse_event_draft(draft));
  TRY_ASSIGN(const Hash256 token, event::parse_token(options.token));
  TRY_ASSIGN(wallet::Vault vault, open_vault(options.vault, wallet::VaultAccess::kWrite));
  TRY_ASSIGN(const Hash256 commitment, wallet::make_claim(vault.contents(), options.name, event.core, token));
  // The secret is safe before anybody learns the commitment.
  TRY(vault.save());
  const ethereum::TicketClaim signed_claim{.registration_id = event.core.registration_id(),
                                           .chain = event.core.chain,
                                           .contract = event.core.contract,
                                           .token = token,
                                           .commitment = commitment};
  // What a wallet signs: typed data, or the text where it knows none.
  const Json claim = {{"registration", to_hex(event.core.registration_id())},
                      {"chain", event.core.chain},
                      {"contract", "0x" + to_hex(event.core.contract)},
                      {"token", "0x" + to_hex(token)},
                      {"commitment", to_hex(commitment)},
                      {"typed_data", Json(ethereum::claim_typed_data(signed_claim))},
                      {"text", ethereum::claim_text(signed_claim)}};
  if (options.json) {
    std::cout << claim.dump(2) << "\n";
  } else {
    for (const auto& [name, value] : claim.items()) {
      std::cout << name << ": " << (value.is_string() ? value.get<std::string>() : value.dump()) << "\n";
    }
  }
  std::cerr << "symbolon: hint: sign the claim with the wallet that holds the ticket and send it to the registrar; "
               "after the event's list is closed, ticket add completes it\n";
  return {};
}

}  // namespace

void add_ticket_claim(CLI::App& ticket, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *ticket.add_subcommand("claim", "claim a ticket whose key stays in another wallet");
  command.add_option("--event", options->event, "event whose list is still open (a draft)")
      ->type_name("FILE")
      ->required();
  command.add_option("--token", options->token, "number of the ticket")->type_name("N")->required();
  add_vault_options(command, options->vault);
  command.add_option("--name", options->name, "name in the vault")->type_name("NAME")->capture_default_str();
  add_json_flag(command, options->json);
  set_examples(command, {"ticket claim --event gala.draft.json --token 17 --vault my.vault --name gala --json"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return ticket_claim(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
