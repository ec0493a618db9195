#include "ui/controllers/organizer_controller.h"

#include <QDateTime>

#include "core/base/file.h"
#include "credentials/event/event_file.h"
#include "credentials/wallet/key_file.h"

namespace symbolon::ui {

OrganizerController::OrganizerController(Services services, QObject* parent)
    : QObject(parent),
      m_services(std::move(services)),
      m_watch({.folder = m_services.folder, .clock = m_services.clock}) {
  m_form.reset(QDateTime::fromSecsSinceEpoch(static_cast<qint64>(unix_seconds(m_services.clock))));
}

void OrganizerController::newEvent() {
  m_form.reset(QDateTime::fromSecsSinceEpoch(static_cast<qint64>(unix_seconds(m_services.clock))));
  m_table = {};
  m_listSource.clear();
  m_listProblems.clear();
  forgetClaims();
  m_closed.reset();
  m_files.clear();
  enter(About);
}

void OrganizerController::openDraft(const QUrl& file) {
  const Result<Bytes> text = read_file(file.toLocalFile().toStdString(), event::kEventFileBytesMax);
  if (!text) return refuse(text.error());
  const Result<event::Event> event = event::parse_event_draft(*text);
  if (!event) return refuse(event.error());
  newEvent();
  m_form.read(*event);
}

void OrganizerController::saveDraft(const QUrl& file) {
  const std::optional<event::Event> event = draft();
  if (!event) return;
  const std::string text = event::write_event_draft(*event);
  const Result<void> written =
      write_file_atomic(file.toLocalFile().toStdString(), as_bytes(text), {.overwrite = Overwrite::kReplace});
  if (!written) return refuse(written.error());
  congratulate(tr("The draft is written."),
               tr("Give it to holders who claim tickets with another wallet, and open it here to go on."));
}

void OrganizerController::next() {
  if (m_busy) return;
  switch (m_state) {
    case About:
      if (m_form.check(EventForm::About)) enter(Doors);
      return;
    case Doors:
      if (m_form.check(EventForm::Doors)) enter(Tickets);
      return;
    case Tickets:
      if (hasList()) enter(Claims);
      return;
    case Claims:
      return close_draft();
    default:
      return;
  }
}

void OrganizerController::back() {
  if (m_busy || m_state == Start || m_state > Sign) return;
  enter(static_cast<State>(m_state - 1));
}

void OrganizerController::leave() {
  m_worker.cancel();
  ++m_work;
  m_busy = false;
  m_watch.leave();
  m_closed.reset();
  forgetClaims();
  enter(Start);
}

void OrganizerController::cancel() { m_worker.cancel(); }

void OrganizerController::addIssuers(const QUrl& jwks) {
  constexpr std::size_t kKeySetBytesMax = std::size_t{1} << 20;
  const Result<Bytes> text = read_file(jwks.toLocalFile().toStdString(), kKeySetBytesMax);
  if (!text) return refuse(text.error());
  const Result<void> read = m_form.readIssuers(*text);
  if (!read) return refuse(read.error());
  m_problem = {};
  emit changed();
}

std::optional<event::Event> OrganizerController::draft() {
  if (!m_form.check(EventForm::AllSteps)) {
    m_problem = {.sentence = tr("A field of an earlier step does not fit."),
                 .hint = tr("Go back, and correct what is marked.")};
    emit changed();
    return std::nullopt;
  }
  // Made when it is needed first: its public half is part of the event.
  Result<SecretArray<32>> key = wallet::read_key_file(key_path());
  if (!key && key.error().code == ErrorCode::kFileNotFound) key = wallet::create_key_file(key_path());
  Result<event::Event> event =
      key ? m_form.draft(crypto::Ed25519KeyPair(*key).public_key()) : Result<event::Event>(key.error());
  if (event) return std::move(*event);
  refuse(event.error());
  return std::nullopt;
}

void OrganizerController::watchEvent(const QUrl& file) {
  const Result<void> opened = m_watch.open(file.toLocalFile().toStdString());
  if (!opened) return refuse(opened.error());
  enter(Watching);
}

void OrganizerController::watchPublished() { watchEvent(QUrl::fromLocalFile(QString::fromStdString(m_eventFile))); }

void OrganizerController::enter(State state) {
  m_state = state;
  m_problem = {};
  emit changed();
}

void OrganizerController::begin_work() {
  ++m_work;
  m_busy = true;
  m_progress = -1;
  m_problem = {};
  emit changed();
}

bool OrganizerController::end_work(int work) {
  if (work != m_work) return false;
  m_busy = false;
  return true;
}

void OrganizerController::refuse(const Error& error) {
  m_problem = problem_of(error);
  emit changed();
}

void OrganizerController::congratulate(const QString& sentence, const QString& hint) {
  m_problem = {.sentence = sentence, .hint = hint, .good = true};
  emit changed();
}

}  // namespace symbolon::ui
