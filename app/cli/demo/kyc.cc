#include "app/cli/demo/kyc.h"

#include "app/cli/demo/credential.h"
#include "credentials/presentation/errors.h"
#include "credentials/request/difference.h"
#include "credentials/request/errors.h"
#include "credentials/request/request_jws.h"

namespace symbolon::cli::demo {
namespace {

// Two requests that a forger joins: what one says, under the signature of the other.
std::string with_signature_of(const std::string& text, const std::string& other) {
  return text.substr(0, text.rfind('.')) + other.substr(other.rfind('.'));
}

Result<void> refuse_changes(Story& story, const std::string& over_18, const std::string& over_21, ByteView proof) {
  TRY(expect_refused(story, "The same proof for a request over 21", check_answer(over_21, proof),
                     errors::kPresentationParameters));
  TRY_ASSIGN(const request::Request asked, request::parse_request(over_21));
  TRY_ASSIGN(const request::Request answered, request::parse_request(over_18));
  const Result<void> difference = request::compare_requests(asked, answered);
  TRY(expect(!difference && difference.error().code == errors::kAnswersOtherParameter, "the requests do not differ"));
  story.say("Where the two requests differ: " + difference.error().detail + ".");
  return expect_refused(story, "A request over 21 under the signature of the request over 18",
                        request::parse_request(with_signature_of(over_21, over_18)), errors::kRequestSignature);
}

}  // namespace

Result<void> tell_kyc(Story& story, wallet::Vault& vault, std::uint64_t now) {
  story.chapter("kyc", "A shop asks for an age. A KYC provider has checked it before.");
  const sdjwt::SigningKey issuer = sdjwt::SigningKey::random(sdjwt::Algorithm::kEs256);
  TRY(receive_credential(story, vault, issuer, samples::kyc_credential(now), now));

  const Asker shop("Wine shop", "age check");
  Question question = samples::age_question(issuer, now);
  TRY_ASSIGN(const std::string over_18, shop.ask(question, now));
  TRY_ASSIGN(const Bytes proof, answer_request(story, vault, over_18, now));

  const Stopwatch watch;
  TRY(check_answer(over_18, proof));
  story.say("The shop verifies the proof with its own request in " + duration_text(watch.milliseconds()) +
            ". It learns no name, no birthdate, no number.");
  story.verdict("Over 18", "accepted");
  question.conditions["age_min"] = 21;
  TRY_ASSIGN(const std::string over_21, shop.ask(question, now));
  return refuse_changes(story, over_18, over_21, proof);
}

}  // namespace symbolon::cli::demo
