// Key files of Ethereum wallets: Web3 Secret Storage, version 3 (scrypt or PBKDF2, AES-128-CTR, a Keccak checksum).
// Read only; keys leave a vault by its backup.

#ifndef SYMBOLON_CREDENTIALS_WALLET_KEYSTORE_H_
#define SYMBOLON_CREDENTIALS_WALLET_KEYSTORE_H_

#include "core/base/result.h"
#include "core/crypto/secp256k1.h"

namespace symbolon::wallet {

inline constexpr std::size_t kKeystoreBytesMax = std::size_t{64} << 10;

// The work that a key file may ask for: what wallets write, with room above it.
inline constexpr std::uint64_t kKeystoreScryptMemoryMax = std::uint64_t{512} << 20;
inline constexpr std::uint64_t kKeystoreScryptWorkMax = std::uint64_t{2} << 30;  // 128 * N * r * p
inline constexpr std::uint64_t kKeystorePbkdf2IterationsMax = 10'000'000;

// Errors: kInputTooLarge, kKeystoreJson, kKeystoreField, kKeystoreVersion, kKeystoreCipher, kKeystoreKdf,
// kKeystoreKdfBounds, kKeystorePassword, kKeystoreAddress, kSecretKeyInvalid, kKeyDerivationFailed.
Result<crypto::Secp256k1SecretKey> open_keystore(ByteView json, const SecretBytes& password);

}  // namespace symbolon::wallet

#endif  // SYMBOLON_CREDENTIALS_WALLET_KEYSTORE_H_
