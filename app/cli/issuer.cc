// symbolon issuer ...: what KYC providers and credit bureaus do. Their signing key is a key of a vault
// (symbolon vault create-key).
//
//   issuer jwks    the public key as a key set, for wallets and verifiers
//   issuer issue   an SD-JWT VC for each line of a CSV file
//   issuer scorecard, issuer sensor-log   have files of their own

#include <iostream>
#include <memory>

#include "app/cli/asking_commands.h"
#include "app/cli/command.h"
#include "app/cli/streams.h"
#include "app/cli/vault_options.h"
#include "core/base/text.h"
#include "credentials/sdjwt/claims_csv.h"
#include "credentials/sdjwt/issue_table.h"
#include "credentials/sdjwt/jwk.h"
#include "credentials/wallet/credentials.h"
#include "credentials/wallet/keys.h"

namespace symbolon::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  VaultOptions vault;
  std::string key;
  std::string out;  // jwks: the file; issue: what the files' names start with
  std::string claims;
  std::string type;
  std::string issuer;
  std::uint32_t days = 90;
  std::size_t decoys = 0;
  bool force = false;
  bool json = false;

  Overwrite overwrite() const { return force ? Overwrite::kReplace : Overwrite::kRefuse; }
};

Result<sdjwt::SigningKey> signing_key(const Options& options) {
  TRY_ASSIGN(const wallet::Vault vault, open_vault(options.vault, wallet::VaultAccess::kRead));
  TRY_ASSIGN(const wallet::StoredKey* const key, wallet::find_key(vault.contents(), options.key));
  return wallet::signing_key(*key);
}

Result<void> issuer_jwks(const Options& options) {
  TRY(check_output(options.out, options.overwrite()));
  TRY_ASSIGN(const sdjwt::SigningKey key, signing_key(options));
  const std::string text = sdjwt::write_jwks({{.key = key.public_key(), .id = sdjwt::key_id(key.public_key())}});
  if (options.out == "-") {
    std::cout << text;
    return {};
  }
  return write_output(options.out, as_bytes(text), options.overwrite());
}

Result<void> issuer_issue(const Options& options) {
  TRY_ASSIGN(const Bytes file, read_input(options.claims, sdjwt::kClaimsCsvBytesMax));
  TRY_ASSIGN(const std::vector<sdjwt::ClaimsRow> rows,
             sdjwt::read_claims_csv(text_of(file)));
  std::vector<std::string> names;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    names.push_back(options.out + std::to_string(i + 1) + ".sd-jwt");
    TRY(check_output(names.back(), options.overwrite()));
  }
  TRY_ASSIGN(const sdjwt::SigningKey key, signing_key(options));
  const sdjwt::IssueTableOptions issue{.issuer = options.issuer,
                                       .type = options.type,
                                       .now = unix_seconds_now(),
                                       .days = options.days,
                                       .decoys = options.decoys};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    TRY_ASSIGN(const std::string text, sdjwt::issue_row(key, rows[i], issue));
    TRY(write_file_atomic(names[i], as_bytes(text),
                          {.overwrite = options.overwrite(), .access = FileAccess::kOwnerOnly}));
  }
  if (options.json) {
    std::cout << Json{{"credentials", names}, {"key_id", sdjwt::key_id(key.public_key())}}.dump(2) << "\n";
  } else {
    for (const std::string& name : names) std::cout << name << "\n";
  }
  return {};
}

void add_key_options(CLI::App& command, Options& options) {
  add_vault_options(command, options.vault);
  command.add_option("--key", options.key, "the issuer's key in the vault")->type_name("NAME")->required();
  command.add_flag("--force", options.force, "overwrite existing files");
}

void add_jwks(CLI::App& issuer, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *issuer.add_subcommand("jwks", "write the public key as a key set (RFC 7517)");
  add_key_options(command, *options);
  command.add_option("--out", options->out, "key set; - is standard output")->type_name("FILE")->default_val("-");
  set_examples(command, {"issuer jwks --vault bank.vault --key kyc-2026 --out bank.jwks"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return issuer_jwks(*options); }, .json = false}; });
}

void add_issue(CLI::App& issuer, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *issuer.add_subcommand(
      "issue",
      "issue a credential for each line of a CSV file; its columns are holder_crv, holder_x, holder_y and claims");
  command.add_option("CLAIMS", options->claims, "CSV; a.b is a claim inside a, :int and :flag are kinds")->required();
  add_key_options(command, *options);
  command.add_option("--type", options->type, "kind of the credential (vct)")->type_name("NAME")->required();
  command.add_option("--issuer", options->issuer, "who issues (iss)")->type_name("URI")->required();
  command.add_option("--days", options->days, "how long the credentials are valid")
      ->type_name("N")
      ->check(CLI::Range(1, 3650))
      ->capture_default_str();
  command.add_option("--decoys", options->decoys, "digests of nothing, which hide how many claims there are")
      ->type_name("N")
      ->check(CLI::Range(0, 64))
      ->capture_default_str();
  command.add_option("--out", options->out, "what the names of the files start with; 1.sd-jwt and so on follow")
      ->type_name("PREFIX")
      ->required();
  add_json_flag(command, options->json);
  set_examples(command, {"issuer issue holders.csv --vault bank.vault --key kyc-2026 --type urn:example:kyc:1 "
                         "--issuer https://bank.example.org --out issued/kyc-"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return issuer_issue(*options); }, .json = options->json}; });
}

}  // namespace

void add_issuer(CLI::App& app, ChosenCommand& chosen) {
  CLI::App& issuer = *app.add_subcommand("issuer", "issue what others prove with: credentials, scorecards, logs");
  issuer.require_subcommand(1);
  add_jwks(issuer, chosen);
  add_issue(issuer, chosen);
  add_issuer_scorecard(issuer, chosen);
  add_issuer_sensor_log(issuer, chosen);
}

}  // namespace symbolon::cli
