// The vault on disk: create, change, reopen, lock, passphrase change, backup and restore; what fails loses nothing.

#include "credentials/wallet/vault.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <utility>

#include "core/base/file.h"
#include "credentials/wallet/errors.h"
#include "credentials/wallet/holder_key.h"
#include "tests/credentials/wallet/vault_samples.h"
#include "tests/support/result_matchers.h"
#include "tests/support/temporary_directory.h"

namespace symbolon::wallet {
namespace {

using testing::kCheap;
using testing::sample_key;
using testing::secret;

class VaultTest : public ::testing::Test {
 protected:
  VaultTest() : path_(directory_.file("vault")) {}

  Result<Vault> create() { return Vault::create(path_, secret("old"), kCheap); }
  Result<Vault> open(VaultAccess access = VaultAccess::kRead, std::string_view passphrase = "old") {
    return Vault::open(path_, secret(passphrase), access);
  }
  Bytes file() { return *read_file(path_, kVaultBytesMax); }

  symbolon::testing::TemporaryDirectory directory_;
  std::string path_;
};

TEST_F(VaultTest, KeepsWhatIsSaved) {
  SecretArray<32> seed;
  {
    Result<Vault> vault = create();
    ASSERT_OK(vault);
    seed = SecretArray<32>::copy_of(vault->contents().seed.view());
    EXPECT_FALSE(seed == SecretArray<32>());
    vault->contents().keys.push_back(sample_key("main", 5));
    ASSERT_OK(vault->save());
    vault->contents().keys.push_back(sample_key("not-saved", 6));
  }
  const Result<Vault> vault = open();
  ASSERT_OK(vault);
  EXPECT_TRUE(vault->contents().seed == seed);
  ASSERT_EQ(vault->contents().keys.size(), 1u);
  EXPECT_TRUE(vault->contents().keys[0].secret == testing::filled_secret(5));
  struct stat status {};
  ASSERT_EQ(stat(path_.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600u);
}

TEST_F(VaultTest, NeverReplacesAFile) {
  ASSERT_OK(write_file_atomic(path_, Bytes{1}));
  EXPECT_ERROR(create(), errors::kVaultExists);
  EXPECT_ERROR(Vault::restore(directory_.file("backup"), secret("old"), path_), errors::kVaultExists);
  EXPECT_EQ(file(), Bytes{1});
}

TEST_F(VaultTest, WhatCannotBeOpenedStaysAsItIs) {
  EXPECT_ERROR(open(), ErrorCode::kFileNotFound);
  EXPECT_ERROR(open(VaultAccess::kWrite), ErrorCode::kFileNotFound);
  EXPECT_TRUE(directory_.names().empty());
  EXPECT_ERROR(Vault::create(directory_.file("no/vault"), secret("old"), kCheap), errors::kVaultLockFailed);
  EXPECT_ERROR(Vault::create(path_, secret(""), kCheap), errors::kPassphraseEmpty);
  ASSERT_OK(create());
  const Bytes before = file();
  EXPECT_ERROR(open(VaultAccess::kWrite, "wrong"), errors::kVaultPassphrase);
  EXPECT_EQ(file(), before);
}

TEST_F(VaultTest, OneWriterManyReaders) {
  Result<Vault> writer = create();
  ASSERT_OK(writer);
  EXPECT_ERROR(open(VaultAccess::kWrite), errors::kVaultLocked);
  EXPECT_OK(open(VaultAccess::kRead));
  // Through another name of the same file too.
  std::filesystem::create_symlink(path_, directory_.file("link"));
  EXPECT_ERROR(Vault::open(directory_.file("link"), secret("old"), VaultAccess::kWrite), errors::kVaultLocked);
  // A save does not give the lock away.
  ASSERT_OK(writer->save());
  EXPECT_ERROR(open(VaultAccess::kWrite), errors::kVaultLocked);
  writer = ErrorCode::kCancelled;
  Result<Vault> through_link = Vault::open(directory_.file("link"), secret("old"), VaultAccess::kWrite);
  ASSERT_OK(through_link);
  ASSERT_OK(through_link->save());
  EXPECT_TRUE(std::filesystem::is_symlink(directory_.file("link")));
}

TEST_F(VaultTest, PassphraseChange) {
  {
    Result<Vault> vault = create();
    ASSERT_OK(vault);
    vault->contents().keys.push_back(sample_key("main", 5));
    ASSERT_OK(vault->save());
    EXPECT_ERROR(vault->change_passphrase(secret(""), kCheap), errors::kPassphraseEmpty);
    EXPECT_OK(open(VaultAccess::kRead, "old"));
    ASSERT_OK(vault->change_passphrase(secret("new"), kCheap));
    ASSERT_OK(vault->save());
  }
  EXPECT_ERROR(open(VaultAccess::kRead, "old"), errors::kVaultPassphrase);
  const Result<Vault> vault = open(VaultAccess::kRead, "new");
  ASSERT_OK(vault);
  EXPECT_TRUE(vault->contents().keys[0].secret == testing::filled_secret(5));
}

TEST_F(VaultTest, ARestoredBackupHasTheSameHolderKeys) {
  const HolderKeyUse use{.audience = {1}, .item = {2}};
  Result<Vault> vault = create();
  ASSERT_OK(vault);
  const auto key = holder_key(vault->contents().seed, use).public_key();
  vault->contents().keys.push_back(sample_key("main", 5));
  const std::string backup = directory_.file("backup");
  ASSERT_OK(vault->backup(backup, secret("for the safe"), kCheap));
  EXPECT_ERROR(vault->backup(backup, secret("for the safe"), kCheap), ErrorCode::kFileExists);

  const std::string restored_path = directory_.file("restored");
  EXPECT_ERROR(Vault::restore(backup, secret("old"), restored_path), errors::kVaultPassphrase);
  EXPECT_ERROR(Vault::restore(path_, secret("old"), restored_path), errors::kVaultNotBackup);
  EXPECT_ERROR(Vault::open(backup, secret("for the safe"), VaultAccess::kRead), errors::kVaultIsBackup);
  EXPECT_FALSE(std::filesystem::exists(restored_path));
  ASSERT_OK(Vault::restore(backup, secret("for the safe"), restored_path));
  const Result<Vault> restored = Vault::open(restored_path, secret("for the safe"), VaultAccess::kRead);
  ASSERT_OK(restored);
  EXPECT_EQ(holder_key(restored->contents().seed, use).public_key(), key);
  EXPECT_TRUE(restored->contents().keys[0].secret == testing::filled_secret(5));
}

TEST_F(VaultTest, AFullVaultIsNotSaved) {
  Result<Vault> vault = create();
  ASSERT_OK(vault);
  const Bytes before = file();
  vault->contents().history.resize(kHistoryMax + 1);
  EXPECT_ERROR(vault->save(), errors::kVaultFull);
  EXPECT_EQ(file(), before);
}

TEST_F(VaultTest, LeftoversOfAKilledSaveAreRemoved) {
  ASSERT_OK(create());
  for (const char* name : {".vault.123-4.tmp", ".vault.notes.tmp", ".vault2.1-2.tmp"}) {
    ASSERT_OK(write_file_atomic(directory_.file(name), Bytes{1}));
  }
  ASSERT_OK(open(VaultAccess::kRead));
  EXPECT_TRUE(std::filesystem::exists(directory_.file(".vault.123-4.tmp")));
  ASSERT_OK(open(VaultAccess::kWrite));
  EXPECT_EQ(directory_.names(),
            (std::vector<std::string>{".vault.lock", ".vault.notes.tmp", ".vault2.1-2.tmp", "vault"}));
}

TEST_F(VaultTest, TheProcessIsUndumpableWhileItIsOpen) {
  ASSERT_EQ(prctl(PR_GET_DUMPABLE), 1);
  {
    const Result<Vault> vault = create();
    ASSERT_OK(vault);
    EXPECT_EQ(prctl(PR_GET_DUMPABLE), 0);
  }
  EXPECT_EQ(prctl(PR_GET_DUMPABLE), 1);
}

TEST_F(VaultTest, TheLockFileIsNoLink) {
  std::filesystem::create_symlink(directory_.file("elsewhere"), directory_.file(".vault.lock"));
  EXPECT_ERROR(create(), errors::kVaultLockFailed);
  EXPECT_FALSE(std::filesystem::exists(directory_.file("elsewhere")));
}

TEST_F(VaultTest, AForeignFileIsNamed) {
  ASSERT_OK(write_file_atomic(path_, Bytes(100)));
  EXPECT_ERROR(open(), errors::kVaultMagic);
  ASSERT_OK(write_file_atomic(path_, Bytes(kVaultBytesMax + 1), {.overwrite = Overwrite::kReplace}));
  EXPECT_ERROR(open(), ErrorCode::kInputTooLarge);
}

}  // namespace
}  // namespace symbolon::wallet
