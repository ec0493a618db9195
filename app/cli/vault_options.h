// What the commands that use a vault share: the file, its passphrase, and JSON of what may be shown.

#ifndef SYMBOLON_APP_CLI_VAULT_OPTIONS_H_
#define SYMBOLON_APP_CLI_VAULT_OPTIONS_H_

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "app/cli/command.h"
#include "app/cli/secret_input.h"
#include "credentials/wallet/vault.h"

namespace symbolon::cli {

struct VaultOptions {
  std::string path;
  std::optional<int> passphrase_fd;
};

// --vault FILE and --passphrase-fd N.
void add_vault_options(CLI::App& command, VaultOptions& options);

// Another secret of the command, as --key-fd.
void add_secret_option(CLI::App& command, const std::string& name, std::optional<int>& descriptor,
                       const std::string& what);

// What hashing the passphrase costs: --memory MIB and --passes N.
struct CostOptions {
  std::uint64_t memory_mib = crypto::kPasswordCostVault.memory_bytes >> 20;
  std::uint32_t passes = crypto::kPasswordCostVault.passes;

  crypto::PasswordCost cost() const { return {.memory_bytes = memory_mib << 20, .passes = passes}; }
};
void add_cost_options(CLI::App& command, CostOptions& options);

// --curve p256|secp256k1; `curve` holds the default.
void add_curve_option(CLI::App& command, wallet::KeyCurve& curve);

// Asks for the passphrase and opens the vault.
Result<wallet::Vault> open_vault(const VaultOptions& options, wallet::VaultAccess access);

// Public facts of a key: name, curve, origin, address, and the public key as JWK (RFC 7517), as an issuer wants it.
nlohmann::ordered_json key_facts(const wallet::StoredKey& key);

// "address", "claim" or "on chain": how a ticket shows in its event.
const char* kind_name(wallet::TicketKind kind);

// One line for each key, or the facts as JSON: what the commands that add keys print.
void print_keys(const std::vector<nlohmann::ordered_json>& keys, bool json);

}  // namespace symbolon::cli

#endif  // SYMBOLON_APP_CLI_VAULT_OPTIONS_H_
