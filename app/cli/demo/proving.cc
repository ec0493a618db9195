#include "app/cli/demo/proving.h"

#include "app/cli/progress.h"
#include "credentials/statement/prove_statement.h"
#include "credentials/statement/sentence.h"
#include "credentials/wallet/crowd.h"
#include "credentials/wallet/matching.h"

namespace symbolon::cli::demo {
namespace {

// What the holder reads before saying yes; only the program's own words.
void explain(Story& story, const wallet::Answer& answer) {
  const statement::Manifest& manifest = answer.pack->manifest;
  const std::string sentence = statement::make_sentence(answer.expectation->parameters);
  story.say("The wallet asks: prove this? \"" + sentence + "\"");
  story.fact("sentence", sentence);
  std::string shown;
  for (const statement::FieldSpec& field : manifest.public_values) shown += field.meaning + "; ";
  for (const std::string& text : manifest.reveals) shown += text + "; ";
  story.say("Shown beside it: " + shown + "nothing else.");
  if (answer.holding.ticket != nullptr) {
    const std::string crowd = wallet::crowd_text(answer.holding.ticket->holders);
    story.say("The crowd to hide in: " + crowd + ".");
    story.fact("crowd", crowd);
  }
}

}  // namespace

Result<Bytes> prove(Story& story, const wallet::Vault& vault, std::span<const presentation::Expectation> expectations) {
  TRY_ASSIGN(const std::vector<wallet::Answer> answers, wallet::find_answers(vault.contents(), expectations, ""));
  const wallet::Answer& answer = answers.front();
  explain(story, answer);
  TRY_ASSIGN(const statement::Witness witness,
             wallet::make_witness(vault.contents(), answer.pack->manifest, answer.holding));
  ProveProgress progress;
  TRY_ASSIGN(prover::ProvenRun proven,
             statement::prove_statement(
                 *answer.pack, answer.purpose, answer.expectation->parameters, witness,
                 {.hooks = {.on_phase = [&](prover::ProvePhase phase) { progress.enter(phase); }, .stop = {}}}));
  story.say("Proven: " + std::to_string(proven.report.cycles) + " MIPS instructions in " +
            duration_text(progress.total_seconds() * 1000) + ", a proof of " +
            std::to_string(proven.proof_file.size() / 1024) + " KiB.");
  story.fact("cycles", proven.report.cycles);
  story.fact("prove_seconds", progress.total_seconds());
  story.fact("proof_bytes", proven.proof_file.size());
  return std::move(proven.proof_file);
}

}  // namespace symbolon::cli::demo
