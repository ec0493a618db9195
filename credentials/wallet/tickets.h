// Held tickets: their secret, what follows from it, and which of them fits an event.

#ifndef SYMBOLON_CREDENTIALS_WALLET_TICKETS_H_
#define SYMBOLON_CREDENTIALS_WALLET_TICKETS_H_

#include <vector>

#include "core/crypto/ed25519.h"
#include "credentials/wallet/contents.h"

namespace symbolon::wallet {

// Errors: kLabelUnknown.
Result<const HeldTicket*> find_ticket(const VaultContents& contents, const std::string& label);

// Of this event, in the order in which they were added. Borrowed.
std::vector<const HeldTicket*> tickets_of(const VaultContents& contents, const Hash256& event_id);

// The ticket whose proof commits to this holder key. Errors: kHolderKeyUnknown.
Result<const HeldTicket*> find_ticket_of_proof(const VaultContents& contents, const Hash256& event_id,
                                               const crypto::Ed25519PublicKey& holder);

// The wallet key of the owner, or the claim's secret. Errors: kLabelUnknown where the key is gone.
Result<SecretArray<32>> ticket_secret(const VaultContents& contents, const HeldTicket& ticket);

// As the ticket's proof has it (credentials/statement/ticket.h). Errors: as ticket_secret().
Result<Hash256> ticket_nullifier(const VaultContents& contents, const HeldTicket& ticket);

// What signs the ticket's passes.
crypto::Ed25519KeyPair ticket_holder_key(const VaultContents& contents, const HeldTicket& ticket);

}  // namespace symbolon::wallet

#endif  // SYMBOLON_CREDENTIALS_WALLET_TICKETS_H_
