// The bytes of a vault and of a backup: a header with the cost of the passphrase, the sealed contents, a checksum
// (FORMATS.md, "Vault"). No files and no locks here; vault.h has those.
//
//   passphrase --Argon2id--> key --XChaCha20-Poly1305--> contents, with the header as associated data
//
// The checksum is not for security: it tells accidental damage from a wrong passphrase, which look the same to the
// cipher.

#ifndef SYMBOLON_CREDENTIALS_WALLET_VAULT_FILE_H_
#define SYMBOLON_CREDENTIALS_WALLET_VAULT_FILE_H_

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/aead.h"
#include "core/crypto/password.h"
#include "credentials/wallet/contents.h"

namespace symbolon::wallet {

// What a vault may ask for: below is too easy to attack, above is an attack on whoever opens it.
inline constexpr std::uint64_t kPassphraseMemoryMin = std::uint64_t{8} << 20;
inline constexpr std::uint64_t kPassphraseMemoryMax = std::uint64_t{1} << 30;
inline constexpr std::uint32_t kPassphrasePassesMax = 16;
inline constexpr std::size_t kPassphraseBytesMax = 1024;

inline constexpr std::size_t kVaultBytesMax = kContentsBytesMax + 4096;

enum class VaultPurpose : std::uint8_t { kVault = 1, kBackup = 2 };

// A passphrase, hashed with its salt: what seals and opens.
class VaultKey {
 public:
  // With a fresh salt. Errors: kPassphraseEmpty, kPassphraseTooLong, kVaultKdfBounds, kKeyDerivationFailed.
  static Result<VaultKey> create(const SecretBytes& passphrase, const crypto::PasswordCost& cost);

  const crypto::PasswordCost& cost() const { return cost_; }

 private:
  friend struct VaultFile;
  static Result<VaultKey> derive(const SecretBytes& passphrase, const crypto::PasswordCost& cost,
                                 const ByteArray<16>& salt);
  VaultKey(crypto::PasswordCost cost, const ByteArray<16>& salt, crypto::AeadKey key)
      : cost_(cost), salt_(salt), key_(std::move(key)) {}

  crypto::PasswordCost cost_;
  ByteArray<16> salt_;
  crypto::AeadKey key_;
};

struct OpenedVault {
  VaultKey key;
  VaultContents contents;
};

struct VaultFile {
  // A fresh nonce each time. Errors: kVaultFull.
  static Result<Bytes> seal(const VaultContents& contents, const VaultKey& key, VaultPurpose purpose);

  // Errors: kVaultMagic, kVaultVersion, kVaultTruncated, kInputTrailingBytes, kVaultDamaged, kInputNotCanonical,
  // kVaultIsBackup, kVaultNotBackup, kVaultKdf, kVaultKdfBounds, kVaultPassphrase, kVaultContents; as
  // VaultKey::create().
  static Result<OpenedVault> open(ByteView file, const SecretBytes& passphrase, VaultPurpose purpose);
};

}  // namespace symbolon::wallet

#endif  // SYMBOLON_CREDENTIALS_WALLET_VAULT_FILE_H_
