#include "app/cli/demo/credit.h"

#include <algorithm>
#include <utility>

#include "app/cli/demo/credential.h"
#include "core/crypto/random.h"
#include "credentials/presentation/errors.h"
#include "credentials/receipt/errors.h"
#include "credentials/receipt/receipt.h"

namespace symbolon::cli::demo {
namespace {

// What the lender files, and what an auditor does with it years later: receipt and proof file are enough.
Result<void> keep_receipt(Story& story, const std::string& request_text, ByteView proof, std::uint64_t now) {
  const crypto::Ed25519KeyPair desk(crypto::random_secret<32>());
  TRY_ASSIGN(
      const std::string receipt,
      receipt::issue_receipt(
          {.request = request_text, .proof_file = proof, .checked_at = now, .verifier = "symbolon " SYMBOLON_VERSION},
          desk));
  TRY(receipt::recheck_receipt(receipt, proof));
  story.say("The lender keeps a signed receipt of " + std::to_string(receipt.size()) +
            " bytes. An auditor checks it again with the proof file, offline.");
  story.verdict("Receipt", "checked again");
  Bytes other(proof.begin(), proof.end());
  other.back() ^= 1;
  return expect_refused(story, "The receipt with another proof file", receipt::recheck_receipt(receipt, other),
                        errors::kReceiptOtherProof);
}

}  // namespace

Result<void> tell_credit(Story& story, wallet::Vault& vault, std::uint64_t now) {
  story.chapter("credit", "A lender asks for a credit score. A bureau has attested one.");
  const sdjwt::SigningKey bureau = sdjwt::SigningKey::random(sdjwt::Algorithm::kEs256);
  TRY(receive_credential(story, vault, bureau, samples::score_credential(now), now));

  const Asker lender("Savings bank", "pre-qualification");
  Question question = samples::score_question(bureau, now);
  TRY_ASSIGN(const std::string at_least_680, lender.ask(question, now));
  TRY_ASSIGN(const Bytes proof, answer_request(story, vault, at_least_680, now));

  const Stopwatch watch;
  TRY_ASSIGN(const presentation::Accepted accepted, check_answer(at_least_680, proof));
  const double milliseconds = watch.milliseconds();
  const auto reached = std::ranges::find(accepted.disclosures, "reached", &statement::Disclosure::name);
  TRY(expect(reached != accepted.disclosures.end() && reached->value == true, "the score is not reached"));
  story.say("The lender verifies the proof in " + duration_text(milliseconds) + ". The score itself stays hidden.");
  story.verdict("At least 680", "accepted");

  TRY(keep_receipt(story, at_least_680, proof, now));

  const std::string application = std::exchange(question.application, "2026-0118");
  TRY_ASSIGN(const std::string elsewhere, lender.ask(question, now));
  TRY(expect_refused(story, "The same proof for another application", check_answer(elsewhere, proof),
                     errors::kPresentationAudience));
  question.application = application;
  question.conditions["score_min"] = 700;
  TRY_ASSIGN(const std::string at_least_700, lender.ask(question, now));
  TRY_ASSIGN(const std::string warning, warning_of(vault, at_least_700));
  TRY(expect(!warning.empty(), "the wallet did not warn"));
  story.verdict("The lender asks again, for 700, and the wallet warns", warning);
  return {};
}

}  // namespace symbolon::cli::demo
