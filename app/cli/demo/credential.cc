#include "app/cli/demo/credential.h"

#include "app/cli/demo/proving.h"
#include "core/crypto/hash.h"
#include "core/crypto/random.h"
#include "credentials/sdjwt/issue.h"
#include "credentials/sdjwt/jwk.h"
#include "credentials/sdjwt/verify.h"
#include "credentials/statements/registry.h"
#include "credentials/wallet/credentials.h"
#include "credentials/wallet/history.h"
#include "credentials/wallet/keys.h"
#include "credentials/wallet/matching.h"

namespace symbolon::cli::demo {
namespace {

constexpr std::uint64_t kRequestSeconds = 3600;

wallet::HistoryEntry question_of(const request::Request& asked) {
  return {.time = asked.issued_at,
          .asker = crypto::sha256(as_bytes(asked.client_id)),
          .statement = asked.parameters.manifest().id,
          .application = asked.application,
          .threshold = wallet::limits_text(asked.parameters)};
}

}  // namespace

Result<void> receive_credential(Story& story, wallet::Vault& vault, const sdjwt::SigningKey& issuer,
                                const CredentialOffer& offer, std::uint64_t now) {
  TRY(wallet::add_key(vault.contents(), wallet::create_key(offer.label + "-key", wallet::KeyCurve::kP256)));
  const sdjwt::IssueOptions options{
      .holder = wallet::ec_key(vault.contents().keys.back()), .disclosable = offer.disclosable, .decoys = 2};
  TRY_ASSIGN(const sdjwt::SdJwt issued, sdjwt::issue_credential(issuer, offer.claims, options));
  const std::string text = issued.text();

  // The issuer's key comes as the file that issuers publish.
  TRY_ASSIGN(const std::vector<sdjwt::Jwk> issuers,
             sdjwt::read_jwks(sdjwt::write_jwks({{.key = issuer.public_key(), .id = {}}})));
  TRY(sdjwt::verify_sd_jwt(text, {.issuers = issuers, .at = now}));
  TRY(wallet::add_credential(vault.contents(), offer.label, SecretBytes::copy_of(as_bytes(text))));
  TRY(vault.save());
  story.say("The issuer signs a credential for a key of the vault: SD-JWT VC, ES256, " + std::to_string(text.size()) +
            " characters. The wallet checks the signature and keeps it.");
  story.fact("credential_characters", text.size());
  return {};
}

Asker::Asker(std::string name, std::string purpose)
    : key_(crypto::Ed25519KeyPair(crypto::random_secret<32>())),
      name_(std::move(name)),
      purpose_(std::move(purpose)),
      nonce_(16) {
  crypto::fill_random(nonce_);
}

Result<std::string> Asker::ask(const Question& question, std::uint64_t now) const {
  TRY_ASSIGN(const statement::Pack* const pack, statement::find_pack(question.statement));
  TRY_ASSIGN(statement::ParameterValues parameters,
             statement::ParameterValues::from_json(pack->manifest, question.conditions));
  return request::sign_request({.client_id = {},
                                .client_name = name_,
                                .purpose = purpose_,
                                .application = question.application,
                                .nonce = nonce_,
                                .issued_at = now,
                                .expires_at = now + kRequestSeconds,
                                .parameters = std::move(parameters),
                                .program_id = pack->program_id,
                                .verifying_keys = pack->verifying_keys()},
                               key_);
}

std::string issuer_text(const sdjwt::SigningKey& issuer) {
  const char* const curve = issuer.public_key().algorithm == sdjwt::Algorithm::kEs256 ? "01000000" : "02000000";
  return curve + to_hex(issuer.public_key().x) + to_hex(issuer.public_key().y);
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
