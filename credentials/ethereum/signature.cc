#include "credentials/ethereum/signature.h"

#include <algorithm>

#include "credentials/ethereum/address.h"
#include "credentials/ethereum/errors.h"

namespace symbolon::ethereum {
namespace {

constexpr char kWhere[] = "ethereum.signature";

// (n - 1) / 2
constexpr Word kHalfOrder = {0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                             0xff, 0xff, 0xff, 0xff, 0xff, 0x5d, 0x57, 0x6e, 0x73, 0x57, 0xa4,
                             0x50, 0x1d, 0xdf, 0xe9, 0x2f, 0x46, 0x68, 0x1b, 0x20, 0xa0};

}  // namespace

Result<Address> recover_signer(const Hash256& digest, ByteView signature) {
  if (signature.size() != kSignatureBytes) return Error{.code = errors::kSignatureForm, .where = kWhere};
  const std::uint8_t v = signature[64];
  const std::uint8_t recovery_id = v >= 27 ? static_cast<std::uint8_t>(v - 27) : v;
  if (recovery_id > 1) return Error{.code = errors::kSignatureRecoveryId, .where = kWhere};
  const ByteView s = signature.subspan(32, 32);
  if (std::ranges::lexicographical_compare(kHalfOrder, s)) {
    return Error{.code = errors::kSignatureHighS, .where = kWhere};
  }
  crypto::RecoverableSignature recoverable = {.signature = {}, .recovery_id = recovery_id};
  std::ranges::copy(signature.first(64), recoverable.signature.begin());
  const auto key = crypto::secp256k1_recover(digest, recoverable);
  if (!key) return Error{.code = errors::kSignatureNoSigner, .where = kWhere};
  return address_of(*key);
}

Result<void> verify_signer(const Hash256& digest, ByteView signature, const Address& signer) {
  TRY_ASSIGN(const Address recovered, recover_signer(digest, signature));
  if (recovered != signer) return Error{.code = errors::kSignatureOtherSigner, .where = kWhere};
  return {};
}

ByteArray<kSignatureBytes> sign_digest(const crypto::Secp256k1SecretKey& key, const Hash256& digest) {
  const crypto::RecoverableSignature made = key.sign_recoverable(digest);
  ByteArray<kSignatureBytes> signature;
  std::ranges::copy(made.signature, signature.begin());
  signature[64] = static_cast<std::uint8_t>(27 + made.recovery_id);
  return signature;
}

}  // namespace symbolon::ethereum
