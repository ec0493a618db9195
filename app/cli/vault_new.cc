// symbolon vault new --vault FILE: an empty vault under a new passphrase.

#include <iostream>
#include <memory>

#include "app/cli/vault.h"
#include "app/cli/vault_options.h"

namespace symbolon::cli {
namespace {

struct Options {
  VaultOptions vault;
  CostOptions cost;
  bool json = false;
};

Result<void> vault_new(const Options& options) {
  TRY_ASSIGN(const SecretBytes passphrase, read_secret(options.vault.passphrase_fd, "new passphrase", TypeTwice::kYes));
  TRY(wallet::Vault::create(options.vault.path, passphrase, options.cost.cost()));
  if (options.json)
    std::cout << nlohmann::ordered_json{{"vault", options.vault.path}}.dump(2) << "\n";
  else
    std::cout << "made " << options.vault.path << "\n";
  return {};
}

}  // namespace

void add_vault_new(CLI::App& vault, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *vault.add_subcommand("new", "make an empty vault");
  add_vault_options(command, options->vault);
  add_cost_options(command, options->cost);
  add_json_flag(command, options->json);
  set_examples(command,
               {"vault new --vault my.vault", "vault new --vault my.vault --passphrase-fd 3 3<passphrase.txt"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return vault_new(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
