// symbolon credential add FILE --vault FILE --name NAME: takes an SD-JWT into the vault, or a document that a statement
// needs beside one.

#include <iostream>
#include <memory>

#include "app/cli/asking_commands.h"
#include "app/cli/streams.h"
#include "app/cli/vault_options.h"
#include "app/cli/wallet_commands.h"
#include "core/base/text.h"
#include "credentials/sdjwt/verify.h"
#include "credentials/wallet/credentials.h"
#include "credentials/wallet/documents.h"

namespace symbolon::cli {
namespace {

struct Options {
  VaultOptions vault;
  std::string file;
  std::string kind = "sd-jwt";
  std::string name;
  std::string issuer;
  bool hardware = false;
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

Result<SecretBytes> read_secret_file(const std::string& path, std::size_t bytes_max) {
  TRY_ASSIGN(Bytes file, read_input(path, bytes_max));
  SecretBytes content = SecretBytes::copy_of(file);
  wipe(file);
  return content;
}

Result<void> add_document(const Options& options) {
  if (!options.issuer.empty() || options.hardware) {
    return Error{.code = ErrorCode::kUsageInvalid,
                 .where = "credential add",
                 .detail = "--issuer and --hardware are for credentials alone"};
  }
  TRY_ASSIGN(const SecretBytes content, read_secret_file(options.file, wallet::kDocumentFileBytesMax));
  TRY_ASSIGN(wallet::Vault vault, open_vault(options.vault, wallet::VaultAccess::kWrite));
  TRY(wallet::add_document(vault.contents(), options.name, options.kind, content));
  TRY(vault.save());
  const std::string subject = wallet::document_subject(vault.contents().documents.back());
  if (options.json) {
    std::cout << nlohmann::ordered_json{{"name", options.name}, {"kind", options.kind}, {"subject", subject}}.dump(2)
              << "\n";
  } else {
    std::cout << "added " << options.name << ", " << options.kind << " " << subject << "\n";
  }
  return {};
}

Result<void> add_token(const Options& options) {
  TRY_ASSIGN(const SecretBytes text, read_secret_file(options.file, sdjwt::kSdJwtSizeMax));
  TRY_ASSIGN(wallet::Vault vault, open_vault(options.vault, wallet::VaultAccess::kWrite));
  TRY(wallet::add_credential(vault.contents(), options.name, text,
                             options.hardware ? wallet::KeyPlace::kHardware : wallet::KeyPlace::kVault));
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
    std::cout << "added " << added.label << ", bound to "
              << (options.hardware ? "a key in hardware" : "key " + added.key_label) << "\n";
    if (options.issuer.empty()) {
      std::cerr << "symbolon: hint: the issuer's signature was not checked; --issuer JWKS checks it\n";
    }
  }
  return {};
}

Result<void> credential_add(const Options& options) {
  return options.kind == "sd-jwt" ? add_token(options) : add_document(options);
}

}  // namespace

void add_credential_add(CLI::App& credential, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *credential.add_subcommand("add", "take a credential or a document into the vault");
  command.add_option("FILE", options->file, "SD-JWT text, or the document; - is standard input")->required();
  std::vector<std::string> kinds = wallet::document_kinds();
  kinds.insert(kinds.begin(), "sd-jwt");
  command.add_option("--kind", options->kind, "what it is")->check(CLI::IsMember(kinds))->capture_default_str();
  add_vault_options(command, options->vault);
  command.add_option("--name", options->name, "name of the credential in the vault")->type_name("NAME")->required();
  command.add_option("--issuer", options->issuer, "check signature and times with the issuer's key set")
      ->type_name("JWKS");
  command.add_flag("--hardware", options->hardware,
                   "its key is not in the vault, but on a card or in a module that signs for each proof");
  add_json_flag(command, options->json);
  set_examples(command, {"credential add kyc.sd-jwt --vault my.vault --name kyc --issuer bank.jwks",
                         "credential add card.json --kind scorecard --vault my.vault --name card"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return credential_add(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
