#include "credentials/wallet/vault_file.h"

#include <algorithm>
#include <utility>

#include "core/base/codec.h"
#include "core/crypto/hash.h"
#include "core/crypto/random.h"
#include "credentials/wallet/errors.h"

namespace symbolon::wallet {
namespace {

constexpr std::string_view kMagic = "SYMVAULT";
constexpr std::uint32_t kVersion = 1;
constexpr std::uint32_t kArgon2id = 1;
constexpr std::size_t kHeaderBytes = 48;
constexpr std::size_t kChecksumBytes = 32;

struct Header {
  VaultPurpose purpose;
  crypto::PasswordCost cost;
  ByteArray<16> salt;
  std::uint32_t sealed_bytes;
};

Bytes encode_header(const Header& header) {
  Writer out;
  out.bytes(as_bytes(kMagic));
  out.u32(kVersion);
  out.u32(static_cast<std::uint32_t>(header.purpose));
  out.u32(kArgon2id);
  out.u32(static_cast<std::uint32_t>(header.cost.memory_bytes >> 10));
  out.u32(header.cost.passes);
  out.bytes(header.salt);
  out.u32(header.sealed_bytes);
  return std::move(out).take();
}

Error refuse(ErrorCode code) { return Error{.code = code, .where = "vault.header"}; }

Result<void> check_cost(const crypto::PasswordCost& cost) {
  const bool is_bounded = cost.memory_bytes >= kPassphraseMemoryMin && cost.memory_bytes <= kPassphraseMemoryMax &&
                          cost.passes >= 1 && cost.passes <= kPassphrasePassesMax && cost.memory_bytes % 1024 == 0;
  if (!is_bounded) return refuse(errors::kVaultKdfBounds);
  return {};
}

// Magic and version first, so that a file of another kind or version is named as such whatever else it holds.
Result<void> check_kind(ByteView file) {
  const ByteView magic = as_bytes(kMagic);
  const std::size_t common = std::min(file.size(), magic.size());
  if (!std::equal(magic.begin(), magic.begin() + static_cast<std::ptrdiff_t>(common), file.begin())) {
    return refuse(errors::kVaultMagic);
  }
  if (file.size() < magic.size() + 4) return refuse(errors::kVaultTruncated);
  Reader in(file.subspan(magic.size()));
  TRY_ASSIGN(const std::uint32_t version, in.u32());
  if (version != kVersion) return refuse(errors::kVaultVersion);
  return {};
}

// The file is whole and undamaged when this succeeds; the header's values are not checked yet.
Result<void> check_whole(ByteView file) {
  TRY(check_kind(file));
  if (file.size() < kHeaderBytes) return refuse(errors::kVaultTruncated);
  Reader length(file.subspan(kHeaderBytes - 4));
  TRY_ASSIGN(const std::uint32_t sealed_bytes, length.u32());
  const std::uint64_t expected = std::uint64_t{kHeaderBytes} + sealed_bytes + kChecksumBytes;
  if (file.size() < expected) return refuse(errors::kVaultTruncated);
  if (file.size() > expected) return refuse(ErrorCode::kInputTrailingBytes);
  const Hash256 checksum = crypto::sha256(file.first(file.size() - kChecksumBytes));
  if (!std::ranges::equal(checksum, file.last(kChecksumBytes))) return refuse(errors::kVaultDamaged);
  return {};
}

Result<Header> decode_header(ByteView file, VaultPurpose expected) {
  Reader in(file.subspan(kMagic.size() + 4));
  TRY_ASSIGN(const std::uint32_t purpose, in.u32());
  if (purpose == 0 || purpose > static_cast<std::uint32_t>(VaultPurpose::kBackup)) {
    return refuse(ErrorCode::kInputNotCanonical);
  }
  if (purpose != static_cast<std::uint32_t>(expected)) {
    return refuse(expected == VaultPurpose::kVault ? errors::kVaultIsBackup : errors::kVaultNotBackup);
  }
  TRY_ASSIGN(const std::uint32_t kdf, in.u32());
  if (kdf != kArgon2id) return refuse(errors::kVaultKdf);
  TRY_ASSIGN(const std::uint32_t memory_kib, in.u32());
  TRY_ASSIGN(const std::uint32_t passes, in.u32());
  const crypto::PasswordCost cost{.memory_bytes = std::uint64_t{memory_kib} << 10, .passes = passes};
  TRY(check_cost(cost));
  TRY_ASSIGN(const auto salt, in.array<16>());
  TRY_ASSIGN(const std::uint32_t sealed_bytes, in.u32());
  return Header{.purpose = expected, .cost = cost, .salt = salt, .sealed_bytes = sealed_bytes};
}

}  // namespace

Result<VaultKey> VaultKey::derive(const SecretBytes& passphrase, const crypto::PasswordCost& cost,
                                  const ByteArray<16>& salt) {
  if (passphrase.empty()) return refuse(errors::kPassphraseEmpty);
  if (passphrase.size() > kPassphraseBytesMax) return refuse(errors::kPassphraseTooLong);
  TRY(check_cost(cost));
  TRY_ASSIGN(crypto::AeadKey key, crypto::derive_password_key(passphrase, salt, cost));
  return VaultKey(cost, salt, std::move(key));
}

Result<VaultKey> VaultKey::create(const SecretBytes& passphrase, const crypto::PasswordCost& cost) {
  return derive(passphrase, cost, crypto::random_array<16>());
}

Result<Bytes> VaultFile::seal(const VaultContents& contents, const VaultKey& key, VaultPurpose purpose) {
  TRY_ASSIGN(const SecretBytes plaintext, encode_contents(contents));
  Bytes file =
      encode_header({.purpose = purpose,
                     .cost = key.cost_,
                     .salt = key.salt_,
                     .sealed_bytes = static_cast<std::uint32_t>(plaintext.size() + crypto::kAeadOverheadBytes)});
  const Bytes sealed = crypto::seal(key.key_, plaintext.view(), file);
  file.insert(file.end(), sealed.begin(), sealed.end());
  const Hash256 checksum = crypto::sha256(file);
  file.insert(file.end(), checksum.begin(), checksum.end());
  return file;
}

Result<OpenedVault> VaultFile::open(ByteView file, const SecretBytes& passphrase, VaultPurpose purpose) {
  TRY(check_whole(file));
  TRY_ASSIGN(const Header header, decode_header(file, purpose));
  TRY_ASSIGN(VaultKey key, VaultKey::derive(passphrase, header.cost, header.salt));
  const ByteView sealed = file.subspan(kHeaderBytes, header.sealed_bytes);
  const Result<SecretBytes> plaintext = crypto::open(key.key_, sealed, file.first(kHeaderBytes));
  if (!plaintext) return Error{.code = errors::kVaultPassphrase, .where = "vault.open"};
  TRY_ASSIGN(VaultContents contents, decode_contents(*plaintext));
  return OpenedVault{.key = std::move(key), .contents = std::move(contents)};
}

}  // namespace symbolon::wallet
