// symbolon vault: the group of its commands.

#include "app/cli/vault.h"

namespace symbolon::cli {

void add_vault(CLI::App& app, ChosenCommand& chosen) {
  CLI::App& vault = *app.add_subcommand("vault", "the wallet's file: keys, tickets and credentials under a passphrase");
  vault.require_subcommand(1);
  add_vault_new(vault, chosen);
  add_vault_show(vault, chosen);
  add_vault_create_key(vault, chosen);
  add_vault_import_key(vault, chosen);
  add_vault_import_phrase(vault, chosen);
  add_vault_import_keystore(vault, chosen);
  add_vault_remove(vault, chosen);
  add_vault_passphrase(vault, chosen);
  add_vault_backup(vault, chosen);
  add_vault_restore(vault, chosen);
}

}  // namespace symbolon::cli
