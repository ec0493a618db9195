#include "app/cli/demo/ticket.h"

#include "app/cli/demo/proving.h"
#include "app/samples/vault.h"
#include "credentials/ethereum/address.h"
#include "credentials/event/event_file.h"
#include "credentials/event/expectation.h"
#include "credentials/wallet/keys.h"

namespace symbolon::cli::demo {

Result<wallet::Vault> fill_vault(Story& story, const std::string& path, const crypto::Secp256k1SecretKey& owner,
                                 const PublishedEvent& event) {
  TRY_ASSIGN(wallet::Vault vault, samples::make_vault(path, owner, event));
  const std::string address = ethereum::address_text(wallet::ethereum_address(vault.contents().keys.back()));
  story.say("New vault, sealed with a passphrase. The key of " + address + " goes in.");

  const std::string words = event::fingerprint(event.event.core.event_id());
  story.say("The wallet checks the organizer's signature, reads the whole list, and finds " +
            std::to_string(vault.contents().tickets.size()) + " ticket. Nobody learns which.");
  story.say("Its six words: " + words);
  story.fact("tickets", vault.contents().tickets.size());
  story.fact("fingerprint", words);
  return vault;
}

Result<Bytes> prove_ticket(Story& story, const wallet::Vault& vault, const PublishedEvent& event) {
  TRY_ASSIGN(const event::Event checked, event::parse_event_file(event.event_file));
  TRY_ASSIGN(const std::vector<presentation::Expectation> expectations, event::event_expectations(checked));
  return prove(story, vault, expectations);
}

}  // namespace symbolon::cli::demo
