// symbolon vault backup --vault FILE --out BACKUP: everything in one encrypted file.

#include <iostream>
#include <memory>

#include "app/cli/vault.h"
#include "app/cli/vault_options.h"

namespace symbolon::cli {
namespace {

struct Options {
  VaultOptions vault;
  std::optional<int> backup_passphrase_fd;
  std::string out;
  CostOptions cost;
  bool json = false;
};

Result<void> vault_backup(const Options& options) {
  TRY_ASSIGN(const wallet::Vault vault, open_vault(options.vault, wallet::VaultAccess::kRead));
  TRY_ASSIGN(const SecretBytes passphrase,
             read_secret(options.backup_passphrase_fd, "passphrase for the backup", TypeTwice::kYes));
  TRY(vault.backup(options.out, passphrase, options.cost.cost()));
  if (options.json)
    std::cout << nlohmann::ordered_json{{"backup", options.out}}.dump(2) << "\n";
  else
    std::cout << "wrote and read back " << options.out << "\n";
  return {};
}

}  // namespace

void add_vault_backup(CLI::App& vault, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *vault.add_subcommand("backup", "write everything to one encrypted file");
  add_vault_options(command, options->vault);
  command.add_option("--out", options->out, "backup file to write")->type_name("FILE")->required();
  add_secret_option(command, "--backup-passphrase-fd", options->backup_passphrase_fd, "the backup's passphrase");
  add_cost_options(command, options->cost);
  add_json_flag(command, options->json);
  set_examples(command, {"vault backup --vault my.vault --out my.backup"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return vault_backup(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
