// Hierarchical keys over secp256k1 (BIP-32), secret keys only, and the path of Ethereum accounts (BIP-44).

#ifndef SYMBOLON_CREDENTIALS_WALLET_BIP32_H_
#define SYMBOLON_CREDENTIALS_WALLET_BIP32_H_

#include <span>

#include "core/base/result.h"
#include "core/crypto/secp256k1.h"

namespace symbolon::wallet {

inline constexpr std::uint32_t kHardened = 0x8000'0000;
inline constexpr std::size_t kPathLengthMax = 255;  // the depth has one byte in the serialised form

struct ExtendedKey {
  crypto::Secp256k1SecretKey key;
  SecretArray<32> chain_code;
};

// One step of the path at a time from the master key of the seed. For about one seed or index in 2^127 there is no key
// and the standard says to take another: kSecretKeyInvalid. A path longer than kPathLengthMax: kInputTooLarge.
Result<ExtendedKey> derive_path(ByteView seed, std::span<const std::uint32_t> path);

// m/44'/60'/0'/0/index, as wallets number their accounts. Index below 2^31, else kInputTooLarge.
Result<crypto::Secp256k1SecretKey> derive_ethereum_key(ByteView seed, std::uint32_t index);

}  // namespace symbolon::wallet

#endif  // SYMBOLON_CREDENTIALS_WALLET_BIP32_H_
