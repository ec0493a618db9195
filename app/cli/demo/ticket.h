// The attendee's chapters: a vault with the key that bought the ticket, the ticket taken from the whole list, the
// proof.

#ifndef SYMBOLON_APP_CLI_DEMO_TICKET_H_
#define SYMBOLON_APP_CLI_DEMO_TICKET_H_

#include "app/cli/demo/event.h"
#include "app/cli/demo/story.h"
#include "core/crypto/secp256k1.h"
#include "credentials/wallet/vault.h"

namespace symbolon::cli::demo {

// Errors: those of wallet::Vault, wallet::add_key(), wallet::import_from_snapshot().
Result<wallet::Vault> fill_vault(Story& story, const std::string& path, const crypto::Secp256k1SecretKey& owner,
                                 const PublishedEvent& event);

// The proof file. Errors: those of prove().
Result<Bytes> prove_ticket(Story& story, const wallet::Vault& vault, const PublishedEvent& event);

}  // namespace symbolon::cli::demo

#endif  // SYMBOLON_APP_CLI_DEMO_TICKET_H_
