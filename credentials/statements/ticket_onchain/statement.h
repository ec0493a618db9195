// The ticket-onchain statement itself, freestanding. Time depends on the secret: for guests, whose run only the prover
// sees, and for tests.

#ifndef SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_ONCHAIN_STATEMENT_H_
#define SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_ONCHAIN_STATEMENT_H_

#include "credentials/statement/parameters.h"
#include "credentials/statements/ticket/statement.h"
#include "credentials/statements/ticket_onchain/layout.h"

namespace symbolon::statement::ticket_onchain {

// What head.anchor, head.contract and head.token say of the owner must be what the proofs show. 0, or an exit code and
// unspecified output.
inline int prove_onchain_ticket(const InputHead& head, ethereum::TrieProof account_proof,
                                ethereum::TrieProof storage_proof, PublicHeader& header) {
  const guest::U256 secret = guest::u256_from_bytes(head.secret.data());
  // k and k + n have the same address and would give two nullifiers.
  if (guest::is_zero(secret) || !guest::is_less(secret, guest::Secp256k1::Order::kModulus)) return kExitSecretRange;

  const ethereum::TokenPlace place = {
      .contract = head.contract, .token = head.token, .mapping_slot = head.anchor.mapping_slot};
  ethereum::Address owner;
  const ethereum::Refusal refusal =
      ethereum::find_owner(head.anchor.state_root, place, account_proof, storage_proof, owner);
  if (refusal != ethereum::Refusal::kNone) return kExitRefusal + static_cast<int>(refusal);
  if (ticket::address_of(secret) != owner) return kExitOtherOwner;

  const Digest registration = registration_id(head.organizer, head.session, head.chain, head.contract);
  const Digest event = event_id(registration, on_chain_root(head.anchor));
  const Digest ticket = ticket_id({.chain = head.chain, .contract = head.contract, .token = head.token});
  header.version = kPublicValuesVersion;
  header.statement_id = "ticket-onchain"_statement;
  header.audience = event;
  header.parameters = ParameterHasher("ticket-onchain"_statement)
                          .add_bytes(head.organizer)
                          .add_u32(head.session)
                          .add_u64(head.chain)
                          .add_bytes(head.contract)
                          .add_bytes(head.anchor.block_hash)
                          .add_bytes(head.anchor.state_root)
                          .add_bytes(head.anchor.mapping_slot)
                          .finish();
  header.holder_key = head.holder_key;
  header.nullifier = ticket_nullifier(head.secret, ticket_scope(event, ticket));
  return 0;
}

}  // namespace symbolon::statement::ticket_onchain

#endif  // SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_ONCHAIN_STATEMENT_H_
