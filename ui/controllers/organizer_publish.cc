// The part of OrganizerController about signing: what is signed, with which keys, and which files come of it.

#include <QLocale>
#include <QRegularExpression>

#include "core/base/file.h"
#include "credentials/event/event_file.h"
#include "credentials/event/expectation.h"
#include "credentials/wallet/key_file.h"
#include "ui/controllers/event_texts.h"
#include "ui/controllers/organizer_controller.h"

namespace symbolon::ui {
namespace {

struct Paths {
  std::string event;
  std::string list;
  std::string day_key;
};

// "Night of the Owls" -> night-of-the-owls.event.json and its neighbours.
Paths paths_in(const QUrl& folder, const std::string& event_name) {
  static const QRegularExpression kOther("[^\\p{L}\\p{N}]+");
  QString name = QString::fromStdString(event_name).toLower().replace(kOther, "-").left(60);
  while (name.startsWith('-')) name.remove(0, 1);
  while (name.endsWith('-')) name.chop(1);
  if (name.isEmpty()) name = "event";
  const std::string base = folder.toLocalFile().toStdString() + "/" + name.toStdString();
  return {.event = base + ".event.json", .list = base + ".tickets", .day_key = base + ".check-in.key"};
}

// Files of an event that was published before are not replaced: its root would be lost.
Result<void> check_free(const Paths& paths) {
  for (const std::string& path : {paths.event, paths.list, paths.day_key}) {
    const Result<Bytes> there = read_file(path, 0);
    const bool is_free = !there && there.error().code == ErrorCode::kFileNotFound;
    if (!is_free) return Error{.code = ErrorCode::kFileExists, .where = "organizer.publish", .detail = path};
  }
  return {};
}

// The key that signs check-ins counts as long as the event takes them and admits: what it signed is dead afterwards.
Result<void> certify_day_key(event::Event& event, const std::string& path) {
  TRY_ASSIGN(const SecretArray<32> seed, wallet::create_key_file(path));
  const event::Policy& policy = event.policy;
  event.day_keys.push_back({.key = crypto::Ed25519KeyPair(seed).public_key(),
                            .period = {.from = std::min(policy.check_in.from, policy.admission.from),
                                       .until = std::max(policy.check_in.until, policy.admission.until)}});
  return {};
}

// The list first: an event file whose list is missing would be of no use.
Result<void> write_all(event::Event event, const event::Snapshot& list, const crypto::Ed25519KeyPair& organizer,
                       const Paths& paths) {
  TRY(check_free(paths));
  TRY(event::event_expectations(event));  // what nobody could check is not signed
  TRY(certify_day_key(event, paths.day_key));
  TRY_ASSIGN(const std::string text, event::write_event_file(event, organizer));
  TRY(write_file_atomic(paths.list, list.encode()));
  return write_file_atomic(paths.event, as_bytes(text));
}

}  // namespace

QVariantList OrganizerController::facts() const {
  if (!m_closed) return {};
  return event_facts(m_closed->event, m_closed->list.entries().size());
}

void OrganizerController::publish(const QUrl& folder) {
  if (m_busy || !m_closed) return;
  Result<SecretArray<32>> seed = wallet::read_key_file(key_path());
  if (!seed) return refuse(seed.error());
  const Paths paths = paths_in(folder, m_closed->event.description.name);
  begin_work();
  m_worker.run(
      this,
      [closed = m_closed, paths, organizer = crypto::Ed25519KeyPair(*seed)](std::stop_token) {
        return write_all(closed->event, closed->list, organizer, paths);
      },
      [this, work = m_work, paths](const Result<void>& written) {
        if (!end_work(work)) return;
        if (!written) return refuse(written.error());
        const auto file = [](const QString& name, const std::string& path) {
          return QVariantMap{{"name", name}, {"value", QString::fromStdString(path)}};
        };
        m_files = {file(tr("Event file, for everybody"), paths.event),
                   file(tr("List of tickets, for everybody"), paths.list),
                   file(tr("Key for check-ins, for your gate alone"), paths.day_key)};
        m_eventFile = paths.event;
        // What remains of claims is the list; their files are deleted on the next page.
        m_claims.clear();
        m_claimLines.clear();
        enter(Published);
      });
}

}  // namespace symbolon::ui
