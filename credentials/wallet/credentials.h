// Held credentials: SD-JWT texts, each tied to the key that it names in `cnf`: one of the vault, or one in hardware
// (a smart card, a security module) that signs for each proof.

#ifndef SYMBOLON_CREDENTIALS_WALLET_CREDENTIALS_H_
#define SYMBOLON_CREDENTIALS_WALLET_CREDENTIALS_H_

#include <optional>

#include "credentials/sdjwt/ec_key.h"
#include "credentials/sdjwt/signing_key.h"
#include "credentials/wallet/contents.h"

namespace symbolon::wallet {

// The public half of a key as tokens name it.
sdjwt::EcKey ec_key(const StoredKey& key);

// The key itself, to issue credentials or to sign as their holder.
Result<sdjwt::SigningKey> signing_key(const StoredKey& key);

// What a list shows; the claims themselves stay where they are.
struct CredentialFacts {
  std::string type;    // "vct"; empty where there is none
  std::string issuer;  // "iss"
  std::optional<std::uint64_t> issued_at;
  std::optional<std::uint64_t> expires_at;
  std::vector<std::string> claims;  // where the disclosures belong, as JSON pointers
};

// Errors: those of reading an SD-JWT (credentials/sdjwt).
Result<CredentialFacts> credential_facts(const HeldCredential& credential);

// The key that it names in `cnf`. Errors: those of reading an SD-JWT, those of read_jwk; kCredentialUnbound.
Result<sdjwt::EcKey> bound_key(const HeldCredential& credential);

// Where the secret of the bound key is.
enum class KeyPlace { kVault, kHardware };

// White space around the text is dropped. The issuer's signature is not checked here: sdjwt::verify_sd_jwt() does that.
// Errors: as check_new_label(), credential_facts() and bound_key(); kCredentialKeyMissing where the key should be in
// the vault, kCredentialKeyHeld where it should not; kCredentialHeld.
Result<void> add_credential(VaultContents& contents, const std::string& label, const SecretBytes& text,
                            KeyPlace place = KeyPlace::kVault);

// Errors: kLabelUnknown.
Result<const HeldCredential*> find_credential(const VaultContents& contents, const std::string& label);

}  // namespace symbolon::wallet

#endif  // SYMBOLON_CREDENTIALS_WALLET_CREDENTIALS_H_
