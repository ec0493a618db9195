// The ticket statement itself, freestanding, so that statements composed of it run the same code (ticket-and-age).
// Time depends on the secret: for guests, whose run only the prover sees, and for tests.

#ifndef SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_STATEMENT_H_
#define SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_STATEMENT_H_

#include "core/crypto/keccak.h"
#include "core/guest/curve_multiply.h"
#include "credentials/statement/parameters.h"
#include "credentials/statements/ticket/layout.h"

namespace symbolon::statement::ticket {

// The Ethereum address of a secp256k1 secret: the last 20 bytes of Keccak-256 of its public key's coordinates. The
// secret is from 1 to n - 1, so its point is not infinity.
inline EvmAddress address_of(const guest::U256& secret) {
  const guest::AffinePoint key = guest::multiply_base<guest::Secp256k1>(secret).affine;
  std::array<std::uint8_t, 64> coordinates;
  guest::u256_to_bytes(key.x, coordinates.data());
  guest::u256_to_bytes(key.y, coordinates.data() + 32);
  Digest digest;
  crypto::BasicKeccak256<guest::keccak_f1600> hash;
  hash.update(coordinates.data(), coordinates.size());
  hash.finish(digest.data());
  EvmAddress address;
  std::copy(digest.begin() + 12, digest.end(), address.begin());
  return address;
}

// The holder that the secret makes for a leaf of this kind; false where the secret is out of range.
inline bool holder_of(const Input& input, LeafKind kind, Digest& holder) {
  const guest::U256 secret = guest::u256_from_bytes(input.secret.data());
  if (guest::is_zero(secret)) return false;
  if (kind == LeafKind::kCommitment) {
    holder = ticket_commitment(input.secret, input.registration_id, input.place.ticket_id);
    return true;
  }
  // k and k + n have the same address and would give two nullifiers.
  if (!guest::is_less(secret, guest::Secp256k1::Order::kModulus)) return false;
  holder = address_holder(address_of(secret));
  return true;
}

// 0, or an exit code and unspecified outputs.
inline int prove_ticket(const Input& input, PublicHeader& header, Disclosed& disclosed) {
  const TicketPlace& place = input.place;
  if (input.shows_tier > 1) return kExitFlag;
  if (place.leaf_index >> kTicketTreeDepth != 0) return kExitLeafIndex;
  const auto kind = static_cast<LeafKind>(place.kind);
  if (kind != LeafKind::kAddress && kind != LeafKind::kCommitment) return kExitLeafKind;

  TicketLeaf leaf = {.ticket_id = place.ticket_id, .kind = kind, .tier = place.tier, .holder = {}};
  if (!holder_of(input, kind, leaf.holder)) return kExitSecretRange;
  const Digest root = ticket_root(leaf, place.leaf_index, place.siblings);
  const Digest event = event_id(input.registration_id, root);

  header.version = kPublicValuesVersion;
  header.statement_id = "ticket"_statement;
  header.audience = event;
  header.parameters = ParameterHasher("ticket"_statement)
                          .add_bytes(input.registration_id)
                          .add_bytes(root)
                          .add_u32(input.shows_tier)
                          .finish();
  header.holder_key = input.holder_key;
  header.nullifier = ticket_nullifier(input.secret, ticket_scope(event, place.ticket_id));
  disclosed.tier = input.shows_tier != 0 ? place.tier : 0;
  return 0;
}

}  // namespace symbolon::statement::ticket

#endif  // SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_STATEMENT_H_
