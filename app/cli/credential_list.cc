// symbolon credential list --vault FILE: credentials and documents in the vault, without what they say.

#include <iostream>
#include <memory>

#include "app/cli/vault_options.h"
#include "app/cli/wallet_commands.h"
#include "credentials/wallet/credentials.h"
#include "credentials/wallet/documents.h"

namespace symbolon::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  VaultOptions vault;
  bool json = false;
};

Json time_or_null(const std::optional<std::uint64_t>& time) { return time ? Json(*time) : Json(nullptr); }

Result<void> credential_list(const Options& options) {
  TRY_ASSIGN(const wallet::Vault vault, open_vault(options.vault, wallet::VaultAccess::kRead));
  Json list = Json::array();
  for (const wallet::HeldCredential& credential : vault.contents().credentials) {
    TRY_ASSIGN(const wallet::CredentialFacts facts, wallet::credential_facts(credential));
    list.push_back({{"name", credential.label},
                    {"key", credential.key_label},
                    {"type", facts.type},
                    {"issuer", facts.issuer},
                    {"issued_at", time_or_null(facts.issued_at)},
                    {"expires_at", time_or_null(facts.expires_at)},
                    {"claims", facts.claims}});
  }
  Json documents = Json::array();
  for (const wallet::HeldDocument& document : vault.contents().documents) {
    documents.push_back(
        {{"name", document.label}, {"kind", document.kind}, {"subject", wallet::document_subject(document)}});
  }
  if (options.json) {
    const Json facts = {{"credentials", list}, {"documents", documents}};
    std::cout << facts.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
    return {};
  }
  for (const Json& entry : list) {
    std::cout << entry["name"].get<std::string>() << ": " << entry["type"].dump() << " of " << entry["issuer"].dump()
              << ", key " << entry["key"].get<std::string>() << "\n";
  }
  for (const Json& entry : documents) {
    std::cout << entry["name"].get<std::string>() << ": " << entry["kind"].get<std::string>() << " "
              << entry["subject"].get<std::string>() << "\n";
  }
  return {};
}

}  // namespace

void add_credential_list(CLI::App& credential, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *credential.add_subcommand("list", "list the credentials in a vault");
  add_vault_options(command, options->vault);
  add_json_flag(command, options->json);
  set_examples(command, {"credential list --vault my.vault", "credential list --vault my.vault --json"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return credential_list(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
