#include "app/cli/demo/ticket.h"

#include "app/cli/demo/proving.h"
#include "credentials/ethereum/address.h"
#include "credentials/event/event_file.h"
#include "credentials/event/expectation.h"
#include "credentials/event/snapshot.h"
#include "credentials/wallet/keys.h"
#include "credentials/wallet/ticket_import.h"

namespace symbolon::cli::demo {
namespace {

constexpr std::string_view kPassphrase = "only for this demonstration";

}  // namespace

Result<wallet::Vault> fill_vault(Story& story, const std::string& path, const crypto::Secp256k1SecretKey& owner,
                                 const PublishedEvent& event) {
  TRY_ASSIGN(wallet::Vault vault, wallet::Vault::create(path, SecretBytes::copy_of(as_bytes(kPassphrase))));
  wallet::StoredKey key;
  key.label = "main";
  key.curve = wallet::KeyCurve::kSecp256k1;
  key.origin = wallet::KeyOrigin::kHex;
  std::ranges::copy(owner.view(), key.secret.span().begin());
  TRY(wallet::add_key(vault.contents(), std::move(key)));
  const std::string address = ethereum::address_text(wallet::ethereum_address(vault.contents().keys.back()));
  story.say("New vault, sealed with a passphrase. The key of " + address + " goes in.");

  TRY_ASSIGN(const event::Snapshot list, event::Snapshot::decode(event.ticket_list));
  TRY_ASSIGN(
      const std::vector<std::string> labels,
      wallet::import_from_snapshot(vault.contents(), {.label = "concert", .event_file = event.event_file}, list));
  TRY(vault.save());
  TRY_ASSIGN(const event::Event checked, event::parse_event_file(event.event_file));
  const std::string words = event::fingerprint(checked.core.event_id());
  story.say("The wallet checks the organizer's signature, reads the whole list, and finds " +
            std::to_string(labels.size()) + " ticket. Nobody learns which.");
  story.say("Its six words: " + words);
  story.fact("tickets", labels.size());
  story.fact("fingerprint", words);
  return vault;
}

Result<Bytes> prove_ticket(Story& story, const wallet::Vault& vault, const PublishedEvent& event) {
  TRY_ASSIGN(const event::Event checked, event::parse_event_file(event.event_file));
  TRY_ASSIGN(const std::vector<presentation::Expectation> expectations, event::event_expectations(checked));
  return prove(story, vault, expectations);
}

}  // namespace symbolon::cli::demo
