#include <algorithm>
#include <cstring>

#include "core/crypto/secp256k1.h"
#include "core/guest/guest_io.h"
#include "credentials/ethereum/account_proof.h"
#include "credentials/ethereum/address.h"
#include "credentials/statement/statement.h"
#include "credentials/statements/ticket/errors.h"
#include "credentials/statements/ticket_onchain/errors.h"
#include "credentials/statements/ticket_onchain/layout.h"

namespace symbolon::statement {
namespace {

constexpr char kWhere[] = "statement.ticket-onchain";

// The nodes as the guest reads them.
std::size_t encoded_size(const ethereum::TrieNodes& nodes) {
  std::size_t size = 0;
  for (const Bytes& node : nodes) size += 4 + guest::padded_size(node.size());
  return size;
}

bool fits(const ethereum::AccountProof& proof) {
  std::size_t count = proof.nodes.size();
  std::size_t size = encoded_size(proof.nodes);
  for (const ethereum::StorageProof& slot : proof.storage) {
    count += slot.nodes.size();
    size += encoded_size(slot.nodes);
  }
  return count <= ticket_onchain::kNodesMax && size <= ticket_onchain::kNodesBytesMax;
}

void write_nodes(std::span<std::uint8_t>& out, const ethereum::TrieNodes& nodes) {
  for (const Bytes& node : nodes) {
    const auto size = little_endian(static_cast<std::uint32_t>(node.size()));
    std::ranges::copy(size, out.begin());
    std::ranges::copy(node, out.begin() + 4);
    out = out.subspan(4 + guest::padded_size(node.size()));
  }
}

class TicketOnchainStatement final : public Statement {
 public:
  Result<SecretBytes> make_input(const Purpose& purpose, const ParameterValues& parameters,
                                 const Witness& witness) const override {
    TRY_ASSIGN(const ByteView secret, find_witness(witness, "secret", 32));
    TRY_ASSIGN(const ByteView token, find_witness(witness, "token", 32));
    TRY_ASSIGN(const ByteView ownership, find_witness(witness, "ownership"));
    TRY_ASSIGN(const ethereum::AccountProof proof, ethereum::parse_account_proof(ownership));
    if (!fits(proof)) return Error{.code = errors::kOnChainProofTooLarge, .where = kWhere};

    ticket_onchain::InputHead head = {.holder_key = purpose.holder_key,
                                      .organizer = parameters.digest("organizer"),
                                      .chain = parameters.u64("chain"),
                                      .session = parameters.u32("session"),
                                      .anchor = {.block_hash = parameters.digest("block_hash"),
                                                 .state_root = parameters.digest("state_root"),
                                                 .mapping_slot = parameters.digest("owners_slot")}};
    std::ranges::copy(*parameters.find("contract"), head.contract.begin());
    std::ranges::copy(token, head.token.begin());
    const Digest registration = registration_id(head.organizer, head.session, head.chain, head.contract);
    if (event_id(registration, on_chain_root(head.anchor)) != purpose.audience) {
      return Error{.code = errors::kOnChainOtherEvent, .where = kWhere};
    }

    const ethereum::TokenPlace place = {
        .contract = head.contract, .token = head.token, .mapping_slot = head.anchor.mapping_slot};
    TRY_ASSIGN(const ethereum::Address owner, ethereum::verify_owner(head.anchor.state_root, place, proof));
    const auto key = crypto::Secp256k1SecretKey::create(SecretArray<32>::copy_of(secret.first<32>()));
    if (!key) return Error{.code = errors::kTicketSecretRange, .where = kWhere};
    if (ethereum::address_of(key->public_key()) != owner) {
      return Error{.code = errors::kOnChainOtherOwner, .where = kWhere};
    }

    const ethereum::TrieNodes& storage_nodes = proof.storage[0].nodes;
    head.account_nodes = static_cast<std::uint32_t>(proof.nodes.size());
    head.storage_nodes = static_cast<std::uint32_t>(storage_nodes.size());
    SecretBytes body(sizeof head + encoded_size(proof.nodes) + encoded_size(storage_nodes));
    auto* const placed = new (body.span().data()) ticket_onchain::InputHead(head);
    std::ranges::copy(secret, placed->secret.begin());
    std::span<std::uint8_t> rest = body.span().subspan(sizeof head);
    write_nodes(rest, proof.nodes);
    write_nodes(rest, storage_nodes);
    return body;
  }
};

}  // namespace

const Statement& ticket_onchain_statement() {
  static const TicketOnchainStatement kStatement;
  return kStatement;
}

}  // namespace symbolon::statement
