// symbolon vault import-phrase --vault FILE --name NAME: accounts of a BIP-39 phrase on Ethereum's path.

#include <memory>
#include <utility>

#include "app/cli/vault.h"
#include "app/cli/vault_options.h"
#include "credentials/wallet/bip32.h"
#include "credentials/wallet/bip39.h"
#include "credentials/wallet/keys.h"

namespace symbolon::cli {
namespace {

struct Options {
  VaultOptions vault;
  std::string name;
  std::uint32_t first = 0;
  std::uint32_t count = 1;
  std::optional<int> phrase_fd;
  std::optional<int> extra_fd;
  bool ask_extra = false;
  bool json = false;
};

Result<void> vault_import_phrase(const Options& options) {
  TRY_ASSIGN(wallet::Vault vault, open_vault(options.vault, wallet::VaultAccess::kWrite));
  TRY_ASSIGN(const SecretBytes text, read_secret(options.phrase_fd, "phrase"));
  TRY_ASSIGN(const wallet::Phrase phrase, wallet::parse_phrase(text));
  SecretBytes extra;
  if (options.ask_extra || options.extra_fd) {
    TRY_ASSIGN(extra, read_secret(options.extra_fd, "extra passphrase of the phrase", TypeTwice::kYes));
  }
  TRY_ASSIGN(const SecretArray<64> seed, wallet::phrase_seed(phrase, extra));
  std::vector<nlohmann::ordered_json> added;
  for (std::uint32_t i = 0; i < options.count; ++i) {
    TRY_ASSIGN(const crypto::Secp256k1SecretKey derived, wallet::derive_ethereum_key(seed.view(), options.first + i));
    wallet::StoredKey key;
    key.label = options.count == 1 ? options.name : options.name + "-" + std::to_string(options.first + i);
    key.origin = wallet::KeyOrigin::kPhrase;
    key.secret = SecretArray<32>::copy_of(derived.view().first<32>());
    TRY(wallet::add_key(vault.contents(), std::move(key)));
    added.push_back(key_facts(vault.contents().keys.back()));
  }
  TRY(vault.save());
  print_keys(added, options.json);
  return {};
}

}  // namespace

void add_vault_import_phrase(CLI::App& vault, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *vault.add_subcommand("import-phrase", "add accounts of a phrase of 12 to 24 words (BIP-39)");
  add_vault_options(command, options->vault);
  command.add_option("--name", options->name, "name of the key; of several, the beginning of their names")
      ->type_name("NAME")
      ->required();
  command.add_option("--account", options->first, "first account, i of m/44'/60'/0'/0/i")
      ->type_name("I")
      ->capture_default_str()
      ->check(CLI::Range(0, 1'000'000));
  command.add_option("--count", options->count, "how many accounts")
      ->type_name("N")
      ->capture_default_str()
      ->check(CLI::Range(1, 100));
  add_secret_option(command, "--phrase-fd", options->phrase_fd, "the phrase");
  command.add_flag("--extra-passphrase", options->ask_extra, "the phrase has an extra passphrase (25th word)");
  add_secret_option(command, "--extra-passphrase-fd", options->extra_fd, "the extra passphrase");
  add_json_flag(command, options->json);
  set_examples(command, {"vault import-phrase --vault my.vault --name main",
                         "vault import-phrase --vault my.vault --name main --account 0 --count 5"});
  command.callback([options, &chosen] {
    chosen = {.run = [options] { return vault_import_phrase(*options); }, .json = options->json};
  });
}

}  // namespace symbolon::cli
