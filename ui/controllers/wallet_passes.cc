// The part of WalletController about what happens to a proof of a ticket: check-in, its answer, and the pass.

#include <QClipboard>
#include <QGuiApplication>

#include "core/base/file.h"
#include "credentials/event/event_file.h"
#include "credentials/gate/check_in_text.h"
#include "credentials/wallet/check_in.h"
#include "credentials/wallet/tickets.h"
#include "ui/controllers/paper_pass.h"
#include "ui/controllers/wallet_controller.h"

namespace symbolon::ui {

void WalletController::takeCheckIn(const QUrl& answer) {
  const Result<Bytes> bytes = read_file(answer.toLocalFile().toStdString(), gate::kCheckInTextBytesMax);
  if (!bytes) return refuse(bytes.error());
  take_answer(*bytes);
}

void WalletController::checkInAt(const QString& address) {
  if (m_busy || !provenForEvent()) return;
  m_busy = true;
  m_problem = {};
  emit changed();
  m_post.send(address, m_proof);
}

void WalletController::checkInHere() {
  if (m_busy || !provenForEvent() || !canCheckInHere()) return;
  m_busy = true;
  m_problem = {};
  emit changed();
  m_worker.run(
      this, [desk = m_services.deskHere(), proof = m_proof](std::stop_token) { return desk(proof); },
      [this](const Result<std::string>& answer) {
        m_busy = false;
        if (!m_vault) return;
        if (!answer) return refuse(answer.error());
        take_answer(as_bytes(*answer));
      });
}

void WalletController::take_answer(ByteView answer) {
  const Result<std::string> label =
      wallet::accept_check_in(m_vault->contents(), answer, unix_seconds(m_services.clock));
  if (!label) return refuse(label.error());
  // A check-in that could not be saved holds until the vault is locked: better than none, and said.
  const Result<void> saved = save();
  m_answer.reset();
  m_question.reset();
  m_proof.clear();
  show_holdings(tr("You are checked in: %1. Show the pass at the door.").arg(QString::fromStdString(*label)));
  if (!saved) refuse(saved.error());
}

void WalletController::takeClipboard() {
  const QString text = QGuiApplication::clipboard()->text();
  if (text.trimmed().isEmpty()) {
    m_intake.takeClipboard();
    return;
  }
  if (text.contains('~')) QGuiApplication::clipboard()->clear();
  take_text(text.toUtf8());
}

void WalletController::take_text(const QByteArray& text) {
  if (!m_vault) return;
  if (m_state == Presenting) return answerChallenge(QString::fromLatin1(text));
  if (m_state != Ready) return;
  const std::string_view view(text.data(), static_cast<std::size_t>(text.size()));
  // A credential has tildes, an answer of a check-in is an object, and everything else may be a request.
  if (text.contains('~')) {
    take_credential(SecretBytes::copy_of(as_bytes(view)), "credential");
  } else if (text.trimmed().startsWith('{')) {
    take_answer(as_bytes(view));
  } else {
    const QByteArray trimmed = text.trimmed();
    const std::string_view request(trimmed.data(), static_cast<std::size_t>(trimmed.size()));
    ask(wallet::Question::of_request(as_bytes(request), unix_seconds(m_services.clock)), {});
  }
}

void WalletController::showPass(int index) {
  const wallet::HeldTicket& ticket = m_vault->contents().tickets.at(static_cast<std::size_t>(index));
  const Result<event::Event> event = event::parse_event_file(ticket.event_file);
  if (!event) return refuse(event.error());
  const Result<Hash256> nullifier = wallet::ticket_nullifier(m_vault->contents(), ticket);
  if (!nullifier) return refuse(nullifier.error());
  std::optional<pass::SignedGrant> grant;
  if (!ticket.grant.empty()) {
    Result<pass::SignedGrant> decoded = pass::decode_grant(ticket.grant, ticket.event_id);
    if (!decoded) return refuse(decoded.error());
    grant = std::move(*decoded);
  }
  m_pass.show({.eventName = QString::fromStdString(event->description.name),
               .claim = {.event_id = ticket.event_id,
                         .group = event->policy.groups.front().id,
                         .pass_id = pass::pass_id_of(ticket.event_id, *nullifier)},
               .grant = std::move(grant),
               .holder = wallet::ticket_holder_key(m_vault->contents(), ticket),
               .clockOffset = std::chrono::seconds(ticket.clock_offset),
               .allowsPaper = event->policy.allows_paper});
  m_problem = {};
  //: Why the screen stays on; the desktop may show it
  m_screenGuard.hold(tr("A pass is on the screen"));
  enter(Presenting);
}

void WalletController::answerChallenge(const QString& text) {
  const Result<Bytes> bytes = from_hex_vartime(text.trimmed().toLower().toStdString());
  pass::Challenge challenge{};
  if (!bytes || bytes->size() != challenge.size()) {
    m_problem = {.sentence = tr("This is no challenge of a gate."),
                 .hint = tr("Scan or type the 64 digits that it shows.")};
    emit changed();
    return;
  }
  std::ranges::copy(*bytes, challenge.begin());
  m_problem = {.sentence = tr("The pass answers this gate now."), .hint = {}, .good = true};
  m_pass.answer(challenge);
  emit changed();
}

void WalletController::savePaperPass(const QUrl& file) {
  if (m_state != Presenting || !m_pass.allowsPaper()) return;
  if (!write_paper_pass(file.toLocalFile(),
                        {.event = m_pass.eventName(), .code = m_pass.paperText(), .shortCode = m_pass.shortCode()})) {
    return refuse(Error{.code = ErrorCode::kFileWriteFailed, .where = "pass.pdf"});
  }
  m_problem = {.sentence = tr("The paper pass is written."),
               .hint = tr("Whoever brings it first gets in: keep it like a banknote."),
               .good = true};
  emit changed();
}

void WalletController::leavePass() {
  m_pass.leave();
  m_screenGuard.release();
  m_intake.stop();
  m_problem = {};
  enter(Ready);
}

}  // namespace symbolon::ui
