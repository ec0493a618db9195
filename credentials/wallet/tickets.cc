#include "credentials/wallet/tickets.h"

#include "core/base/check.h"
#include "core/crypto/hash.h"
#include "credentials/statement/ticket.h"
#include "credentials/wallet/errors.h"
#include "credentials/wallet/holder_key.h"
#include "credentials/wallet/keys.h"

namespace symbolon::wallet {

Result<const HeldTicket*> find_ticket(const VaultContents& contents, const std::string& label) {
  for (const HeldTicket& ticket : contents.tickets) {
    if (ticket.label == label) return &ticket;
  }
  return Error{.code = errors::kLabelUnknown, .where = "wallet.ticket", .detail = label};
}

std::vector<const HeldTicket*> tickets_of(const VaultContents& contents, const Hash256& event_id) {
  std::vector<const HeldTicket*> found;
  for (const HeldTicket& ticket : contents.tickets) {
    if (ticket.event_id == event_id) found.push_back(&ticket);
  }
  return found;
}

Result<const HeldTicket*> find_ticket_of_proof(const VaultContents& contents, const Hash256& event_id,
                                               const crypto::Ed25519PublicKey& holder) {
  for (const HeldTicket* ticket : tickets_of(contents, event_id)) {
    if (ticket_holder_key(contents, *ticket).public_key() == holder) return ticket;
  }
  return Error{.code = errors::kHolderKeyUnknown, .where = "wallet.ticket"};
}

Result<SecretArray<32>> ticket_secret(const VaultContents& contents, const HeldTicket& ticket) {
  if (ticket.kind == TicketKind::kCommitmentLeaf) {
    CHECK(ticket.claim_secret.size() == 32, "a commitment leaf has its secret");
    return SecretArray<32>::copy_of(ticket.claim_secret.view().first<32>());
  }
  TRY_ASSIGN(const StoredKey* const key, find_key(contents, ticket.key_label));
  return SecretArray<32>::copy_of(key->secret.view());
}

// With core/crypto, which wipes what it held of the secret; the guest's own functions do not.
Result<Hash256> ticket_nullifier(const VaultContents& contents, const HeldTicket& ticket) {
  TRY_ASSIGN(const SecretArray<32> secret, ticket_secret(contents, ticket));
  const statement::Digest scope = statement::ticket_scope(ticket.event_id, ticket.ticket_id);
  return crypto::tagged_hash("symbolon/ticket/nullifier/v1", {secret.view(), scope});
}

crypto::Ed25519KeyPair ticket_holder_key(const VaultContents& contents, const HeldTicket& ticket) {
  return holder_key(contents.seed, {.audience = ticket.event_id, .item = ticket.ticket_id});
}

}  // namespace symbolon::wallet
