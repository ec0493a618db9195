#include "ui/jobs/proving_job.h"

#include <algorithm>
#include <cmath>

#include "prover/zkvm/progress.h"

namespace symbolon::ui {
namespace {

using prover::ProvePhase;

constexpr int kTickMs = 100;

ProvePhase next_of(ProvePhase phase) {
  return phase == ProvePhase::kDone ? phase : static_cast<ProvePhase>(static_cast<int>(phase) + 1);
}

}  // namespace

ProvingJob::ProvingJob(QObject* parent) : QObject(parent) {
  m_tick.setInterval(kTickMs);
  connect(&m_tick, &QTimer::timeout, this, &ProvingJob::changed);
}

void ProvingJob::start(Prove prove, std::function<void(Result<prover::ProvenRun>)> done) {
  CHECK(!m_running, "a proof is being made");
  m_running = true;
  m_since.start();
  enter(ProvePhase::kTrace);
  m_tick.start();
  m_worker.run(
      this,
      [this, prove = std::move(prove)](std::stop_token stop) {
        const auto report = Worker::reporter(this, [this](ProvePhase phase) { enter(phase); });
        Result<prover::ProvenRun> proven = prove({.on_phase = report, .stop = std::move(stop)});
        // The window stays open for hours; the next proof may never come.
        prover::release_proving_memory();
        return proven;
      },
      [this, done = std::move(done)](Result<prover::ProvenRun> proven) {
        m_running = false;
        m_tick.stop();
        emit changed();
        done(std::move(proven));
      });
}

void ProvingJob::cancel() { m_worker.cancel(); }

void ProvingJob::enter(ProvePhase phase) {
  m_phase = phase;
  m_phaseStartMs = m_since.elapsed();
  emit changed();
}

QString ProvingJob::phase() const {
  switch (m_phase) {
    case ProvePhase::kTrace:
      //: A phase of making a proof: the program is run and its steps are written down
      return tr("Running the statement");
    case ProvePhase::kMain:
      return tr("Committing to the run");
    case ProvePhase::kBus:
      return tr("Tying the tables together");
    case ProvePhase::kQuotient:
      return tr("Checking every rule");
    case ProvePhase::kValues:
      return tr("Answering the challenge");
    case ProvePhase::kFri:
      return tr("Sealing the proof");
    case ProvePhase::kDone:
      return tr("Checking the proof");
  }
  return {};
}

double ProvingJob::share() const {
  const double begin = prover::typical_share_before(m_phase);
  const double end = prover::typical_share_before(next_of(m_phase));
  const double total = begin > 0 ? static_cast<double>(m_phaseStartMs) / begin : 0;
  if (total <= 0) return begin;
  return std::min(end, static_cast<double>(m_since.elapsed()) / total);
}

double ProvingJob::estimated_rest_seconds() const {
  const double at_phase_start = prover::estimate_rest_seconds(m_phase, static_cast<double>(m_phaseStartMs) / 1000);
  return at_phase_start - static_cast<double>(m_since.elapsed() - m_phaseStartMs) / 1000;
}

QString ProvingJob::rest() const {
  const double seconds = estimated_rest_seconds();
  if (seconds <= 0) return {};
  //: How long a proof still takes
  return tr("about %n s left", "", std::max(1, static_cast<int>(std::lround(seconds))));
}

}  // namespace symbolon::ui
