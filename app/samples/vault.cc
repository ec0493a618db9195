#include "app/samples/vault.h"

#include <algorithm>

#include "credentials/event/snapshot.h"
#include "credentials/wallet/keys.h"
#include "credentials/wallet/ticket_import.h"

namespace symbolon::samples {

Result<wallet::Vault> make_vault(const std::string& path, const crypto::Secp256k1SecretKey& owner,
                                 const PublishedEvent& event, const crypto::PasswordCost& cost) {
  TRY_ASSIGN(wallet::Vault vault, wallet::Vault::create(path, SecretBytes::copy_of(as_bytes(kPassphrase)), cost));
  wallet::StoredKey key;
  key.label = "main";
  key.curve = wallet::KeyCurve::kSecp256k1;
  key.origin = wallet::KeyOrigin::kHex;
  std::ranges::copy(owner.view(), key.secret.span().begin());
  TRY(wallet::add_key(vault.contents(), std::move(key)));
  TRY_ASSIGN(const event::Snapshot list, event::Snapshot::decode(event.ticket_list));
  TRY(wallet::import_from_snapshot(vault.contents(), {.label = "concert", .event_file = event.event_file}, list));
  TRY(vault.save());
  return vault;
}

}  // namespace symbolon::samples
