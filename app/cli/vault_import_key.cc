// symbolon vault import-key --vault FILE --name NAME: a key as 64 hex digits.

#include <memory>
#include <utility>

#include "app/cli/vault.h"
#include "app/cli/vault_options.h"
#include "credentials/wallet/keys.h"
#include "credentials/wallet/secret_hex.h"

namespace symbolon::cli {
namespace {

struct Options {
  VaultOptions vault;
  std::string name;
  wallet::KeyCurve curve = wallet::KeyCurve::kSecp256k1;
  std::optional<int> key_fd;
  bool json = false;
};

Result<void> vault_import_key(const Options& options) {
  TRY_ASSIGN(wallet::Vault vault, open_vault(options.vault, wallet::VaultAccess::kWrite));
  TRY_ASSIGN(const SecretBytes text, read_secret(options.key_fd, "key, 64 hex digits"));
  wallet::StoredKey key;
  key.label = options.name;
  key.curve = options.curve;
  key.origin = wallet::KeyOrigin::kHex;
  TRY_ASSIGN(key.secret, wallet::parse_secret_hex(text));
  TRY(wallet::add_key(vault.contents(), std::move(key)));
  TRY(vault.save());
  print_keys({key_facts(vault.contents().keys.back())}, options.json);
  return {};
}

}  // namespace

void add_vault_import_key(CLI::App& vault, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *vault.add_subcommand("import-key", "add a key given as hex digits");
  add_vault_options(command, options->vault);
  command.add_option("--name", options->name, "name of the key in the vault")->type_name("NAME")->required();
  add_curve_option(command, options->curve);
  add_secret_option(command, "--key-fd", options->key_fd, "the key");
  add_json_flag(command, options->json);
  set_examples(command, {"vault import-key --vault my.vault --name main",
                         "vault import-key --vault my.vault --name main --passphrase-fd 3 --key-fd 4 3<pass 4<key"});
  command.callback([options, &chosen] {
    chosen = {.run = [options] { return vault_import_key(*options); }, .json = options->json};
  });
}

}  // namespace symbolon::cli
