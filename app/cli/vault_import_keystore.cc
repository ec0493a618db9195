// symbolon vault import-keystore KEYFILE --vault FILE --name NAME: a key file of an Ethereum wallet.

#include <memory>
#include <utility>

#include "app/cli/streams.h"
#include "app/cli/vault.h"
#include "app/cli/vault_options.h"
#include "credentials/wallet/keys.h"
#include "credentials/wallet/keystore.h"

namespace symbolon::cli {
namespace {

struct Options {
  VaultOptions vault;
  std::string key_file;
  std::string name;
  std::optional<int> password_fd;
  bool json = false;
};

Result<void> vault_import_keystore(const Options& options) {
  TRY_ASSIGN(const Bytes file, read_input(options.key_file, wallet::kKeystoreBytesMax));
  TRY_ASSIGN(wallet::Vault vault, open_vault(options.vault, wallet::VaultAccess::kWrite));
  TRY_ASSIGN(const SecretBytes password, read_secret(options.password_fd, "password of the key file"));
  TRY_ASSIGN(const crypto::Secp256k1SecretKey opened, wallet::open_keystore(file, password));
  wallet::StoredKey key;
  key.label = options.name;
  key.origin = wallet::KeyOrigin::kKeystore;
  key.secret = SecretArray<32>::copy_of(opened.view().first<32>());
  TRY(wallet::add_key(vault.contents(), std::move(key)));
  TRY(vault.save());
  print_keys({key_facts(vault.contents().keys.back())}, options.json);
  return {};
}

}  // namespace

void add_vault_import_keystore(CLI::App& vault, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *vault.add_subcommand("import-keystore", "add a key from a Web3 Secret Storage file (version 3)");
  command.add_option("KEYFILE", options->key_file, "JSON key file of geth, MetaMask export, ...")->required();
  add_vault_options(command, options->vault);
  command.add_option("--name", options->name, "name of the key in the vault")->type_name("NAME")->required();
  add_secret_option(command, "--password-fd", options->password_fd, "the key file's password");
  add_json_flag(command, options->json);
  set_examples(command, {"vault import-keystore UTC--2026-01-01.json --vault my.vault --name main"});
  command.callback([options, &chosen] {
    chosen = {.run = [options] { return vault_import_keystore(*options); }, .json = options->json};
  });
}

}  // namespace symbolon::cli
