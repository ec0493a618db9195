// The keys in a vault: adding, making, finding them, and what may be shown of them.

#ifndef SYMBOLON_CREDENTIALS_WALLET_KEYS_H_
#define SYMBOLON_CREDENTIALS_WALLET_KEYS_H_

#include "credentials/wallet/contents.h"

namespace symbolon::wallet {

// One name means one thing in a vault: a key, a ticket, a credential or a document. Errors: kLabelInvalid, kLabelTaken.
Result<void> check_new_label(const VaultContents& contents, const std::string& label);

// A random key of the curve.
StoredKey create_key(std::string label, KeyCurve curve);

// Errors: as check_new_label(), kKeyAlreadyHeld, kSecretKeyInvalid (0, or the curve's order and above).
Result<void> add_key(VaultContents& contents, StoredKey key);

// Errors: kLabelUnknown.
Result<const StoredKey*> find_key(const VaultContents& contents, const std::string& label);

// 04 || x || y. The key is in a vault, so it is valid.
ByteArray<65> public_point(const StoredKey& key);

// The last 20 bytes of the Keccak-256 of x || y, for a key of secp256k1.
ByteArray<20> ethereum_address(const StoredKey& key);

// Removes the key, ticket, credential or document of this name. Errors: kLabelUnknown; kLabelInUse where a ticket or
// credential needs the key.
Result<void> remove_item(VaultContents& contents, const std::string& label);

}  // namespace symbolon::wallet

#endif  // SYMBOLON_CREDENTIALS_WALLET_KEYS_H_
