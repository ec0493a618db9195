// symbolon vault ...: one file per command, added by add_vault().

#ifndef SYMBOLON_APP_CLI_VAULT_H_
#define SYMBOLON_APP_CLI_VAULT_H_

#include "app/cli/command.h"

namespace symbolon::cli {

void add_vault_new(CLI::App& vault, ChosenCommand& chosen);
void add_vault_show(CLI::App& vault, ChosenCommand& chosen);
void add_vault_create_key(CLI::App& vault, ChosenCommand& chosen);
void add_vault_import_key(CLI::App& vault, ChosenCommand& chosen);
void add_vault_import_phrase(CLI::App& vault, ChosenCommand& chosen);
void add_vault_import_keystore(CLI::App& vault, ChosenCommand& chosen);
void add_vault_remove(CLI::App& vault, ChosenCommand& chosen);
void add_vault_passphrase(CLI::App& vault, ChosenCommand& chosen);
void add_vault_backup(CLI::App& vault, ChosenCommand& chosen);
void add_vault_restore(CLI::App& vault, ChosenCommand& chosen);

}  // namespace symbolon::cli

#endif  // SYMBOLON_APP_CLI_VAULT_H_
