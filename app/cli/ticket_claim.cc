// symbolon ticket claim --event FILE --token N --vault FILE --out CLAIM: a claim on a ticket. Its owner signs it: with
// another wallet, where the key stays, or with a key of this vault, whose address is then in no list.

#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/asking_commands.h"
#include "app/cli/streams.h"
#include "app/cli/vault_options.h"
#include "app/cli/wallet_commands.h"
#include "credentials/ethereum/claim.h"
#include "credentials/ethereum/signature.h"
#include "credentials/event/claim_check.h"
#include "credentials/event/claim_file.h"
#include "credentials/event/owners_csv.h"
#include "credentials/wallet/errors.h"
#include "credentials/wallet/keys.h"
#include "credentials/wallet/ticket_import.h"

namespace symbolon::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  VaultOptions vault;
  std::string event;
  std::string token;
  std::string name = "ticket";
  std::string sign_with;
  std::string out;
  bool force = false;
  bool json = false;
};

Result<Bytes> sign(const wallet::VaultContents& contents, const std::string& label,
                   const ethereum::TicketClaim& claim) {
  TRY_ASSIGN(const wallet::StoredKey* const key, wallet::find_key(contents, label));
  if (key->curve != wallet::KeyCurve::kSecp256k1) {
    return Error{.code = errors::kKeyOtherCurve, .where = "ticket claim", .detail = label};
  }
  TRY_ASSIGN(const crypto::Secp256k1SecretKey secret,
             crypto::Secp256k1SecretKey::create(SecretArray<32>::copy_of(key->secret.view().first<32>())));
  const auto signature = ethereum::sign_digest(secret, ethereum::claim_digest(claim));
  return Bytes(signature.begin(), signature.end());
}

Result<void> ticket_claim(const Options& options) {
  const Overwrite overwrite = options.force ? Overwrite::kReplace : Overwrite::kRefuse;
  TRY(check_output(options.out, overwrite));
  TRY_ASSIGN(const event::Event event, read_draft(options.event));
  TRY_ASSIGN(const Hash256 token, event::parse_token(options.token));
  TRY_ASSIGN(wallet::Vault vault, open_vault(options.vault, wallet::VaultAccess::kWrite));
  event::ClaimFile file{.registration_id = event.core.registration_id(), .claim = {.token = token}};
  TRY_ASSIGN(file.claim.commitment, wallet::make_claim(vault.contents(), options.name, event.core, token));
  const ethereum::TicketClaim signed_claim = event::signed_claim(event.core, file.claim);
  if (!options.sign_with.empty()) {
    TRY_ASSIGN(file.claim.signature, sign(vault.contents(), options.sign_with, signed_claim));
  }
  // The secret is safe before anybody learns the commitment.
  TRY(vault.save());
  TRY(write_output(options.out, as_bytes(event::write_claim_file(file)), overwrite));
  // What a wallet signs: typed data, or the text where it knows none.
  const Json claim = {{"registration", to_hex(file.registration_id)},
                      {"chain", event.core.chain},
                      {"contract", "0x" + to_hex(event.core.contract)},
                      {"token", "0x" + to_hex(token)},
                      {"commitment", to_hex(file.claim.commitment)},
                      {"signed", !file.claim.signature.empty()},
                      {"typed_data", Json(ethereum::claim_typed_data(signed_claim))},
                      {"text", ethereum::claim_text(signed_claim)}};
  std::ostream& out = options.out == "-" ? std::cerr : std::cout;
  if (options.json) {
    out << claim.dump(2) << "\n";
  } else {
    for (const auto& [name, value] : claim.items()) {
      out << name << ": " << (value.is_string() ? value.get<std::string>() : value.dump()) << "\n";
    }
  }
  std::cerr << "symbolon: hint: "
            << (file.claim.signature.empty()
                    ? "sign the claim with the wallet that owns the ticket, and ticket sign-claim takes it; then "
                    : "")
            << "send it to the organizer; once the event's list is signed, ticket add completes the ticket\n";
  return {};
}

}  // namespace

void add_ticket_claim(CLI::App& ticket, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *ticket.add_subcommand(
      "claim", "claim a ticket: the list gets a commitment in place of its owner's address");
  command.add_option("--event", options->event, "event whose list is still open (a draft)")
      ->type_name("FILE")
      ->required();
  command.add_option("--token", options->token, "number of the ticket")->type_name("N")->required();
  add_vault_options(command, options->vault);
  command.add_option("--name", options->name, "name in the vault")->type_name("NAME")->capture_default_str();
  command.add_option("--sign-with", options->sign_with, "key of the vault that owns the ticket, where one does")
      ->type_name("NAME");
  command.add_option("--out", options->out, "claim to write")->type_name("FILE")->required();
  command.add_flag("--force", options->force, "replace the output file");
  add_json_flag(command, options->json);
  set_examples(command, {"ticket claim --event gala.draft.json --token 17 --vault my.vault --out gala.claim.json",
                         "ticket claim --event gala.draft.json --token 17 --vault my.vault --sign-with main "
                         "--out gala.claim.json"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return ticket_claim(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
