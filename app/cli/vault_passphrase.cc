// symbolon vault passphrase --vault FILE: puts the vault under another passphrase.

#include <iostream>
#include <memory>

#include "app/cli/vault.h"
#include "app/cli/vault_options.h"

namespace symbolon::cli {
namespace {

struct Options {
  VaultOptions vault;
  std::optional<int> new_passphrase_fd;
  CostOptions cost;
  bool json = false;
};

Result<void> vault_passphrase(const Options& options) {
  TRY_ASSIGN(wallet::Vault vault, open_vault(options.vault, wallet::VaultAccess::kWrite));
  TRY_ASSIGN(const SecretBytes passphrase, read_secret(options.new_passphrase_fd, "new passphrase", TypeTwice::kYes));
  TRY(vault.change_passphrase(passphrase, options.cost.cost()));
  if (options.json)
    std::cout << nlohmann::ordered_json{{"vault", options.vault.path}}.dump(2) << "\n";
  else
    std::cout << "changed the passphrase of " << options.vault.path << "\n";
  std::cerr << "symbolon: hint: backups and copies made before still open with the old passphrase\n";
  return {};
}

}  // namespace

void add_vault_passphrase(CLI::App& vault, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *vault.add_subcommand("passphrase", "change the passphrase");
  add_vault_options(command, options->vault);
  add_secret_option(command, "--new-passphrase-fd", options->new_passphrase_fd, "the new passphrase");
  add_cost_options(command, options->cost);
  add_json_flag(command, options->json);
  set_examples(command, {"vault passphrase --vault my.vault",
                         "vault passphrase --vault my.vault --passphrase-fd 3 --new-passphrase-fd 3 3<both-lines.txt"});
  command.callback([options, &chosen] {
    chosen = {.run = [options] { return vault_passphrase(*options); }, .json = options->json};
  });
}

}  // namespace symbolon::cli
