#include "credentials/event/registrar.h"

#include <algorithm>

#include "credentials/event/errors.h"

namespace symbolon::event {
namespace {

constexpr char kWhere[] = "event.registrar";

Error refusal(ErrorCode code) { return Error{.code = code, .where = kWhere}; }

}  // namespace

Result<Registrar> Registrar::create(const Core& core, std::vector<SnapshotEntry> owners, ClaimCheck check) {
  TRY_ASSIGN(Snapshot list, Snapshot::create(core.chain, core.contract, std::move(owners)));
  return Registrar(core, std::move(list), std::move(check));
}

Result<void> Registrar::claim(const Claim& claim) {
  if (!owners_) return refusal(errors::kRegistrarClosed);
  TRY_ASSIGN(const std::size_t index, owners_->find(claim.token));
  if (claim.commitment == Hash256{}) return refusal(errors::kClaimCommitment);
  const SnapshotEntry& entry = owners_->entries()[index];
  // A ticket that came into the list as a commitment has no owner who could sign.
  if (entry.kind != statement::LeafKind::kAddress) return refusal(errors::kClaimNotOwner);
  ClaimContext context{
      .registration_id = core_.registration_id(), .chain = core_.chain, .contract = core_.contract, .owner = {}};
  std::copy(entry.holder.begin() + 12, entry.holder.end(), context.owner.begin());
  TRY(check_(context, claim));
  commitments_[index] = claim.commitment;
  return {};
}

void Registrar::withdraw(const Hash256& token) {
  if (!owners_) return;
  if (const Result<std::size_t> index = owners_->find(token)) commitments_.erase(*index);
}

Result<Snapshot> Registrar::close() {
  if (!owners_) return refusal(errors::kRegistrarClosed);
  std::vector<SnapshotEntry> entries = owners_->entries();
  for (const auto& [index, commitment] : commitments_) {
    entries[index].kind = statement::LeafKind::kCommitment;
    entries[index].holder = commitment;
  }
  commitments_.clear();
  owners_.reset();
  return Snapshot::create(core_.chain, core_.contract, std::move(entries));
}

}  // namespace symbolon::event
