// symbolon vault create-key --vault FILE --name NAME: a random key, for a wallet or for a credential to name.

#include <memory>
#include <utility>

#include "app/cli/vault.h"
#include "app/cli/vault_options.h"
#include "credentials/wallet/keys.h"

namespace symbolon::cli {
namespace {

struct Options {
  VaultOptions vault;
  std::string name;
  wallet::KeyCurve curve = wallet::KeyCurve::kP256;
  bool json = false;
};

Result<void> vault_create_key(const Options& options) {
  TRY_ASSIGN(wallet::Vault vault, open_vault(options.vault, wallet::VaultAccess::kWrite));
  TRY(wallet::add_key(vault.contents(), wallet::create_key(options.name, options.curve)));
  TRY(vault.save());
  print_keys({key_facts(vault.contents().keys.back())}, options.json);
  return {};
}

}  // namespace

void add_vault_create_key(CLI::App& vault, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *vault.add_subcommand("create-key", "make a key and show its public half");
  add_vault_options(command, options->vault);
  command.add_option("--name", options->name, "name of the key in the vault")->type_name("NAME")->required();
  add_curve_option(command, options->curve);
  add_json_flag(command, options->json);
  set_examples(command, {"vault create-key --vault my.vault --name kyc",
                         "vault create-key --vault my.vault --name main --curve secp256k1 --json"});
  command.callback([options, &chosen] {
    chosen = {.run = [options] { return vault_create_key(*options); }, .json = options->json};
  });
}

}  // namespace symbolon::cli
