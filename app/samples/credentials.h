// Sample credentials and who asks for them: a KYC provider's, a credit bureau's, a shop, a lender.

#ifndef SYMBOLON_APP_SAMPLES_CREDENTIALS_H_
#define SYMBOLON_APP_SAMPLES_CREDENTIALS_H_

#include <string>
#include <vector>

#include "credentials/json/document.h"
#include "credentials/request/request_jws.h"
#include "credentials/sdjwt/json.h"
#include "credentials/sdjwt/signing_key.h"
#include "credentials/wallet/vault.h"

namespace symbolon::samples {

struct CredentialOffer {
  std::string label;   // in the vault
  sdjwt::Json claims;  // of the payload
  std::vector<std::string> disclosable;
};

// Checked a day ago: born 1994, resident in Austria, level 3. Label "kyc".
CredentialOffer kyc_credential(std::uint64_t now);
// A score of 712, three days old. Label "score".
CredentialOffer score_credential(std::uint64_t now);

// Makes a key in the vault, lets the issuer bind a credential to it (SD-JWT VC, ES256), verifies the issuer's signature
// as the wallet does, keeps it. Returns the credential's text. Errors: those of credentials/sdjwt and
// credentials/wallet.
Result<std::string> receive_credential(wallet::Vault& vault, const sdjwt::SigningKey& issuer,
                                       const CredentialOffer& offer, std::uint64_t now);

struct Question {
  std::string statement;
  json::Json conditions;
  std::string application;
};

// Over 18, by the credential of kyc_credential().
Question age_question(const sdjwt::SigningKey& issuer, std::uint64_t now);
// A score of at least 680 for an application, by the credential of score_credential().
Question score_question(const sdjwt::SigningKey& bureau, std::uint64_t now);

// Somebody who asks, and signs what is asked.
class Asker {
 public:
  // With a key of its own.
  Asker(std::string name, std::string purpose);

  // A request for now and the next hour; all of one asker have the same nonce, so that they differ in what is asked
  // only. Errors: kStatementUnknown, those of ParameterValues::from_json() and request::sign_request().
  Result<std::string> ask(const Question& question, std::uint64_t now) const;

 private:
  request::RequesterKey key_;
  std::string name_;
  std::string purpose_;
  Bytes nonce_;
};

}  // namespace symbolon::samples

#endif  // SYMBOLON_APP_SAMPLES_CREDENTIALS_H_
