// Taking tickets into a vault: from the list of a snapshot event, from an eth_getProof answer of an on-chain event, and
// claims, which make a ticket of a key that stays in another wallet.
//
// The whole list is read, and the ticket's place in it made here; whoever serves the list learns nothing. Nothing of an
// event file is used unless its organizer's signature holds.

#ifndef SYMBOLON_CREDENTIALS_WALLET_TICKET_IMPORT_H_
#define SYMBOLON_CREDENTIALS_WALLET_TICKET_IMPORT_H_

#include <optional>

#include "credentials/event/event.h"
#include "credentials/event/snapshot.h"
#include "credentials/wallet/contents.h"

namespace symbolon::wallet {

struct TicketImport {
  std::string label;  // of several tickets, the beginning of their names
  ByteView event_file;
  std::optional<Hash256> token = {};  // only this one
};

// Every ticket of the list whose address belongs to a key of the vault, or whose commitment to a claim of the vault; a
// claim keeps the name that it has. Returns the names.
// Errors: those of parse_event_file() and Snapshot::check(), as check_new_label(); kTicketNotYours, kTicketHeld.
Result<std::vector<std::string>> import_from_snapshot(VaultContents& contents, const TicketImport& import,
                                                      const event::Snapshot& snapshot);

// One ticket, whose token must be named, of an event that pins a block. `account_proof` is the JSON of eth_getProof.
// Errors: those of parse_event_file() and ethereum::verify_owner(), as check_new_label(); kTicketNotYours, kTicketHeld,
// kTicketEventKind, kTicketTokenMissing.
Result<std::string> import_from_chain(VaultContents& contents, const TicketImport& import, ByteView account_proof);

// Makes a secret for a ticket of an event whose list is still open, keeps it as a ticket that has no event yet, and
// returns the commitment that the owner's wallet signs for the registrar. Errors: as check_new_label(); kTicketHeld
// where there is such a claim.
Result<Hash256> make_claim(VaultContents& contents, const std::string& label, const event::Core& core,
                           const Hash256& token);

// Whether it is a claim that waits for the event's list.
bool is_pending(const HeldTicket& ticket);

}  // namespace symbolon::wallet

#endif  // SYMBOLON_CREDENTIALS_WALLET_TICKET_IMPORT_H_
