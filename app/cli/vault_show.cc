// symbolon vault show --vault FILE: what a vault holds. Public keys, names and counts; never a secret.

#include <iostream>
#include <memory>

#include "app/cli/vault.h"
#include "app/cli/vault_options.h"

namespace symbolon::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  VaultOptions vault;
  bool json = false;
};

Result<void> vault_show(const Options& options) {
  TRY_ASSIGN(const wallet::Vault vault, open_vault(options.vault, wallet::VaultAccess::kRead));
  const wallet::VaultContents& contents = vault.contents();
  Json keys = Json::array();
  Json tickets = Json::array();
  Json credentials = Json::array();
  Json documents = Json::array();
  for (const wallet::StoredKey& key : contents.keys) keys.push_back(key_facts(key));
  for (const wallet::HeldTicket& ticket : contents.tickets) {
    tickets.push_back({{"name", ticket.label},
                       {"kind", kind_name(ticket.kind)},
                       {"token", to_hex(ticket.token)},
                       {"key", ticket.key_label},
                       {"holders", ticket.holders}});
  }
  for (const wallet::HeldCredential& credential : contents.credentials) {
    credentials.push_back({{"name", credential.label}, {"key", credential.key_label}});
  }
  for (const wallet::HeldDocument& document : contents.documents) {
    documents.push_back({{"name", document.label}, {"kind", document.kind}});
  }
  if (options.json) {
    std::cout << Json{{"keys", keys},
                      {"tickets", tickets},
                      {"credentials", credentials},
                      {"documents", documents},
                      {"answered_requests", contents.history.size()}}
                     .dump(2)
              << "\n";
    return {};
  }
  print_keys(keys, false);
  for (const Json& ticket : tickets) {
    std::cout << ticket["name"].get<std::string>() << ": ticket, " << ticket["kind"].get<std::string>() << "\n";
  }
  for (const Json& credential : credentials) {
    std::cout << credential["name"].get<std::string>() << ": credential for key "
              << credential["key"].get<std::string>() << "\n";
  }
  for (const Json& document : documents) {
    std::cout << document["name"].get<std::string>() << ": " << document["kind"].get<std::string>() << "\n";
  }
  if (keys.empty() && tickets.empty() && credentials.empty() && documents.empty()) std::cout << "the vault is empty\n";
  return {};
}

}  // namespace

void add_vault_show(CLI::App& vault, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *vault.add_subcommand("show", "list what a vault holds, without secrets");
  add_vault_options(command, options->vault);
  add_json_flag(command, options->json);
  set_examples(command, {"vault show --vault my.vault", "vault show --vault my.vault --json"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return vault_show(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
