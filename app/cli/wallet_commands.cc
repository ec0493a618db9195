// symbolon ticket and symbolon credential: the groups of their commands.

#include "app/cli/wallet_commands.h"

namespace symbolon::cli {

void add_ticket(CLI::App& app, ChosenCommand& chosen) {
  CLI::App& ticket = *app.add_subcommand("ticket", "tickets in a vault");
  ticket.require_subcommand(1);
  add_ticket_add(ticket, chosen);
  add_ticket_claim(ticket, chosen);
  add_ticket_sign_claim(ticket, chosen);
  add_ticket_list(ticket, chosen);
}

void add_credential(CLI::App& app, ChosenCommand& chosen) {
  CLI::App& credential = *app.add_subcommand("credential", "credentials in a vault: SD-JWT texts of issuers");
  credential.require_subcommand(1);
  add_credential_add(credential, chosen);
  add_credential_list(credential, chosen);
}

}  // namespace symbolon::cli
