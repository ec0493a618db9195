// symbolon vault remove NAME --vault FILE: forgets a key, a ticket or a credential.

#include <iostream>
#include <memory>

#include "app/cli/vault.h"
#include "app/cli/vault_options.h"
#include "credentials/wallet/keys.h"

namespace symbolon::cli {
namespace {

struct Options {
  VaultOptions vault;
  std::string name;
  bool json = false;
};

Result<void> vault_remove(const Options& options) {
  TRY_ASSIGN(wallet::Vault vault, open_vault(options.vault, wallet::VaultAccess::kWrite));
  TRY(wallet::remove_item(vault.contents(), options.name));
  TRY(vault.save());
  if (options.json)
    std::cout << nlohmann::ordered_json{{"removed", options.name}}.dump(2) << "\n";
  else
    std::cout << "removed " << options.name << "\n";
  return {};
}

}  // namespace

void add_vault_remove(CLI::App& vault, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *vault.add_subcommand("remove", "forget a key, a ticket or a credential; there is no way back");
  command.add_option("NAME", options->name, "name in the vault")->required();
  add_vault_options(command, options->vault);
  add_json_flag(command, options->json);
  set_examples(command, {"vault remove old-key --vault my.vault"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return vault_remove(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
