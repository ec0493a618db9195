// Registrar: takes the claims of holders whose keys lie in another wallet, until the event's list is closed.
//
// A claim replaces the leaf of its token by a commitment. Who owns the token is for the given check to say: it verifies
// the owner's signature (EIP-712, or ERC-1271 for contract wallets) over registration id, token and commitment. Claims
// live in memory only, and closing forgets them: what remains is the list, where a commitment stands in place of an
// address. What the registrar could remember meanwhile is in THREATS.md.

#ifndef SYMBOLON_CREDENTIALS_EVENT_REGISTRAR_H_
#define SYMBOLON_CREDENTIALS_EVENT_REGISTRAR_H_

#include <functional>
#include <map>
#include <vector>

#include "credentials/event/snapshot.h"

namespace symbolon::event {

struct Claim {
  Hash256 token = {};
  Hash256 commitment = {};  // statement::ticket_commitment()
  Bytes signature = {};
};

struct ClaimContext {
  Hash256 registration_id = {};
  std::uint64_t chain = 0;
  statement::EvmAddress contract = {};
  statement::EvmAddress owner = {};  // of the token, by the list
};

// Success if the owner signed the claim; any error is passed on.
using ClaimCheck = std::function<Result<void>(const ClaimContext&, const Claim&)>;

class Registrar {
 public:
  // `core` without its root yet: organizer, session, chain and contract. Errors: those of Snapshot::create.
  static Result<Registrar> create(const Core& core, std::vector<SnapshotEntry> owners, ClaimCheck check);

  // A later claim of the same token replaces the earlier one, so that a lost secret can be replaced before the close.
  // Errors: kRegistrarClosed, kSnapshotTicketUnknown, kClaimNotOwner, kClaimCommitment, those of the check.
  Result<void> claim(const Claim& claim);

  // Takes a claim back: the leaf stays its owner's. Nothing where there is none.
  void withdraw(const Hash256& token);

  Hash256 registration_id() const { return core_.registration_id(); }
  std::size_t claim_count() const { return commitments_.size(); }

  // The list for the event's root. Forgets claims and owners; everything after it is kRegistrarClosed.
  Result<Snapshot> close();

 private:
  Registrar(Core core, Snapshot owners, ClaimCheck check)
      : core_(std::move(core)), owners_(std::move(owners)), check_(std::move(check)) {}

  Core core_;
  std::optional<Snapshot> owners_;
  ClaimCheck check_;
  std::map<std::size_t, Hash256> commitments_;  // by index in the list
};

}  // namespace symbolon::event

#endif  // SYMBOLON_CREDENTIALS_EVENT_REGISTRAR_H_
