// The vault on disk: opened with a passphrase, changed in memory, saved as a whole.
//
// A save writes a new file, flushes it, and gives it the vault's name in one step; whatever interrupts it, the vault is
// the old one or the new one. One writer at a time, readers at any time. While a vault is open the process leaves no
// core dump and cannot be attached to by others of the same user.
//
// What it does not do: keep older versions, merge two vaults, defend against whoever can read this process.

#ifndef SYMBOLON_CREDENTIALS_WALLET_VAULT_H_
#define SYMBOLON_CREDENTIALS_WALLET_VAULT_H_

#include <optional>
#include <string>

#include "core/base/undumpable.h"
#include "credentials/wallet/file_lock.h"
#include "credentials/wallet/vault_file.h"

namespace symbolon::wallet {

enum class VaultAccess { kRead, kWrite };

// One thread at a time.
class Vault {
 public:
  // A new seed and nothing else, saved. Never replaces a file: kVaultExists. Other errors: as open() and save().
  static Result<Vault> create(const std::string& path, const SecretBytes& passphrase,
                              const crypto::PasswordCost& cost = crypto::kPasswordCostVault);

  // Errors: as FileLock::acquire() for kWrite, read_file(), VaultFile::open().
  static Result<Vault> open(const std::string& path, const SecretBytes& passphrase, VaultAccess access);

  // Makes a vault of a backup, under the backup's passphrase and cost. Errors: as open() and create().
  static Result<Vault> restore(const std::string& backup_path, const SecretBytes& passphrase, const std::string& path);

  const VaultContents& contents() const { return contents_; }
  // Lives in memory until save().
  VaultContents& contents() { return contents_; }
  const std::string& path() const { return path_; }

  // Only with kWrite. After a failure the file is as before. Errors: kVaultFull, as write_file_atomic().
  Result<void> save();

  // Saves under a new passphrase with a fresh salt. Errors: as save() and VaultKey::create(); the old passphrase holds
  // on after one. Copies of the file made before (and backups) still open with the old passphrase.
  Result<void> change_passphrase(const SecretBytes& passphrase, const crypto::PasswordCost& cost);

  // Writes everything to one file under a passphrase of its own, and reads it back before it says so. Refuses to
  // replace a file: kFileExists. Other errors: as save() and VaultKey::create().
  Result<void> backup(const std::string& path, const SecretBytes& passphrase, const crypto::PasswordCost& cost) const;

 private:
  Vault(std::string path, VaultKey key, VaultContents contents, std::optional<FileLock> lock,
        UndumpableScope undumpable)
      : undumpable_(std::move(undumpable)),
        path_(std::move(path)),
        lock_(std::move(lock)),
        key_(std::move(key)),
        contents_(std::move(contents)) {}

  // First, so that it ends after everything secret is wiped.
  UndumpableScope undumpable_;
  std::string path_;
  std::optional<FileLock> lock_;
  VaultKey key_;
  VaultContents contents_;
};

}  // namespace symbolon::wallet

#endif  // SYMBOLON_CREDENTIALS_WALLET_VAULT_H_
