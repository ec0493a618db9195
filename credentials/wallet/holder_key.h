// Holder keys: the Ed25519 key that a proof commits to and that signs passes. Made from the vault's seed, so that a
// restored backup has the same ones; one for each pair of audience and item, so that no two events see the same key.

#ifndef SYMBOLON_CREDENTIALS_WALLET_HOLDER_KEY_H_
#define SYMBOLON_CREDENTIALS_WALLET_HOLDER_KEY_H_

#include "core/crypto/ed25519.h"

namespace symbolon::wallet {

struct HolderKeyUse {
  Hash256 audience;  // the event id, or the identity of a request
  Hash256 item;      // what is held: H(chain, contract, token), or the hash of the cnf key
};

crypto::Ed25519KeyPair holder_key(const SecretArray<32>& seed, const HolderKeyUse& use);

}  // namespace symbolon::wallet

#endif  // SYMBOLON_CREDENTIALS_WALLET_HOLDER_KEY_H_
