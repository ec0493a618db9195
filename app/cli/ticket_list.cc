// symbolon ticket list --vault FILE: tickets in the vault, and the crowd that each hides in.

#include <iostream>
#include <memory>

#include "app/cli/vault_options.h"
#include "app/cli/wallet_commands.h"
#include "credentials/wallet/crowd.h"

namespace symbolon::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  VaultOptions vault;
  bool json = false;
};

Result<void> ticket_list(const Options& options) {
  TRY_ASSIGN(const wallet::Vault vault, open_vault(options.vault, wallet::VaultAccess::kRead));
  Json list = Json::array();
  for (const wallet::HeldTicket& ticket : vault.contents().tickets) {
    list.push_back({{"name", ticket.label},
                    {"event", to_hex(ticket.event_id)},
                    {"kind", kind_name(ticket.kind)},
                    {"token", "0x" + to_hex(ticket.token)},
                    {"key", ticket.key_label},
                    {"holders", ticket.holders}});
    if (!options.json) {
      std::cout << ticket.label << ": " << kind_name(ticket.kind) << ", " << wallet::crowd_text(ticket.holders)
                << ", event " << to_hex(ticket.event_id) << "\n";
      const std::string warning = wallet::crowd_warning(ticket.holders);
      if (!warning.empty()) std::cerr << "symbolon: hint: " << ticket.label << ": " << warning << "\n";
    }
  }
  if (options.json) std::cout << Json{{"tickets", list}}.dump(2) << "\n";
  return {};
}

}  // namespace

void add_ticket_list(CLI::App& ticket, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *ticket.add_subcommand("list", "list the tickets in a vault");
  add_vault_options(command, options->vault);
  add_json_flag(command, options->json);
  set_examples(command, {"ticket list --vault my.vault"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return ticket_list(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
