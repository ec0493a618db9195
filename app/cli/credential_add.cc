// symbolon credential add TOKENFILE --vault FILE --name NAME: takes an SD-JWT into the vault.

#include <iostream>
#include <memory>

#include "app/cli/asking_commands.h"
#include "app/cli/streams.h"
#include "app/cli/vault_options.h"
#include "app/cli/wallet_commands.h"
#include "core/base/text.h"
#include "credentials/sdjwt/verify.h"
#include "credentials/wallet/credentials.h"

namespace symbolon::cli {
namespace {

struct Options {
  VaultOptions vault;
  std::string token;
  std::string name;
  std::string issuer;
  bool json = false;
};

Result<void> check_issuer(const std::string& path, ByteView token) {
  TRY_ASSIGN(const Bytes keys, read_input(path, sdjwt::kJsonTextMax));
  sdjwt::VerifyOptions options;
  TRY_ASSIGN(options.issuers, sdjwt::read_jwks(text_of(keys)));
  options.at = unix_seconds_now();
  TRY(sdjwt::verify_sd_jwt(text_of(token), options));
  return {};
}

Result<void> credential_add(const Options& options) {
  TRY_ASSIGN(wallet::Vault vault, open_vault(options.vault, wallet::VaultAccess::kWrite));
  TRY_ASSIGN(Bytes file, read_input(options.token, sdjwt::kSdJwtSizeMax));
  const SecretBytes text = SecretBytes::copy_of(file);
  wipe(file);
  TRY(wallet::add_credential(vault.contents(), options.name, text));
  const wallet::HeldCredential& added = vault.contents().credentials.back();
  if (!options.issuer.empty()) TRY(check_issuer(options.issuer, added.token.view()));
  TRY(vault.save());
  if (options.json) {
    std::cout << nlohmann::ordered_json{{"name", added.label},
                                        {"key", added.key_label},
                                        {"issuer_checked", !options.issuer.empty()}}
                     .dump(2)
              << "\n";
  } else {
    std::cout << "added " << added.label << ", bound to key " << added.key_label << "\n";
    if (options.issuer.empty()) {
      std::cerr << "symbolon: hint: the issuer's signature was not checked; --issuer JWKS checks it\n";
    }
  }
  return {};
}

}  // namespace

void add_credential_add(CLI::App& credential, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *credential.add_subcommand("add", "take a credential into the vault");
  command.add_option("TOKENFILE", options->token, "SD-JWT text; - is standard input")->required();
  add_vault_options(command, options->vault);
  command.add_option("--name", options->name, "name of the credential in the vault")->type_name("NAME")->required();
  command.add_option("--issuer", options->issuer, "check signature and times with the issuer's key set")
      ->type_name("JWKS");
  add_json_flag(command, options->json);
  set_examples(command, {"credential add kyc.sd-jwt --vault my.vault --name kyc --issuer bank.jwks"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return credential_add(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
