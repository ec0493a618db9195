// What a ticket is, for guest and host of every statement about tickets: its id, the leaves and nodes of the snapshot
// tree, event id and nullifier. FORMATS.md has the formulas.
//
//   registration id   organizer, session, chain, contract: fixed before the root, so that holders can commit to it
//   event id          registration id and root: one root, one event id; the audience of every proof
//   root              of the tree of all tickets, or, for an on-chain event, a hash that names the block and the layout
//   leaf              ticket id, kind, tier, holder; one for each ticket, sorted by ticket id
//   nullifier         one for each event, ticket and secret, where the leaf fixes the secret

#ifndef SYMBOLON_CREDENTIALS_STATEMENT_TICKET_H_
#define SYMBOLON_CREDENTIALS_STATEMENT_TICKET_H_

#include "credentials/statement/merkle_node.h"

namespace symbolon::statement {

constexpr std::uint32_t kTicketTreeDepth = 20;  // 1,048,576 tickets; the rest are empty leaves

enum class LeafKind : std::uint32_t {
  kAddress = 1,     // holder: 12 zero bytes and the owner's Ethereum address
  kCommitment = 2,  // holder: ticket_commitment() of the holder's secret
};

using EvmAddress = std::array<std::uint8_t, 20>;

// Token numbers are big-endian, as Ethereum writes them.
struct TicketName {
  std::uint64_t chain = 0;  // EIP-155 chain id; 0 and the zero address for tickets that are on no chain
  EvmAddress contract = {};
  Digest token = {};

  friend constexpr auto operator<=>(const TicketName&, const TicketName&) = default;
};

struct TicketLeaf {
  Digest ticket_id = {};
  LeafKind kind = LeafKind::kAddress;
  std::uint32_t tier = 0;
  Digest holder = {};

  friend constexpr bool operator==(const TicketLeaf&, const TicketLeaf&) = default;
};

// A place in the snapshot tree: what the wallet keeps of a ticket beside its secret (credentials/event/snapshot.h makes
// it).
struct TicketPlace {
  Digest ticket_id = {};
  std::uint32_t kind = 0;  // LeafKind
  std::uint32_t tier = 0;
  std::uint32_t leaf_index = 0;                        // below 2^kTicketTreeDepth
  std::array<Digest, kTicketTreeDepth> siblings = {};  // from the leaf upwards
};
static_assert(sizeof(TicketPlace) == 684);

inline Digest ticket_id(const TicketName& name) {
  return tagged_hash<"symbolon/ticket/id/v1">(little_endian(name.chain), name.contract, name.token);
}

inline Digest registration_id(const Digest& organizer, std::uint32_t session, std::uint64_t chain,
                              const EvmAddress& contract) {
  return tagged_hash<"symbolon/event/registration/v1">(organizer, little_endian(session), little_endian(chain),
                                                       contract);
}

// What an on-chain event pins: a block, and where the contract keeps its owners (a mapping's slot, big-endian).
struct OnChainAnchor {
  Digest block_hash = {};
  Digest state_root = {};
  Digest mapping_slot = {};

  friend constexpr bool operator==(const OnChainAnchor&, const OnChainAnchor&) = default;
};

inline Digest on_chain_root(const OnChainAnchor& anchor) {
  return tagged_hash<"symbolon/event/on-chain-root/v1">(anchor.block_hash, anchor.state_root, anchor.mapping_slot);
}

inline Digest event_id(const Digest& registration_id, const Digest& root) {
  return tagged_hash<"symbolon/event/id/v1">(registration_id, root);
}

inline Digest address_holder(const EvmAddress& address) {
  Digest holder = {};
  std::copy(address.begin(), address.end(), holder.begin() + 12);
  return holder;
}

inline Digest ticket_commitment(const Digest& secret, const Digest& registration_id, const Digest& ticket) {
  return tagged_hash<"symbolon/ticket/commitment/v1">(secret, registration_id, ticket);
}

inline Digest leaf_hash(const TicketLeaf& leaf) {
  return tagged_hash<"symbolon/ticket/leaf/v1">(leaf.ticket_id, little_endian(static_cast<std::uint32_t>(leaf.kind)),
                                                little_endian(leaf.tier), leaf.holder);
}

// The tree's empty leaves: no hash, so no ticket can be one.
constexpr Digest kEmptyLeaf = {};

inline Digest ticket_node(const Digest& left, const Digest& right) {
  return merkle_node<"symbolon/ticket/node/v1">(left, right);
}
inline Digest ticket_root(const TicketLeaf& leaf, std::uint32_t leaf_index,
                          const std::array<Digest, kTicketTreeDepth>& siblings) {
  return merkle_root_from_path<"symbolon/ticket/node/v1">(leaf_hash(leaf), leaf_index, siblings);
}

// H(event id, chain, contract, token).
inline Digest ticket_scope(const Digest& event, const Digest& ticket) {
  return tagged_hash<"symbolon/ticket/scope/v1">(event, ticket);
}
// The secret is the wallet's secp256k1 key (big-endian, 1 to n - 1) or the claim's secret.
inline Digest ticket_nullifier(const Digest& secret, const Digest& scope) {
  return tagged_hash<"symbolon/ticket/nullifier/v1">(secret, scope);
}

}  // namespace symbolon::statement

#endif  // SYMBOLON_CREDENTIALS_STATEMENT_TICKET_H_
