// symbolon ticket ..., symbolon credential ...: what a vault holds. One file per command.

#ifndef SYMBOLON_APP_CLI_WALLET_COMMANDS_H_
#define SYMBOLON_APP_CLI_WALLET_COMMANDS_H_

#include "app/cli/command.h"

namespace symbolon::cli {

void add_credential_add(CLI::App& credential, ChosenCommand& chosen);
void add_credential_list(CLI::App& credential, ChosenCommand& chosen);
void add_ticket_add(CLI::App& ticket, ChosenCommand& chosen);
void add_ticket_claim(CLI::App& ticket, ChosenCommand& chosen);
void add_ticket_sign_claim(CLI::App& ticket, ChosenCommand& chosen);
void add_ticket_list(CLI::App& ticket, ChosenCommand& chosen);

}  // namespace symbolon::cli

#endif  // SYMBOLON_APP_CLI_WALLET_COMMANDS_H_
