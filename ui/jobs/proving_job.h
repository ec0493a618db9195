// ProvingJob: one proof in the making, as a screen shows it: phase, share, rest, cancel. The proof runs on a worker's
// thread; signals arrive on the window's.

#ifndef SYMBOLON_UI_JOBS_PROVING_JOB_H_
#define SYMBOLON_UI_JOBS_PROVING_JOB_H_

#include <QtQml/qqmlregistration.h>

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>

#include "core/base/result.h"
#include "prover/zkvm/prove.h"
#include "ui/jobs/worker.h"

namespace symbolon::ui {

class ProvingJob : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the wallet")
  Q_PROPERTY(bool running READ running NOTIFY changed)
  // The phase in words.
  Q_PROPERTY(QString phase READ phase NOTIFY changed)
  // 0 to 1; between phases it follows the clock.
  Q_PROPERTY(double share READ share NOTIFY changed)
  // "about 2 s left", or empty while nothing can be said.
  Q_PROPERTY(QString rest READ rest NOTIFY changed)

 public:
  using Prove = std::function<Result<prover::ProvenRun>(const prover::ProveHooks&)>;

  explicit ProvingJob(QObject* parent = nullptr);

  bool running() const { return m_running; }
  QString phase() const;
  double share() const;
  QString rest() const;

  // `prove` is called on the worker's thread with hooks that report here. One at a time.
  void start(Prove prove, std::function<void(Result<prover::ProvenRun>)> done);
  // The running proof ends with kCancelled.
  Q_INVOKABLE void cancel();

 signals:
  void changed();

 private:
  void enter(prover::ProvePhase phase);
  double estimated_rest_seconds() const;

  Worker m_worker;
  bool m_running = false;
  prover::ProvePhase m_phase = prover::ProvePhase::kTrace;
  QElapsedTimer m_since;
  qint64 m_phaseStartMs = 0;
  QTimer m_tick;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_JOBS_PROVING_JOB_H_
