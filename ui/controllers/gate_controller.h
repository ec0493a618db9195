// GateController: the gate desk's state: one event, one scanner, one verdict at a time. What a pass is worth is decided
// by credentials/gate; this puts it on the screen and takes it off again.
//
//   Closed -> Waiting -> Checking -> Showing -> Waiting        any -> OutOfOrder (clock, disk) until opened anew

#ifndef SYMBOLON_UI_CONTROLLERS_GATE_CONTROLLER_H_
#define SYMBOLON_UI_CONTROLLERS_GATE_CONTROLLER_H_

#include <QtQml/qqmlregistration.h>

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QUrl>
#include <QVariantList>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/base/clock.h"
#include "credentials/gate/check_in.h"
#include "credentials/gate/gate.h"
#include "credentials/gate/report.h"
#include "ui/controllers/problem.h"
#include "ui/jobs/worker.h"
#include "ui/scanner/camera_source.h"
#include "ui/scanner/frame_reader.h"
#include "ui/scanner/picture_source.h"
#include "ui/scanner/serial_reader.h"
#include "ui/scanner/wedge_filter.h"

namespace symbolon::ui {

class GateController : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the application")
  Q_PROPERTY(State state READ state NOTIFY changed)
  Q_PROPERTY(QString eventName READ eventName NOTIFY changed)
  Q_PROPERTY(QString eventPlace READ eventPlace NOTIFY changed)
  Q_PROPERTY(QString eventWords READ eventWords NOTIFY changed)
  Q_PROPERTY(Tone verdictTone READ verdictTone NOTIFY changed)
  Q_PROPERTY(QString verdictWord READ verdictWord NOTIFY changed)
  Q_PROPERTY(QString verdictDetail READ verdictDetail NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(QString problemHint READ problemHint NOTIFY changed)
  Q_PROPERTY(bool problemIsGood READ problemIsGood NOTIFY changed)
  Q_PROPERTY(Scanner scanner READ scanner WRITE setScanner NOTIFY changed)
  Q_PROPERTY(Direction direction READ direction WRITE setDirection NOTIFY changed)
  Q_PROPERTY(double checkedInCount READ checkedInCount NOTIFY changed)
  Q_PROPERTY(double admittedCount READ admittedCount NOTIFY changed)
  Q_PROPERTY(double insideCount READ insideCount NOTIFY changed)
  Q_PROPERTY(double refusedCount READ refusedCount NOTIFY changed)
  Q_PROPERTY(QString latencyText READ latencyText NOTIFY changed)
  Q_PROPERTY(QString clockText READ clockText NOTIFY changed)
  Q_PROPERTY(QString ledgerText READ ledgerText NOTIFY changed)
  // What this gate knows of the others.
  Q_PROPERTY(QString syncText READ syncText NOTIFY changed)
  // A hand scanner is in the middle of a code.
  Q_PROPERTY(bool reading READ reading NOTIFY readingChanged)
  // Shown for the next pass to sign: 64 hexadecimal digits, new for each; empty where none is asked for.
  Q_PROPERTY(QString challenge READ challenge NOTIFY changed)
  // The event asks for one at every scan.
  Q_PROPERTY(bool challengeRequired READ challengeRequired NOTIFY changed)
  // Of { name, value }: all that is kept for one pass, and all that is kept besides.
  Q_PROPERTY(QVariantList storedPerPass READ storedPerPass NOTIFY changed)
  Q_PROPERTY(QVariantList storedInAll READ storedInAll NOTIFY changed)
  Q_PROPERTY(bool demoAvailable READ demoAvailable CONSTANT)

 public:
  enum State { Closed, Waiting, Checking, Showing, OutOfOrder };
  Q_ENUM(State)
  enum Tone { Admitted, Attention, Refused, Neutral };
  Q_ENUM(Tone)
  enum Scanner { Wedge, Camera, Pictures, Serial };
  Q_ENUM(Scanner)
  enum Direction { Entry, Exit };
  Q_ENUM(Direction)

  // How long a verdict stays, and for how long the same code counts as the same scan.
  static constexpr int kShownMs = 4000;
  static constexpr qint64 kRepeatWedgeMs = 5000;

  struct Event {
    QString name;
    QString place;
    QString words;  // the fingerprint
    gate::GatePolicy policy;
  };
  struct Services {
    std::string folder;  // of ledgers and their keys
    const Clock& clock;
    std::uint16_t gateNumber = 1;
    // Reads and checks an event file.
    std::function<Result<Event>(const std::string& path)> readEvent = {};
    // The event that --demo brings; empty without it.
    std::string demoEvent = {};
    // Signs check-ins, where this gate may take them: by the day key's file. Empty elsewhere.
    std::shared_ptr<const crypto::Ed25519KeyPair> dayKey = {};
  };

  // Keys that a hand scanner types are taken from `window`.
  GateController(Services services, QObject* window, QObject* parent = nullptr);

  State state() const { return m_state; }
  QString eventName() const { return m_event.name; }
  QString eventPlace() const { return m_event.place; }
  QString eventWords() const { return m_event.words; }
  Tone verdictTone() const { return m_tone; }
  QString verdictWord() const { return m_word; }
  QString verdictDetail() const { return m_detail; }
  QString problem() const { return m_problem.sentence; }
  QString problemHint() const { return m_problem.hint; }
  bool problemIsGood() const { return m_problem.good; }
  Scanner scanner() const { return m_scanner; }
  Direction direction() const { return m_direction; }
  double checkedInCount() const { return static_cast<double>(m_counts.checked_in); }
  double admittedCount() const;
  double insideCount() const { return static_cast<double>(m_counts.inside); }
  double refusedCount() const;
  QString latencyText() const;
  QString clockText() const;
  QString ledgerText() const;
  QString syncText() const;
  bool reading() const { return m_state == Waiting && m_wedge.reading(); }
  QString challenge() const;
  bool challengeRequired() const { return m_event.policy.requires_challenge; }
  QVariantList storedPerPass() const;
  QVariantList storedInAll() const;
  bool demoAvailable() const { return !m_services.demoEvent.empty(); }

  void setScanner(Scanner scanner);
  void setDirection(Direction direction);
  // Checks a proof in at this gate, on whatever thread it is called; gives a check-in answer. Empty where this gate
  // takes no check-ins now.
  std::function<Result<std::string>(ByteView proof)> desk();
  // Where tests and other windows put pictures.
  PictureSource& pictures() { return m_pictures; }

  Q_INVOKABLE void openEvent(const QUrl& file);
  Q_INVOKABLE void openDemo();
  Q_INVOKABLE void leaveEvent();
  // Ends the event for good; the receipt is written beside the ledger.
  Q_INVOKABLE void closeEvent();
  Q_INVOKABLE void scanText(const QString& text);
  Q_INVOKABLE void scanPicture(const QUrl& file);
  Q_INVOKABLE void scanClipboard();
  Q_INVOKABLE void checkIn(const QUrl& proof);
  // A proof, an event file or a picture: by its name.
  Q_INVOKABLE void takeDropped(const QUrl& file);
  // Shows a challenge with every scan from now on, or none.
  Q_INVOKABLE void setChallenging(bool challenging);
  Q_INVOKABLE void dismiss();

 signals:
  void changed();
  void readingChanged();
  // For the sound of this verdict.
  void verdictShown(symbolon::ui::GateController::Tone tone);

 private:
  void open(const std::string& path);
  void judge(const QString& text);
  void show(const Result<gate::Answer>& answer);
  void say(Tone tone, const QString& word, const QString& detail);
  void stop_working(const Error& error);
  void refuse(const Error& error);
  void congratulate(const QString& sentence, const QString& hint);
  void read_counts();
  void renew_challenge();
  std::string ledger_path() const;

  Services m_services;
  State m_state = Closed;
  Event m_event;
  std::shared_ptr<gate::Gate> m_gate;  // shared with jobs that run on the worker
  Tone m_tone = Neutral;
  QString m_word;
  QString m_detail;
  Problem m_problem;
  Scanner m_scanner = Wedge;
  Direction m_direction = Entry;
  gate::Counts m_counts;
  bool m_challenging = false;
  std::optional<pass::Challenge> m_challenge;
  QString m_lastCode;
  QElapsedTimer m_sinceLastCode;
  QTimer m_back;

  WedgeFilter m_wedge;
  CameraSource m_camera;
  PictureSource m_pictures;
  FrameReader m_reader;
  SerialReader m_serial;
  Worker m_worker;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_CONTROLLERS_GATE_CONTROLLER_H_
