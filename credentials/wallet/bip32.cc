#include "credentials/wallet/bip32.h"

#include <algorithm>
#include <utility>

#include "core/crypto/hmac_sha512.h"

namespace symbolon::wallet {
namespace {

// HMAC's output: a secret key or what is added to one, then the chain code.
struct Halves {
  SecretArray<32> left;
  SecretArray<32> right;
};

Halves split(const SecretArray<64>& both) {
  return {.left = SecretArray<32>::copy_of(both.view().first<32>()),
          .right = SecretArray<32>::copy_of(both.view().last<32>())};
}

Result<ExtendedKey> child(const ExtendedKey& parent, std::uint32_t index) {
  SecretBytes message(37);
  if (index >= kHardened) {
    std::copy(parent.key.view().begin(), parent.key.view().end(), message.span().begin() + 1);
  } else {
    const ByteArray<33> point = parent.key.public_key().compressed();
    std::copy(point.begin(), point.end(), message.span().begin());
  }
  for (unsigned i = 0; i < 4; ++i) message.span()[33 + i] = static_cast<std::uint8_t>(index >> (24 - 8 * i));
  Halves derived = split(crypto::hmac_sha512(parent.chain_code.view(), message.view()));
  TRY_ASSIGN(crypto::Secp256k1SecretKey key, parent.key.plus(derived.left));
  return ExtendedKey{.key = std::move(key), .chain_code = std::move(derived.right)};
}

}  // namespace

Result<ExtendedKey> derive_path(ByteView seed, std::span<const std::uint32_t> path) {
  if (path.size() > kPathLengthMax) return Error{.code = ErrorCode::kInputTooLarge, .where = "bip32.path"};
  Halves master = split(crypto::hmac_sha512(as_bytes("Bitcoin seed"), seed));
  TRY_ASSIGN(crypto::Secp256k1SecretKey key, crypto::Secp256k1SecretKey::create(std::move(master.left)));
  ExtendedKey at{.key = std::move(key), .chain_code = std::move(master.right)};
  for (const std::uint32_t index : path) {
    TRY_ASSIGN(at, child(at, index));
  }
  return at;
}

Result<crypto::Secp256k1SecretKey> derive_ethereum_key(ByteView seed, std::uint32_t index) {
  if (index >= kHardened) return Error{.code = ErrorCode::kInputTooLarge, .where = "bip32.index"};
  const std::uint32_t path[] = {kHardened + 44, kHardened + 60, kHardened, 0, index};
  TRY_ASSIGN(ExtendedKey derived, derive_path(seed, path));
  return std::move(derived.key);
}

}  // namespace symbolon::wallet
