// symbolon vault restore BACKUP --vault FILE: a vault made of a backup, with the same holder keys.

#include <iostream>
#include <memory>

#include "app/cli/vault.h"
#include "app/cli/vault_options.h"

namespace symbolon::cli {
namespace {

struct Options {
  VaultOptions vault;
  std::string backup;
  bool json = false;
};

Result<void> vault_restore(const Options& options) {
  TRY_ASSIGN(const SecretBytes passphrase, read_secret(options.vault.passphrase_fd, "passphrase of " + options.backup));
  TRY(wallet::Vault::restore(options.backup, passphrase, options.vault.path));
  if (options.json)
    std::cout << nlohmann::ordered_json{{"vault", options.vault.path}}.dump(2) << "\n";
  else
    std::cout << "made " << options.vault.path << " of " << options.backup << "; it has the backup's passphrase\n";
  return {};
}

}  // namespace

void add_vault_restore(CLI::App& vault, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *vault.add_subcommand("restore", "make a vault of a backup");
  command.add_option("BACKUP", options->backup, "file made by vault backup")->required();
  command.add_option("--vault", options->vault.path, "vault file to make")->type_name("FILE")->required();
  add_secret_option(command, "--passphrase-fd", options->vault.passphrase_fd, "the backup's passphrase");
  add_json_flag(command, options->json);
  set_examples(command, {"vault restore my.backup --vault my.vault"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return vault_restore(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
