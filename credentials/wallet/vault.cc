#include "credentials/wallet/vault.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "core/base/check.h"
#include "core/base/file.h"
#include "core/crypto/random.h"
#include "credentials/wallet/errors.h"

namespace symbolon::wallet {
namespace {

// Two names of one file must meet at one lock, and a save through a link must not replace the link.
std::string real_path(const std::string& path) {
  std::error_code failed;
  const std::filesystem::path real = std::filesystem::canonical(path, failed);
  return failed ? path : real.string();
}

// A save that was killed leaves its temporary file. It is sealed, but perhaps under a passphrase that was changed
// since. Called with the lock held, so nobody else is writing one.
void remove_leftovers(const std::string& path) {
  const std::filesystem::path file(path);
  const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
  const std::string prefix = "." + file.filename().string() + ".";
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(prefix) || !name.ends_with(".tmp")) continue;
    // The number of the process and of the file: what write_file_atomic() puts there, and no other file's name.
    const std::string middle = name.substr(prefix.size(), name.size() - prefix.size() - 4);
    if (middle.find_first_not_of("0123456789-") == std::string::npos) std::filesystem::remove(entry.path(), ignored);
  }
}

}  // namespace

Result<Vault> Vault::create(const std::string& path, const SecretBytes& passphrase, const crypto::PasswordCost& cost) {
  UndumpableScope undumpable;
  TRY_ASSIGN(FileLock lock, FileLock::acquire(path));
  if (std::error_code ignored; std::filesystem::exists(path, ignored)) {
    return Error{.code = errors::kVaultExists, .where = "vault.create", .detail = path};
  }
  TRY_ASSIGN(VaultKey key, VaultKey::create(passphrase, cost));
  VaultContents contents;
  contents.seed = crypto::random_secret<32>();
  Vault vault(path, std::move(key), std::move(contents), std::move(lock), std::move(undumpable));
  TRY(vault.save());
  return vault;
}

Result<Vault> Vault::open(const std::string& path, const SecretBytes& passphrase, VaultAccess access) {
  UndumpableScope undumpable;
  const std::string real = real_path(path);
  std::optional<FileLock> lock;
  // Before reading: what another writer saves in between would be lost.
  if (access == VaultAccess::kWrite && std::filesystem::exists(real)) {
    TRY_ASSIGN(lock, FileLock::acquire(real));
    remove_leftovers(real);
  }
  TRY_ASSIGN(const Bytes file, read_file(real, kVaultBytesMax));
  TRY_ASSIGN(OpenedVault opened, VaultFile::open(file, passphrase, VaultPurpose::kVault));
  return Vault(real, std::move(opened.key), std::move(opened.contents), std::move(lock), std::move(undumpable));
}

Result<Vault> Vault::restore(const std::string& backup_path, const SecretBytes& passphrase, const std::string& path) {
  UndumpableScope undumpable;
  TRY_ASSIGN(FileLock lock, FileLock::acquire(path));
  if (std::error_code ignored; std::filesystem::exists(path, ignored)) {
    return Error{.code = errors::kVaultExists, .where = "vault.restore", .detail = path};
  }
  TRY_ASSIGN(const Bytes file, read_file(backup_path, kVaultBytesMax));
  TRY_ASSIGN(OpenedVault opened, VaultFile::open(file, passphrase, VaultPurpose::kBackup));
  TRY_ASSIGN(VaultKey key, VaultKey::create(passphrase, opened.key.cost()));
  Vault vault(path, std::move(key), std::move(opened.contents), std::move(lock), std::move(undumpable));
  TRY(vault.save());
  return vault;
}

Result<void> Vault::save() {
  CHECK(lock_.has_value(), "a vault that was opened for reading is saved");
  TRY_ASSIGN(const Bytes file, VaultFile::seal(contents_, key_, VaultPurpose::kVault));
  return write_file_atomic(path_, file, {.overwrite = Overwrite::kReplace, .access = FileAccess::kOwnerOnly});
}

Result<void> Vault::change_passphrase(const SecretBytes& passphrase, const crypto::PasswordCost& cost) {
  TRY_ASSIGN(VaultKey key, VaultKey::create(passphrase, cost));
  std::swap(key_, key);
  Result<void> saved = save();
  if (!saved) std::swap(key_, key);
  return saved;
}

Result<void> Vault::backup(const std::string& path, const SecretBytes& passphrase,
                           const crypto::PasswordCost& cost) const {
  TRY_ASSIGN(const VaultKey key, VaultKey::create(passphrase, cost));
  TRY_ASSIGN(const Bytes file, VaultFile::seal(contents_, key, VaultPurpose::kBackup));
  TRY(write_file_atomic(path, file, {.access = FileAccess::kOwnerOnly}));
  TRY_ASSIGN(const Bytes written, read_file(path, kVaultBytesMax));
  TRY(VaultFile::open(written, passphrase, VaultPurpose::kBackup));
  return {};
}

}  // namespace symbolon::wallet
