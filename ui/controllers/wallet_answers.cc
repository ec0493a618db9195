// The part of WalletController about answers: what is asked, and the proof.

#include <QLocale>

#include "core/base/file.h"
#include "credentials/request/request_jws.h"
#include "credentials/statement/prove_statement.h"
#include "credentials/wallet/history.h"
#include "ui/controllers/wallet_controller.h"

namespace symbolon::ui {

void WalletController::ask(Result<wallet::Question> question, const std::string& only) {
  if (!question) return refuse(question.error());
  m_answer.reset();
  m_question.emplace(std::move(*question));
  const Result<std::vector<wallet::Answer>> answers =
      wallet::find_answers(m_vault->contents(), m_question->expectations, only);
  if (!answers) return refuse(answers.error());
  m_answer = answers->front();
  m_consent.read(*m_question, *m_answer, m_vault->contents());
  m_problem = {};
  enter(Asked);
}

void WalletController::askForTicket(int index) {
  const wallet::HeldTicket& ticket = m_vault->contents().tickets.at(static_cast<std::size_t>(index));
  ask(wallet::Question::of_event(ticket.event_file), ticket.label);
}

void WalletController::openRequest(const QUrl& file) {
  const Result<Bytes> bytes = read_file(file.toLocalFile().toStdString(), request::kRequestBytesMax);
  if (!bytes) return refuse(bytes.error());
  ask(wallet::Question::of_request(*bytes, unix_seconds(m_services.clock)), {});
}

void WalletController::prove() {
  if (m_state != Asked || m_proving.running()) return;
  Result<statement::Witness> witness =
      wallet::make_witness(m_vault->contents(), m_answer->pack->manifest, m_answer->holding);
  if (!witness) return refuse(witness.error());
  // Everything that the worker touches is its own: the vault may be locked meanwhile.
  const auto held = std::make_shared<const statement::Witness>(std::move(*witness));
  const auto undumpable = std::make_shared<const UndumpableScope>();
  m_proof.clear();
  m_problem = {};
  enter(Proving);
  m_proving.start(
      [held, undumpable, pack = m_answer->pack, purpose = m_answer->purpose,
       expectation = *m_answer->expectation](const prover::ProveHooks& hooks) -> Result<prover::ProvenRun> {
        TRY_ASSIGN(prover::ProvenRun proven,
                   statement::prove_statement(*pack, purpose, expectation.parameters, *held, {.hooks = hooks}));
        // As whoever asked will check it.
        TRY(presentation::verify_presentation({&expectation, 1}, proven.proof_file));
        return proven;
      },
      [this](Result<prover::ProvenRun> proven) { take_proof(std::move(proven)); });
}

void WalletController::take_proof(Result<prover::ProvenRun> proven) {
  if (!m_vault || m_state != Proving) return;
  if (!proven) {
    const bool cancelled = proven.error().code == ErrorCode::kCancelled;
    enter(Asked);
    if (!cancelled) refuse(proven.error());
    return;
  }
  m_proof = std::move(proven->proof_file);
  if (m_question->history) {
    wallet::remember_answer(m_vault->contents(), *m_question->history);
    if (const Result<void> saved = save(); !saved) refuse(saved.error());
  }
  enter(Proven);
}

QString WalletController::provenText() const {
  //: %1 is a size such as "870 KiB"
  return m_proof.empty() ? QString()
                         : tr("It has %1 and tells what you agreed to, nothing else.")
                               .arg(QLocale().formattedDataSize(static_cast<qint64>(m_proof.size()), 0));
}

void WalletController::decline() {
  m_proving.cancel();
  m_answer.reset();
  m_question.reset();
  m_proof.clear();
  show_holdings({});
}

void WalletController::saveProof(const QUrl& file) {
  const Result<void> written =
      write_file_atomic(file.toLocalFile().toStdString(), m_proof, {.overwrite = Overwrite::kReplace});
  if (!written) return refuse(written.error());
  m_problem = {.sentence = tr("The proof is written."),
               .hint = tr("Hand it in before the doors, or to whoever asked."),
               .good = true};
  emit changed();
}

}  // namespace symbolon::ui
