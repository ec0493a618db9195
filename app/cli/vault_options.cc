#include "app/cli/vault_options.h"

#include <iostream>
#include <map>

#include "credentials/sdjwt/jwk.h"
#include "credentials/wallet/credentials.h"
#include "credentials/wallet/keys.h"

namespace symbolon::cli {
namespace {

const char* curve_name(wallet::KeyCurve curve) { return curve == wallet::KeyCurve::kP256 ? "P-256" : "secp256k1"; }

const char* origin_name(wallet::KeyOrigin origin) {
  switch (origin) {
    case wallet::KeyOrigin::kCreated:
      return "created";
    case wallet::KeyOrigin::kPhrase:
      return "phrase";
    case wallet::KeyOrigin::kHex:
      return "hex";
    case wallet::KeyOrigin::kKeystore:
      return "key file";
  }
  return "";
}

}  // namespace

void add_vault_options(CLI::App& command, VaultOptions& options) {
  command.add_option("--vault", options.path, "vault file")->type_name("FILE")->required();
  add_secret_option(command, "--passphrase-fd", options.passphrase_fd, "the vault's passphrase");
}

void add_secret_option(CLI::App& command, const std::string& name, std::optional<int>& descriptor,
                       const std::string& what) {
  command.add_option(name, descriptor, "read " + what + " as one line of this descriptor")
      ->type_name("N")
      ->check(CLI::NonNegativeNumber);
}

void add_cost_options(CLI::App& command, CostOptions& options) {
  command.add_option("--memory", options.memory_mib, "memory that hashing the passphrase takes, 8 to 1024 MiB")
      ->type_name("MIB")
      ->capture_default_str()
      ->check(CLI::Range(std::uint64_t{8}, std::uint64_t{1024}));
  command.add_option("--passes", options.passes, "passes over that memory, 1 to 16")
      ->type_name("N")
      ->capture_default_str()
      ->check(CLI::Range(1, 16));
}

void add_curve_option(CLI::App& command, wallet::KeyCurve& curve) {
  const std::map<std::string, wallet::KeyCurve> curves = {{"p256", wallet::KeyCurve::kP256},
                                                          {"secp256k1", wallet::KeyCurve::kSecp256k1}};
  command.add_option("--curve", curve, "p256 (credentials) or secp256k1 (Ethereum, credentials)")
      ->type_name("CURVE")
      ->transform(CLI::CheckedTransformer(curves, CLI::ignore_case).description(""))
      ->default_str(curve == wallet::KeyCurve::kP256 ? "p256" : "secp256k1");
}

Result<wallet::Vault> open_vault(const VaultOptions& options, wallet::VaultAccess access) {
  TRY_ASSIGN(const SecretBytes passphrase, read_secret(options.passphrase_fd, "passphrase of " + options.path));
  return wallet::Vault::open(options.path, passphrase, access);
}

const char* kind_name(wallet::TicketKind kind) {
  switch (kind) {
    case wallet::TicketKind::kAddressLeaf:
      return "address";
    case wallet::TicketKind::kCommitmentLeaf:
      return "claim";
    case wallet::TicketKind::kOnChain:
      return "on chain";
  }
  return "";
}

nlohmann::ordered_json key_facts(const wallet::StoredKey& key) {
  nlohmann::ordered_json facts = {{"name", key.label},
                                  {"curve", curve_name(key.curve)},
                                  {"origin", origin_name(key.origin)},
                                  {"public_key", to_hex(wallet::public_point(key))},
                                  {"jwk", sdjwt::jwk_json({.key = wallet::ec_key(key), .id = ""})}};
  if (key.curve == wallet::KeyCurve::kSecp256k1) facts["address"] = "0x" + to_hex(wallet::ethereum_address(key));
  return facts;
}

void print_keys(const std::vector<nlohmann::ordered_json>& keys, bool json) {
  if (json) {
    std::cout << nlohmann::ordered_json{{"keys", keys}}.dump(2) << "\n";
    return;
  }
  for (const nlohmann::ordered_json& key : keys) {
    std::cout << key["name"].get<std::string>() << ": " << key["curve"].get<std::string>() << " key, "
              << key["origin"].get<std::string>() << ", "
              << (key.contains("address") ? key["address"] : key["public_key"]).get<std::string>() << "\n";
  }
}

}  // namespace symbolon::cli
