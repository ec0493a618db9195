// What the stories about credentials share: an issuer, a holder's vault, a signed request, its answer.

#ifndef SYMBOLON_APP_CLI_DEMO_CREDENTIAL_H_
#define SYMBOLON_APP_CLI_DEMO_CREDENTIAL_H_

#include <string>
#include <vector>

#include "app/cli/demo/story.h"
#include "credentials/json/document.h"
#include "credentials/request/request.h"
#include "credentials/request/request_jws.h"
#include "credentials/sdjwt/json.h"
#include "credentials/sdjwt/signing_key.h"
#include "credentials/wallet/vault.h"

namespace symbolon::cli::demo {

struct CredentialOffer {
  std::string label;   // in the vault
  sdjwt::Json claims;  // of the payload
  std::vector<std::string> disclosable;
};

// Makes a key in the vault, lets the issuer bind a credential to it (SD-JWT VC, ES256), verifies the issuer's signature
// as the wallet does, keeps it. Errors: those of credentials/sdjwt and credentials/wallet.
Result<void> receive_credential(Story& story, wallet::Vault& vault, const sdjwt::SigningKey& issuer,
                                const CredentialOffer& offer, std::uint64_t now);

// Somebody who asks, and signs what is asked.
class Asker {
 public:
  Asker(std::string name, std::string purpose);

  struct Question {
    std::string statement;
    json::Json conditions;
    std::string application;
  };
  // A request for now and the next hour; all of one asker have the same nonce, so that they differ in what is asked
  // only. Errors: kStatementUnknown, those of ParameterValues::from_json() and request::sign_request().
  Result<std::string> ask(const Question& question, std::uint64_t now) const;

 private:
  request::RequesterKey key_;
  std::string name_;
  std::string purpose_;
  Bytes nonce_;
};

// The issuer's key as a request names it.
std::string issuer_text(const sdjwt::SigningKey& issuer);

// What the wallet warns of before it answers; empty where there is nothing. Errors: those of request::parse_request().
Result<std::string> warning_of(const wallet::Vault& vault, const std::string& request_text);

// Reads and checks the request, proves, and remembers the question. Returns the proof file.
// Errors: those of request::parse_request(), Request::check_time(), prove().
Result<Bytes> answer_request(Story& story, wallet::Vault& vault, const std::string& request_text, std::uint64_t now);

// The asker's side: the proof against the request that was signed. Errors: those of request::parse_request(),
// presentation::verify_presentation().
Result<presentation::Accepted> check_answer(const std::string& request_text, ByteView proof_file);

}  // namespace symbolon::cli::demo

#endif  // SYMBOLON_APP_CLI_DEMO_CREDENTIAL_H_
