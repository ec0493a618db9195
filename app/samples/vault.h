// The sample attendee's vault: the key that bought a ticket, and the ticket, taken from the whole list.

#ifndef SYMBOLON_APP_SAMPLES_VAULT_H_
#define SYMBOLON_APP_SAMPLES_VAULT_H_

#include <string>
#include <string_view>

#include "app/samples/event.h"
#include "credentials/wallet/vault.h"

namespace symbolon::samples {

inline constexpr std::string_view kPassphrase = "only for this demonstration";

// Saved. The key is called "main", the ticket "concert". Errors: those of wallet::Vault, wallet::add_key(),
// wallet::import_from_snapshot().
Result<wallet::Vault> make_vault(const std::string& path, const crypto::Secp256k1SecretKey& owner,
                                 const PublishedEvent& event,
                                 const crypto::PasswordCost& cost = crypto::kPasswordCostVault);

}  // namespace symbolon::samples

#endif  // SYMBOLON_APP_SAMPLES_VAULT_H_
