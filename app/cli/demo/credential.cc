#include "app/cli/demo/credential.h"

#include "app/cli/demo/proving.h"
#include "core/crypto/hash.h"
#include "credentials/wallet/history.h"
#include "credentials/wallet/matching.h"

namespace symbolon::cli::demo {
namespace {

wallet::HistoryEntry question_of(const request::Request& asked) {
  return {.time = asked.issued_at,
          .asker = crypto::sha256(as_bytes(asked.client_id)),
          .statement = asked.parameters.manifest().id,
          .application = asked.application,
          .threshold = wallet::limits_text(asked.parameters)};
}

}  // namespace

Result<void> receive_credential(Story& story, wallet::Vault& vault, const sdjwt::SigningKey& issuer,
                                const samples::CredentialOffer& offer, std::uint64_t now) {
  TRY_ASSIGN(const std::string text, samples::receive_credential(vault, issuer, offer, now));
  story.say("The issuer signs a credential for a key of the vault: SD-JWT VC, ES256, " + std::to_string(text.size()) +
            " characters. The wallet checks the signature and keeps it.");
  story.fact("credential_characters", text.size());
  return {};
}

Result<std::string> warning_of(const wallet::Vault& vault, const std::string& request_text) {
  TRY_ASSIGN(const request::Request asked, request::parse_request(request_text));
  return wallet::narrowing_warning(vault.contents(), question_of(asked));
}

Result<Bytes> answer_request(Story& story, wallet::Vault& vault, const std::string& request_text, std::uint64_t now) {
  TRY_ASSIGN(const request::Request asked, request::parse_request(request_text));
  TRY(asked.check_time(now));
  story.say("Signed request, " + std::to_string(request_text.size()) + " characters, from \"" + asked.client_name +
            "\".");
  const presentation::Expectation expectation = asked.expectation();
  TRY_ASSIGN(Bytes proof, prove(story, vault, {&expectation, 1}));
  wallet::remember_answer(vault.contents(), question_of(asked));
  TRY(vault.save());
  return proof;
}

Result<presentation::Accepted> check_answer(const std::string& request_text, ByteView proof_file) {
  TRY_ASSIGN(const request::Request asked, request::parse_request(request_text));
  const presentation::Expectation expectation = asked.expectation();
  return presentation::verify_presentation({&expectation, 1}, proof_file);
}

}  // namespace symbolon::cli::demo
