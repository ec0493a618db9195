// The bytes of a vault: each way to be torn, damaged, foreign or absurd has its own error, and only the right
// passphrase opens it.

#include "credentials/wallet/vault_file.h"

#include <algorithm>

#include "core/crypto/hash.h"
#include "credentials/wallet/errors.h"
#include "tests/credentials/wallet/vault_samples.h"
#include "tests/support/result_matchers.h"

namespace symbolon::wallet {
namespace {

using testing::kCheap;
using testing::sample_contents;
using testing::secret;

constexpr std::size_t kPurposeAt = 12;
constexpr std::size_t kKdfAt = 16;
constexpr std::size_t kMemoryAt = 20;
constexpr std::size_t kPassesAt = 24;
constexpr std::size_t kSaltAt = 28;
constexpr std::size_t kLengthAt = 44;
constexpr std::size_t kSealedAt = 48;

const Bytes& sample() {
  static const Bytes file = [] {
    const Result<VaultKey> key = VaultKey::create(secret("correct horse"), kCheap);
    CHECK(key.has_value(), "a key of the least cost");
    Result<Bytes> sealed = VaultFile::seal(sample_contents(), *key, VaultPurpose::kVault);
    CHECK(sealed.has_value(), "the sample fits");
    return std::move(sealed).value();
  }();
  return file;
}

Result<OpenedVault> open(ByteView file, std::string_view passphrase = "correct horse") {
  return VaultFile::open(file, secret(passphrase), VaultPurpose::kVault);
}

// Somebody who changes a vault on purpose also makes its checksum right.
Bytes forged(std::size_t position, std::initializer_list<std::uint8_t> bytes) {
  Bytes file = sample();
  std::copy(bytes.begin(), bytes.end(), file.begin() + static_cast<std::ptrdiff_t>(position));
  const Hash256 checksum = crypto::sha256(ByteView(file).first(file.size() - 32));
  std::copy(checksum.begin(), checksum.end(), file.end() - 32);
  return file;
}

TEST(VaultFile, ThereAndBack) {
  const Result<OpenedVault> opened = open(sample());
  ASSERT_OK(opened);
  EXPECT_TRUE(*encode_contents(opened->contents) == *encode_contents(sample_contents()));
  EXPECT_EQ(opened->key.cost().memory_bytes, kCheap.memory_bytes);
  EXPECT_EQ(opened->key.cost().passes, kCheap.passes);
}

TEST(VaultFile, NothingOfTheContentsShows) {
  const Result<OpenedVault> opened = open(sample());
  ASSERT_OK(opened);
  const Result<Bytes> again = VaultFile::seal(opened->contents, opened->key, VaultPurpose::kVault);
  ASSERT_OK(again);
  // Fresh nonce: after the header, two files of the same contents have nothing in common.
  EXPECT_TRUE(std::equal(sample().begin(), sample().begin() + kSealedAt, again->begin()));
  std::size_t equal = 0;
  for (std::size_t i = kSealedAt; i < sample().size(); ++i) equal += sample()[i] == (*again)[i];
  EXPECT_LT(equal, sample().size() / 64);
}

TEST(VaultFile, WrongPassphrase) {
  for (const char* passphrase : {"correct hors", "Correct horse", "correct horse ", "x"}) {
    EXPECT_ERROR(open(sample(), passphrase), errors::kVaultPassphrase) << passphrase;
  }
  EXPECT_ERROR(open(sample(), ""), errors::kPassphraseEmpty);
  EXPECT_ERROR(open(sample(), std::string(kPassphraseBytesMax + 1, 'x')), errors::kPassphraseTooLong);
}

TEST(VaultFile, EveryTruncationIsNamed) {
  for (std::size_t size = 0; size < sample().size(); ++size) {
    EXPECT_ERROR(open(ByteView(sample()).first(size)), errors::kVaultTruncated) << size;
  }
  Bytes longer = sample();
  longer.push_back(0);
  EXPECT_ERROR(open(longer), ErrorCode::kInputTrailingBytes);
}

TEST(VaultFile, EveryBitFlipIsNamed) {
  Bytes file = sample();
  for (std::size_t bit = 0; bit < 8 * file.size(); ++bit) {
    const std::size_t position = bit / 8;
    const auto mask = static_cast<std::uint8_t>(1u << (bit % 8));
    file[position] ^= mask;
    const Result<OpenedVault> opened = open(file);
    ASSERT_FALSE(opened) << bit;
    const ErrorCode code = opened.error().code;
    if (position < 8) {
      EXPECT_EQ(code, errors::kVaultMagic) << bit;
    } else if (position < kPurposeAt) {
      EXPECT_EQ(code, errors::kVaultVersion) << bit;
    } else if (position >= kLengthAt && position < kSealedAt) {
      EXPECT_TRUE(code == errors::kVaultTruncated || code == ErrorCode::kInputTrailingBytes) << bit;
    } else {
      EXPECT_EQ(code, errors::kVaultDamaged) << bit;
    }
    file[position] ^= mask;
  }
}

TEST(VaultFile, OtherFilesAndVersions) {
  EXPECT_ERROR(open(as_bytes("SYMBOLON")), errors::kVaultMagic);
  EXPECT_ERROR(open(Bytes(5000)), errors::kVaultMagic);
  EXPECT_ERROR(open(forged(8, {2})), errors::kVaultVersion);
  EXPECT_ERROR(open(forged(kKdfAt, {2})), errors::kVaultKdf);
  EXPECT_ERROR(open(forged(kPurposeAt, {0})), ErrorCode::kInputNotCanonical);
  EXPECT_ERROR(open(forged(kPurposeAt, {3})), ErrorCode::kInputNotCanonical);
  EXPECT_ERROR(open(forged(kPurposeAt + 1, {1})), ErrorCode::kInputNotCanonical);
}

TEST(VaultFile, BackupsAreNoVaults) {
  EXPECT_ERROR(open(forged(kPurposeAt, {2})), errors::kVaultIsBackup);
  EXPECT_ERROR(VaultFile::open(sample(), secret("correct horse"), VaultPurpose::kBackup), errors::kVaultNotBackup);
}

TEST(VaultFile, AbsurdCostsAreRefusedBeforeTheyAreDone) {
  // KiB, little-endian: just below the least, just above the most, and 4 TiB.
  EXPECT_ERROR(open(forged(kMemoryAt, {0xff, 0x1f, 0, 0})), errors::kVaultKdfBounds);
  EXPECT_ERROR(open(forged(kMemoryAt, {1, 0, 0x10, 0})), errors::kVaultKdfBounds);
  EXPECT_ERROR(open(forged(kMemoryAt, {0xff, 0xff, 0xff, 0xff})), errors::kVaultKdfBounds);
  EXPECT_ERROR(open(forged(kPassesAt, {0})), errors::kVaultKdfBounds);
  EXPECT_ERROR(open(forged(kPassesAt, {17})), errors::kVaultKdfBounds);
  EXPECT_ERROR(open(forged(kPassesAt, {0xff, 0xff, 0xff, 0xff})), errors::kVaultKdfBounds);
  EXPECT_ERROR(VaultKey::create(secret("x"), {.memory_bytes = kPassphraseMemoryMin - 1024, .passes = 1}),
               errors::kVaultKdfBounds);
  EXPECT_ERROR(VaultKey::create(secret("x"), {.memory_bytes = kPassphraseMemoryMin + 1, .passes = 1}),
               errors::kVaultKdfBounds);
}

// With a right checksum only the key can tell; the header is bound too.
TEST(VaultFile, ForgeriesDoNotOpen) {
  EXPECT_ERROR(open(forged(kPassesAt, {2})), errors::kVaultPassphrase);
  EXPECT_ERROR(open(forged(kSaltAt, {static_cast<std::uint8_t>(sample()[kSaltAt] ^ 1)})), errors::kVaultPassphrase);
  for (const std::size_t position : {kSealedAt, kSealedAt + 24, sample().size() - 33}) {
    EXPECT_ERROR(open(forged(position, {static_cast<std::uint8_t>(sample()[position] ^ 1)})), errors::kVaultPassphrase)
        << position;
  }
}

}  // namespace
}  // namespace symbolon::wallet
