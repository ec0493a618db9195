// What the stories about credentials share: an issuer, a holder's vault, a signed request, its answer.

#ifndef SYMBOLON_APP_CLI_DEMO_CREDENTIAL_H_
#define SYMBOLON_APP_CLI_DEMO_CREDENTIAL_H_

#include <string>

#include "app/cli/demo/story.h"
#include "app/samples/credentials.h"
#include "credentials/presentation/presentation.h"

namespace symbolon::cli::demo {

using samples::Asker;
using samples::Question;

// As samples::receive_credential().
Result<void> receive_credential(Story& story, wallet::Vault& vault, const sdjwt::SigningKey& issuer,
                                const samples::CredentialOffer& offer, std::uint64_t now);

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
