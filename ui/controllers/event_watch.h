// EventWatch: the numbers of an event that runs, from a ledger on this computer or from a gate's server, read again
// every few seconds off the window's thread; and the close of a ledger with its deletion receipt.

#ifndef SYMBOLON_UI_CONTROLLERS_EVENT_WATCH_H_
#define SYMBOLON_UI_CONTROLLERS_EVENT_WATCH_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QTimer>
#include <QUrl>
#include <QVariantList>
#include <memory>
#include <optional>
#include <string>

#include "core/base/clock.h"
#include "credentials/event/event.h"
#include "credentials/gate/http/counts_client.h"
#include "credentials/gate/live.h"
#include "ui/controllers/problem.h"
#include "ui/items/secret_field.h"
#include "ui/jobs/worker.h"

namespace symbolon::ui {

class EventWatch : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the organizer")
  Q_PROPERTY(QString name READ name NOTIFY changed)
  Q_PROPERTY(QString place READ place NOTIFY changed)
  Q_PROPERTY(QString time READ time NOTIFY changed)
  Q_PROPERTY(QString words READ words NOTIFY changed)
  // Where the numbers come from, and when they were read last; empty before.
  Q_PROPERTY(QString source READ source NOTIFY changed)
  Q_PROPERTY(QString readAt READ readAt NOTIFY changed)
  Q_PROPERTY(bool hasNumbers READ hasNumbers NOTIFY changed)
  // A ledger on this computer, which can be closed here.
  Q_PROPERTY(bool canClose READ canClose NOTIFY changed)
  // Of { name, value, detail }.
  Q_PROPERTY(QVariantList tiles READ tiles NOTIFY changed)
  // Of { label, value }, oldest first, each bar standing for `barMinutes`.
  Q_PROPERTY(QVariantList checkIns READ checkIns NOTIFY changed)
  Q_PROPERTY(QVariantList admissions READ admissions NOTIFY changed)
  // The crowd inside at the end of each of those times.
  Q_PROPERTY(QVariantList inside READ inside NOTIFY changed)
  Q_PROPERTY(int barMinutes READ barMinutes NOTIFY changed)
  // Of { label, value }: those verdicts that were given.
  Q_PROPERTY(QVariantList verdicts READ verdicts NOTIFY changed)
  // What the close deletes, of { name, value }; and what it said afterwards.
  Q_PROPERTY(QVariantList receiptFacts READ receiptFacts NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(QString problemHint READ problemHint NOTIFY changed)
  Q_PROPERTY(bool problemIsGood READ problemIsGood NOTIFY changed)

 public:
  static constexpr int kReadAgainMs = 3000;
  static constexpr int kBarsMax = 24;

  struct Services {
    std::string folder;  // where this application's gates keep their ledgers
    const Clock& clock;
  };

  explicit EventWatch(Services services, QObject* parent = nullptr);

  QString name() const { return QString::fromStdString(m_event.description.name); }
  QString place() const { return QString::fromStdString(m_event.description.venue); }
  QString time() const;
  QString words() const;
  QString source() const { return m_source; }
  QString readAt() const;
  bool hasNumbers() const { return m_live.has_value(); }
  bool canClose() const { return !m_ledger.empty() && m_live.has_value() && m_receipt.empty(); }
  QVariantList tiles() const;
  QVariantList checkIns() const { return m_checkIns; }
  QVariantList admissions() const { return m_admissions; }
  QVariantList inside() const { return m_inside; }
  int barMinutes() const { return m_barMinutes; }
  QVariantList verdicts() const;
  QVariantList receiptFacts() const { return m_receiptFacts; }
  QString problem() const { return m_problem.sentence; }
  QString problemHint() const { return m_problem.hint; }
  bool problemIsGood() const { return m_problem.good; }

  // Errors: those of reading an event file.
  Result<void> open(const std::string& event_file);
  void leave();

  Q_INVOKABLE void useLedger(const QUrl& file);
  // The token is taken out of its field. The certificate, a PEM file, may be empty.
  Q_INVOKABLE void useServer(const QString& address, symbolon::ui::SecretField* token, const QUrl& certificate);
  Q_INVOKABLE void readNow();
  // Ends the event at this ledger for good.
  Q_INVOKABLE void close();
  Q_INVOKABLE void saveReceipt(const QUrl& file);

 signals:
  void changed();

 private:
  using Numbers = Result<gate::LiveNumbers>;

  void take(Numbers numbers);
  void draw();
  void refuse(const Error& error);

  Services m_services;
  event::Event m_event;
  QString m_source;
  std::string m_ledger;
  std::shared_ptr<gate::http::CountsSource> m_server;
  std::optional<gate::LiveNumbers> m_live;
  std::uint64_t m_readAt = 0;
  int m_barMinutes = 1;
  QVariantList m_checkIns;
  QVariantList m_admissions;
  QVariantList m_inside;
  std::string m_receipt;
  QVariantList m_receiptFacts;
  bool m_reading = false;
  Problem m_problem;
  QTimer m_again;
  Worker m_worker;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_CONTROLLERS_EVENT_WATCH_H_
