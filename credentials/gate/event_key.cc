#include "credentials/gate/event_key.h"

#include <algorithm>
#include <cstring>

#include "core/base/erase_file.h"
#include "core/base/file.h"
#include "core/crypto/hash.h"
#include "core/crypto/random.h"
#include "credentials/gate/errors.h"

namespace symbolon::gate {
namespace {

constexpr std::string_view kMagic = "SYGK";
constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kHeadBytes = 4 + 1 + 32;
constexpr std::size_t kFileBytes = kHeadBytes + 32;

SecretBytes derive(const SecretArray<32>& key, std::string_view info, std::size_t size) {
  return crypto::hkdf_sha256({.key_material = key.view(), .salt = {}, .info = info}, size);
}

}  // namespace

EventKey::EventKey(SecretArray<32> key) : key_(std::move(key)) {
  const SecretBytes record = derive(key_, "symbolon/gate/record/v1", 32);
  std::copy(record.view().begin(), record.view().end(), record_key_.span().begin());
  const SecretBytes tag = derive(key_, "symbolon/gate/ledger-tag/v1", 4);
  std::memcpy(&ledger_tag_, tag.view().data(), sizeof ledger_tag_);
  if (ledger_tag_ == 0) ledger_tag_ = 1;
}

Result<EventKey> EventKey::create(const std::string& path, const Hash256& event_id) {
  EventKey key(crypto::random_secret<32>());
  SecretBytes file(kFileBytes);
  auto at = std::copy(kMagic.begin(), kMagic.end(), file.span().begin());
  *at++ = kVersion;
  at = std::copy(event_id.begin(), event_id.end(), at);
  std::copy(key.key_.view().begin(), key.key_.view().end(), at);
  TRY(write_file_atomic(path, file.view(), {.overwrite = Overwrite::kRefuse, .access = FileAccess::kOwnerOnly}));
  return key;
}

Result<EventKey> EventKey::load(const std::string& path, const Hash256& event_id) {
  Result<Bytes> file = read_file(path, kFileBytes);
  if (!file) {
    const ErrorCode code =
        file.error().code == ErrorCode::kInputTooLarge ? errors::kEventKeyInvalid : errors::kEventKeyMissing;
    return Error{.code = code, .where = "gate.event_key", .detail = path};
  }
  const SecretBytes bytes = SecretBytes::copy_of(*file);
  wipe(*file);
  const ByteView view = bytes.view();
  const bool has_form =
      view.size() == kFileBytes && std::equal(kMagic.begin(), kMagic.end(), view.begin()) && view[4] == kVersion;
  if (!has_form) return Error{.code = errors::kEventKeyInvalid, .where = "gate.event_key", .detail = path};
  if (!std::equal(event_id.begin(), event_id.end(), view.begin() + 5)) {
    return Error{.code = errors::kEventKeyOtherEvent, .where = "gate.event_key", .detail = path};
  }
  return EventKey(SecretArray<32>::copy_of(view.last<32>()));
}

Result<void> EventKey::destroy(const std::string& path) {
  if (erase_file(path)) return {};
  return Error{.code = errors::kEventKeyNotDestroyed, .where = "gate.event_key", .detail = path};
}

PassKey EventKey::pass_key(const pass::PassId& id) const { return crypto::hmac_sha256(key_.view(), id); }

}  // namespace symbolon::gate
