// Signatures as Ethereum's wallets give them: r, s and v, 65 bytes; the signer is found by recovering the key. The high
// half of s is refused (EIP-2), so that a signature has one form.

#ifndef SYMBOLON_CREDENTIALS_ETHEREUM_SIGNATURE_H_
#define SYMBOLON_CREDENTIALS_ETHEREUM_SIGNATURE_H_

#include "core/crypto/secp256k1.h"
#include "credentials/ethereum/ownership.h"

namespace symbolon::ethereum {

constexpr std::size_t kSignatureBytes = 65;

// v is 27 or 28, or 0 or 1 as some wallets write it.
// Errors: kSignatureForm, kSignatureRecoveryId, kSignatureHighS, kSignatureNoSigner.
Result<Address> recover_signer(const Hash256& digest, ByteView signature);

// As above, and kSignatureOtherSigner.
Result<void> verify_signer(const Hash256& digest, ByteView signature, const Address& signer);

// v is 27 or 28.
ByteArray<kSignatureBytes> sign_digest(const crypto::Secp256k1SecretKey& key, const Hash256& digest);

}  // namespace symbolon::ethereum

#endif  // SYMBOLON_CREDENTIALS_ETHEREUM_SIGNATURE_H_
