#include "credentials/wallet/keys.h"

#include <algorithm>
#include <utility>

#include "core/base/check.h"
#include "core/crypto/hash.h"
#include "core/crypto/p256.h"
#include "core/crypto/random.h"
#include "core/crypto/secp256k1.h"
#include "credentials/wallet/errors.h"

namespace symbolon::wallet {
namespace {

Result<ByteArray<65>> checked_point(KeyCurve curve, const SecretArray<32>& secret) {
  SecretArray<32> copy = SecretArray<32>::copy_of(secret.view());
  if (curve == KeyCurve::kP256) {
    TRY_ASSIGN(const crypto::P256SecretKey key, crypto::P256SecretKey::create(std::move(copy)));
    return key.public_key().uncompressed();
  }
  TRY_ASSIGN(const crypto::Secp256k1SecretKey key, crypto::Secp256k1SecretKey::create(std::move(copy)));
  return key.public_key().uncompressed();
}

Error label_error(ErrorCode code, const std::string& label) {
  return Error{.code = code, .where = "vault.item", .detail = label};
}

template <class Item>
auto find(std::vector<Item>& items, const std::string& label) {
  return std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.label == label; });
}

template <class Item>
bool holds(const std::vector<Item>& items, const std::string& label) {
  return std::any_of(items.begin(), items.end(), [&](const Item& item) { return item.label == label; });
}

template <class Item>
bool uses_key(const std::vector<Item>& items, const std::string& label) {
  return std::any_of(items.begin(), items.end(), [&](const Item& item) { return item.key_label == label; });
}

template <class Item>
bool remove(std::vector<Item>& items, const std::string& label) {
  const auto found = find(items, label);
  if (found == items.end()) return false;
  items.erase(found);
  return true;
}

}  // namespace

Result<void> check_new_label(const VaultContents& contents, const std::string& label) {
  TRY(check_label(label));
  if (holds(contents.keys, label) || holds(contents.tickets, label) || holds(contents.credentials, label) ||
      holds(contents.documents, label)) {
    return label_error(errors::kLabelTaken, label);
  }
  return {};
}

StoredKey create_key(std::string label, KeyCurve curve) {
  StoredKey key;
  key.label = std::move(label);
  key.curve = curve;
  // All but one in 2^32 (P-256) or 2^128 are below the order.
  do {
    key.secret = crypto::random_secret<32>();
  } while (!checked_point(curve, key.secret));
  return key;
}

Result<void> add_key(VaultContents& contents, StoredKey key) {
  TRY(check_new_label(contents, key.label));
  TRY(checked_point(key.curve, key.secret));
  for (const StoredKey& held : contents.keys) {
    if (held.curve == key.curve && held.secret == key.secret) return label_error(errors::kKeyAlreadyHeld, held.label);
  }
  contents.keys.push_back(std::move(key));
  return {};
}

Result<const StoredKey*> find_key(const VaultContents& contents, const std::string& label) {
  for (const StoredKey& key : contents.keys) {
    if (key.label == label) return &key;
  }
  return label_error(errors::kLabelUnknown, label);
}

ByteArray<65> public_point(const StoredKey& key) {
  const Result<ByteArray<65>> point = checked_point(key.curve, key.secret);
  CHECK(point.has_value(), "keys are checked when they are added");
  return *point;
}

ByteArray<20> ethereum_address(const StoredKey& key) {
  CHECK(key.curve == KeyCurve::kSecp256k1, "Ethereum's keys are on secp256k1");
  const ByteArray<65> point = public_point(key);
  const Hash256 hash = crypto::keccak256(ByteView(point).subspan(1));
  ByteArray<20> address;
  std::copy(hash.end() - 20, hash.end(), address.begin());
  return address;
}

Result<void> remove_item(VaultContents& contents, const std::string& label) {
  if (uses_key(contents.tickets, label) || uses_key(contents.credentials, label)) {
    return label_error(errors::kLabelInUse, label);
  }
  if (remove(contents.keys, label) || remove(contents.tickets, label) || remove(contents.credentials, label) ||
      remove(contents.documents, label)) {
    return {};
  }
  return label_error(errors::kLabelUnknown, label);
}

}  // namespace symbolon::wallet
