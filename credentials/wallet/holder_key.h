// Holder keys: the Ed25519 key that a proof commits to and that signs passes. Made from the vault's seed, so that a
// restored backup has the same ones; one for each pair of audience and item, so that no two events see the same key.

#ifndef SYMBOLON_CREDENTIALS_WALLET_HOLDER_KEY_H_
#define SYMBOLON_CREDENTIALS_WALLET_HOLDER_KEY_H_

#include <string_view>

#include "core/crypto/ed25519.h"

namespace symbolon::wallet {

struct HolderKeyUse {
  Hash256 audience;  // the event id, or the identity of a request
  Hash256 item;      // what is held: H(chain, contract, token), or the hash of the cnf key
};

crypto::Ed25519KeyPair holder_key(const SecretArray<32>& seed, const HolderKeyUse& use);

// A secret of this wallet for a statement that needs one to count by (input kind "secret"): the same each time, unknown
// to everybody else, and without relation from one statement to another.
SecretArray<32> statement_secret(const SecretArray<32>& seed, std::string_view statement_id);

}  // namespace symbolon::wallet

#endif  // SYMBOLON_CREDENTIALS_WALLET_HOLDER_KEY_H_
