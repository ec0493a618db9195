// OrganizerController: the organizer's desk: an event from its first idea to the deletion receipt.
//
//   Start -> About -> Doors -> Tickets -> Claims -> Sign -> Published -> Watching -> Start      (back from each step)
//
// What is decided about lists, claims, keys and files is decided in credentials/; this keeps the order of the steps.

#ifndef SYMBOLON_UI_CONTROLLERS_ORGANIZER_CONTROLLER_H_
#define SYMBOLON_UI_CONTROLLERS_ORGANIZER_CONTROLLER_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QUrl>
#include <QVariantList>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "credentials/event/claim_batch.h"
#include "credentials/event/owners_csv.h"
#include "credentials/event/snapshot.h"
#include "ui/controllers/event_watch.h"
#include "ui/controllers/problem.h"
#include "ui/jobs/worker.h"
#include "ui/models/event_form.h"
#include "ui/models/lines_model.h"

namespace symbolon::ui {

class OrganizerController : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the application")
  Q_PROPERTY(State state READ state NOTIFY changed)
  Q_PROPERTY(symbolon::ui::EventForm* form READ form CONSTANT)
  Q_PROPERTY(symbolon::ui::EventWatch* watch READ watch CONSTANT)
  // A list is being read; progress is 0 to 1, or below 0 where nobody knows.
  Q_PROPERTY(bool busy READ busy NOTIFY changed)
  Q_PROPERTY(double progress READ progress NOTIFY changed)
  // What came of the list: its file or node, facts of { name, value }, and the lines that are wrong.
  Q_PROPERTY(QString listSource READ listSource NOTIFY changed)
  Q_PROPERTY(QVariantList listFacts READ listFacts NOTIFY changed)
  Q_PROPERTY(symbolon::ui::LinesModel* listProblems READ listProblems CONSTANT)
  Q_PROPERTY(double listProblemCount READ listProblemCount NOTIFY changed)
  Q_PROPERTY(bool hasList READ hasList NOTIFY changed)
  Q_PROPERTY(QString crowdWarning READ crowdWarning NOTIFY changed)
  // Claims in the order they came in.
  Q_PROPERTY(symbolon::ui::LinesModel* claims READ claims CONSTANT)
  Q_PROPERTY(int claimsTaken READ claimsTaken NOTIFY changed)
  Q_PROPERTY(int claimFileCount READ claimFileCount NOTIFY changed)
  // The event before it is signed and afterwards: what visitors will prove, the six words, facts of { name, value }.
  Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
  Q_PROPERTY(QString words READ words NOTIFY changed)
  Q_PROPERTY(QVariantList facts READ facts NOTIFY changed)
  // Files that were written, of { name, value }.
  Q_PROPERTY(QVariantList files READ files NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(QString problemHint READ problemHint NOTIFY changed)
  Q_PROPERTY(bool problemIsGood READ problemIsGood NOTIFY changed)

 public:
  enum State { Start, About, Doors, Tickets, Claims, Sign, Published, Watching };
  Q_ENUM(State)

  struct Services {
    std::string folder;  // of the organizer's key, and of the gate's ledgers
    const Clock& clock;
  };

  explicit OrganizerController(Services services, QObject* parent = nullptr);

  State state() const { return m_state; }
  EventForm* form() { return &m_form; }
  EventWatch* watch() { return &m_watch; }
  bool busy() const { return m_busy; }
  double progress() const { return m_progress; }
  QString listSource() const { return m_listSource; }
  QVariantList listFacts() const;
  LinesModel* listProblems() { return &m_listProblems; }
  double listProblemCount() const { return static_cast<double>(m_table.problem_count); }
  bool hasList() const { return !m_table.entries.empty() && m_table.problem_count == 0; }
  QString crowdWarning() const;
  LinesModel* claims() { return &m_claimLines; }
  int claimsTaken() const { return m_claimsTaken; }
  int claimFileCount() const { return static_cast<int>(m_claimFiles.size()); }
  QString sentence() const { return m_sentence; }
  QString words() const { return m_words; }
  QVariantList facts() const;
  QVariantList files() const { return m_files; }
  QString problem() const { return m_problem.sentence; }
  QString problemHint() const { return m_problem.hint; }
  bool problemIsGood() const { return m_problem.good; }

  Q_INVOKABLE void newEvent();
  // Drafts of this desk and of `symbolon event new`.
  Q_INVOKABLE void openDraft(const QUrl& file);
  // What holders need to claim tickets before the list is closed.
  Q_INVOKABLE void saveDraft(const QUrl& file);
  // The next step, if this one's fields fit; or the one before.
  Q_INVOKABLE void next();
  Q_INVOKABLE void back();
  // Back to the start; what was not saved is gone.
  Q_INVOKABLE void leave();

  Q_INVOKABLE void importTable(const QUrl& csv);
  // Owners from the contract's transfers: blocks as numbers; an empty last block is the latest one.
  Q_INVOKABLE void importFromNode(const QString& node, const QString& firstBlock, const QString& lastBlock);
  Q_INVOKABLE void cancel();

  Q_INVOKABLE void addClaims(const QList<QUrl>& files);
  Q_INVOKABLE void forgetClaims();
  // Overwrites and removes the files that the claims came in, once the event is published.
  Q_INVOKABLE void eraseClaims();

  Q_INVOKABLE void addIssuers(const QUrl& jwks);

  // Signs and writes event file, list of tickets and the key for check-ins into the folder.
  Q_INVOKABLE void publish(const QUrl& folder);
  // An event file with its ledger in this application's folder; gates elsewhere are named later.
  Q_INVOKABLE void watchEvent(const QUrl& file);
  Q_INVOKABLE void watchPublished();

 signals:
  void changed();

 private:
  struct Closed {
    event::Event event;  // with its root
    event::Snapshot list;
    std::vector<event::ClaimVerdict> verdicts;
  };
  // Draft, list and claims together, as they would be signed.
  static Result<Closed> close_list(event::Event event, std::vector<event::SnapshotEntry> owners,
                                   const std::vector<event::NamedClaim>& claims);

  void enter(State state);
  void begin_work();
  // False where the desk was left meanwhile: what came of the work is nobody's any more.
  bool end_work(int work);
  void take_table(const QString& source, Result<event::OwnersTable> table);
  void try_to_close(void (OrganizerController::*take)(Closed));
  void judge_claims();
  void take_verdicts(Closed closed);
  void close_draft();
  void take_closed(Closed closed);
  // Nothing where a field does not fit or the key cannot be read; the problem says so.
  std::optional<event::Event> draft();
  std::string key_path() const { return m_services.folder + "/organizer.key"; }
  void refuse(const Error& error);
  void congratulate(const QString& sentence, const QString& hint = {});

  Services m_services;
  State m_state = Start;
  EventForm m_form;
  EventWatch m_watch;
  bool m_busy = false;
  int m_work = 0;  // counts what was begun
  double m_progress = -1;
  QString m_listSource;
  event::OwnersTable m_table;
  LinesModel m_listProblems;
  std::vector<event::NamedClaim> m_claims;
  std::vector<std::string> m_claimFiles;  // their paths
  LinesModel m_claimLines;
  int m_claimsTaken = 0;
  std::shared_ptr<const Closed> m_closed;
  QString m_sentence;
  QString m_words;
  QVariantList m_files;
  std::string m_eventFile;  // path of the one that was published last
  Problem m_problem;
  Worker m_worker;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_CONTROLLERS_ORGANIZER_CONTROLLER_H_
