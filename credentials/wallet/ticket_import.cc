#include "credentials/wallet/ticket_import.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "core/base/check.h"
#include "core/crypto/hash.h"
#include "core/crypto/random.h"
#include "credentials/ethereum/account_proof.h"
#include "credentials/event/event_file.h"
#include "credentials/wallet/errors.h"
#include "credentials/wallet/keys.h"

namespace symbolon::wallet {
namespace {

constexpr char kWhere[] = "wallet.ticket";

Hash256 ticket_id(const event::Core& core, const Hash256& token) {
  return statement::ticket_id({.chain = core.chain, .contract = core.contract, .token = token});
}

// With core/crypto, which wipes what it held of the secret.
Hash256 commitment_of(const HeldTicket& claim, const event::Core& core) {
  return crypto::tagged_hash("symbolon/ticket/commitment/v1",
                             {claim.claim_secret.view(), core.registration_id(), claim.ticket_id});
}

bool is_held(const VaultContents& contents, const Hash256& event_id, const Hash256& ticket) {
  return std::any_of(contents.tickets.begin(), contents.tickets.end(),
                     [&](const HeldTicket& held) { return held.event_id == event_id && held.ticket_id == ticket; });
}

template <class T>
Bytes bytes_of(const T& value) {
  Bytes bytes(sizeof value);
  std::memcpy(bytes.data(), &value, sizeof value);
  return bytes;
}

// One import from a list: what all its tickets share, and what was found so far.
class SnapshotImport {
 public:
  SnapshotImport(VaultContents& contents, const TicketImport& import, const event::Core& core,
                 const event::Snapshot& snapshot)
      : contents_(contents), import_(import), core_(core), snapshot_(snapshot), event_id_(core.event_id()) {}

  void find_addresses() {
    for (const StoredKey& key : contents_.keys) {
      if (key.curve != KeyCurve::kSecp256k1) continue;
      for (const std::size_t index : snapshot_.held_by(ethereum_address(key))) {
        if (!is_wanted(index)) continue;
        HeldTicket ticket;
        ticket.kind = TicketKind::kAddressLeaf;
        ticket.key_label = key.label;
        ticket.token = snapshot_.entries()[index].token;
        ticket.ticket_id = ticket_id(core_, ticket.token);
        complete(ticket, index);
        found_.push_back(std::move(ticket));
      }
    }
  }

  // Claims get their place where they stand.
  std::vector<std::string> complete_claims() {
    std::vector<std::string> labels;
    for (HeldTicket& claim : contents_.tickets) {
      const Result<std::size_t> index = snapshot_.find(claim.token);
      if (!is_pending(claim) || !index || !is_wanted(*index)) continue;
      const event::SnapshotEntry& entry = snapshot_.entries()[*index];
      const bool is_ours = entry.kind == statement::LeafKind::kCommitment &&
                           claim.ticket_id == ticket_id(core_, claim.token) &&
                           entry.holder == commitment_of(claim, core_);
      if (!is_ours) continue;
      complete(claim, *index);
      labels.push_back(claim.label);
    }
    return labels;
  }

  Result<std::vector<std::string>> add_found() {
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < found_.size(); ++i) {
      found_[i].label = found_.size() == 1 ? import_.label : import_.label + "-" + std::to_string(i + 1);
      TRY(check_new_label(contents_, found_[i].label));
    }
    for (HeldTicket& ticket : found_) {
      labels.push_back(ticket.label);
      contents_.tickets.push_back(std::move(ticket));
    }
    return labels;
  }

  bool met_held() const { return met_held_; }

 private:
  bool is_wanted(std::size_t index) {
    const Hash256& token = snapshot_.entries()[index].token;
    if (import_.token && *import_.token != token) return false;
    if (!is_held(contents_, event_id_, ticket_id(core_, token))) return true;
    met_held_ = true;
    return false;
  }

  void complete(HeldTicket& ticket, std::size_t index) const {
    ticket.event_file = Bytes(import_.event_file.begin(), import_.event_file.end());
    ticket.event_id = event_id_;
    ticket.evidence = bytes_of(snapshot_.place(index));
    ticket.holders = static_cast<std::uint32_t>(snapshot_.entries().size());
  }

  VaultContents& contents_;
  const TicketImport& import_;
  const event::Core& core_;
  const event::Snapshot& snapshot_;
  Hash256 event_id_;
  std::vector<HeldTicket> found_;
  bool met_held_ = false;
};

}  // namespace

bool is_pending(const HeldTicket& ticket) {
  return ticket.kind == TicketKind::kCommitmentLeaf && ticket.event_id == Hash256{};
}

Result<std::vector<std::string>> import_from_snapshot(VaultContents& contents, const TicketImport& import,
                                                      const event::Snapshot& snapshot) {
  TRY_ASSIGN(const event::Event event, event::parse_event_file(import.event_file));
  TRY(snapshot.check(event.core));
  SnapshotImport work(contents, import, event.core, snapshot);
  work.find_addresses();
  // Before the claims are touched, so that a name which is taken changes nothing.
  TRY_ASSIGN(std::vector<std::string> labels, work.add_found());
  for (std::string& label : work.complete_claims()) labels.push_back(std::move(label));
  if (labels.empty()) {
    return Error{.code = work.met_held() ? errors::kTicketHeld : errors::kTicketNotYours, .where = kWhere};
  }
  return labels;
}

Result<std::string> import_from_chain(VaultContents& contents, const TicketImport& import, ByteView account_proof) {
  TRY_ASSIGN(const event::Event event, event::parse_event_file(import.event_file));
  if (!event.core.anchor) return Error{.code = errors::kTicketEventKind, .where = kWhere};
  if (!import.token) return Error{.code = errors::kTicketTokenMissing, .where = kWhere};
  TRY(check_new_label(contents, import.label));
  const Hash256 event_id = event.core.event_id();
  if (is_held(contents, event_id, ticket_id(event.core, *import.token))) {
    return Error{.code = errors::kTicketHeld, .where = kWhere};
  }
  TRY_ASSIGN(const ethereum::AccountProof proof, ethereum::parse_account_proof(account_proof));
  TRY_ASSIGN(const ethereum::Address owner, ethereum::verify_owner(event.core.anchor->state_root,
                                                                   {.contract = event.core.contract,
                                                                    .token = *import.token,
                                                                    .mapping_slot = event.core.anchor->mapping_slot},
                                                                   proof));
  for (const StoredKey& key : contents.keys) {
    if (key.curve != KeyCurve::kSecp256k1 || ethereum_address(key) != owner) continue;
    HeldTicket ticket;
    ticket.label = import.label;
    ticket.event_file = Bytes(import.event_file.begin(), import.event_file.end());
    ticket.event_id = event_id;
    ticket.ticket_id = ticket_id(event.core, *import.token);
    ticket.kind = TicketKind::kOnChain;
    ticket.token = *import.token;
    ticket.key_label = key.label;
    ticket.evidence = Bytes(account_proof.begin(), account_proof.end());
    contents.tickets.push_back(std::move(ticket));
    return import.label;
  }
  return Error{.code = errors::kTicketNotYours, .where = kWhere};
}

Result<Hash256> make_claim(VaultContents& contents, const std::string& label, const event::Core& core,
                           const Hash256& token) {
  TRY(check_new_label(contents, label));
  HeldTicket claim;
  claim.label = label;
  claim.kind = TicketKind::kCommitmentLeaf;
  claim.token = token;
  claim.ticket_id = ticket_id(core, token);
  if (is_held(contents, Hash256{}, claim.ticket_id)) return Error{.code = errors::kTicketHeld, .where = kWhere};
  claim.claim_secret = SecretBytes::copy_of(crypto::random_secret<32>().view());
  const Hash256 commitment = commitment_of(claim, core);
  contents.tickets.push_back(std::move(claim));
  return commitment;
}

}  // namespace symbolon::wallet
