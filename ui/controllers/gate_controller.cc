#include "ui/controllers/gate_controller.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QPointer>

#include "core/base/file.h"
#include "core/base/limits.h"
#include "credentials/gate/check_in_text.h"
#include "credentials/gate/store.h"
#include "ui/controllers/gate_texts.h"

namespace symbolon::ui {
namespace {

using gate::Verdict;

// Of the file with the answer, beside the proof.
constexpr char kAnswerSuffix[] = ".answer.json";

GateController::Tone tone_for_qml(VerdictTone tone) {
  switch (tone) {
    case VerdictTone::kAdmitted:
      return GateController::Admitted;
    case VerdictTone::kAttention:
      return GateController::Attention;
    case VerdictTone::kRefused:
      return GateController::Refused;
    case VerdictTone::kNeutral:
      return GateController::Neutral;
  }
  return GateController::Refused;
}

// On any thread.
Result<std::string> check_in_at(gate::Gate& gate, const crypto::Ed25519KeyPair& day_key, ByteView proof,
                                std::uint16_t number) {
  TRY_ASSIGN(const gate::CheckedIn answer, gate::CheckInDesk(gate, day_key).check_in(proof, number));
  return gate::write_check_in(answer);
}

}  // namespace

GateController::GateController(Services services, QObject* window, QObject* parent)
    : QObject(parent), m_services(std::move(services)), m_wedge(window) {
  m_back.setSingleShot(true);
  m_back.setInterval(kShownMs);
  connect(&m_back, &QTimer::timeout, this, &GateController::dismiss);
  connect(&m_wedge, &WedgeFilter::scanned, this, &GateController::scanText);
  // Later: what the screen does with it must not come between two keys of the scan.
  connect(&m_wedge, &WedgeFilter::readingChanged, this, &GateController::readingChanged, Qt::QueuedConnection);
  connect(&m_serial, &SerialReader::scanned, this, &GateController::scanText);
  connect(&m_reader, &FrameReader::codeRead, this, [this](const QString& text) { judge(text); });
  connect(&m_reader, &FrameReader::nothingRead, this, [this] {
    // A camera sees nothing most of the time; a picture that somebody chose should have a code.
    if (m_scanner == Pictures && m_state == Waiting) show(gate::Answer{.verdict = Verdict::kUnreadable});
  });
  const auto complain = [this](const QString& sentence) {
    m_problem = {.sentence = sentence, .hint = {}};
    emit changed();
  };
  connect(&m_camera, &FrameSource::failed, this, complain);
  connect(&m_pictures, &FrameSource::failed, this, complain);
  connect(&m_serial, &SerialReader::failed, this, complain);
}

void GateController::openEvent(const QUrl& file) { open(file.toLocalFile().toStdString()); }

void GateController::openDemo() { open(m_services.demoEvent); }

std::string GateController::ledger_path() const {
  return gate::ledger_path(m_services.folder, m_event.policy.event_id);
}

void GateController::open(const std::string& path) {
  m_problem = {};
  Result<Event> event = m_services.readEvent(path);
  if (!event) return refuse(event.error());
  m_event = std::move(*event);
  Result<gate::Store> store = gate::open_store(ledger_path(), m_event.policy.event_id);
  if (!store) return refuse(store.error());
  Result<std::unique_ptr<gate::Gate>> made =
      gate::Gate::create(m_event.policy, std::move(store->key), std::move(store->ledger), m_services.clock);
  if (!made) return refuse(made.error());
  m_gate = std::move(*made);
  m_state = Waiting;
  m_challenging = m_event.policy.requires_challenge;
  renew_challenge();
  setScanner(m_scanner);
  read_counts();
  emit changed();
}

void GateController::leaveEvent() {
  m_gate.reset();
  m_challenging = false;
  m_challenge.reset();
  setScanner(m_scanner);
  m_event = {};
  m_problem = {};
  m_state = Closed;
  emit changed();
}

void GateController::closeEvent() {
  if (!m_gate) return;
  const Result<std::uint64_t> now = m_gate->unix_seconds();
  if (!now) return stop_working(now.error());
  const std::string ledger = ledger_path();
  const Result<gate::DeletionReceipt> receipt =
      gate::close_event(m_gate->ledger(), gate::event_key_path(ledger), m_event.policy.event_id, *now);
  if (!receipt) return refuse(receipt.error());
  const std::string file = ledger + ".receipt.json";
  const std::string json = gate::to_json(*receipt);
  const Result<void> written = write_file_atomic(file, as_bytes(json), {.overwrite = Overwrite::kReplace});
  leaveEvent();
  if (!written) return refuse(written.error());
  congratulate(tr("The event is closed. %n passes were deleted.", "", static_cast<int>(receipt->passes_deleted)),
               tr("The deletion receipt is in %1.").arg(QString::fromStdString(file)));
}

void GateController::setScanner(Scanner scanner) {
  m_scanner = scanner;
  m_camera.stop();
  m_pictures.stop();
  m_serial.stop();
  m_reader.setSource(nullptr);
  m_wedge.setEnabled(m_gate && scanner == Wedge);
  if (m_gate && scanner == Camera) {
    m_reader.setSource(&m_camera);
    m_camera.start();
  } else if (m_gate && scanner == Pictures) {
    m_reader.setSource(&m_pictures);
    m_pictures.start();
  } else if (m_gate && scanner == Serial) {
    m_serial.start();
  }
  emit changed();
}

void GateController::setDirection(Direction direction) {
  m_direction = direction;
  emit changed();
}

void GateController::scanText(const QString& text) {
  const bool repeated = text == m_lastCode && m_sinceLastCode.isValid() && m_sinceLastCode.elapsed() < kRepeatWedgeMs;
  m_lastCode = text;
  m_sinceLastCode.start();
  if (!repeated) judge(text);
}

void GateController::scanPicture(const QUrl& file) { m_pictures.takeFile(file); }

void GateController::scanClipboard() {
  const QString text = QGuiApplication::clipboard()->text();
  text.isEmpty() ? m_pictures.takeClipboard() : judge(text);
}

void GateController::setChallenging(bool challenging) {
  m_challenging = challenging || challengeRequired();
  renew_challenge();
  emit changed();
}

void GateController::renew_challenge() {
  m_challenge.reset();
  if (!m_challenging || !m_gate) return;
  const Result<pass::Challenge> made = m_gate->new_challenge();
  if (!made) return stop_working(made.error());
  m_challenge = *made;
}

QString GateController::challenge() const {
  return m_challenge ? QString::fromStdString(to_hex(*m_challenge)).toUpper() : QString();
}

void GateController::judge(const QString& text) {
  // One scan at a time; a verdict on the screen gives way to the next person's.
  if (!m_gate || m_state == Checking || m_state == OutOfOrder) return;
  m_state = Checking;
  m_problem = {};
  emit changed();
  const gate::Direction direction = m_direction == Entry ? gate::Direction::kEntry : gate::Direction::kExit;
  m_worker.run(
      this,
      [gate = m_gate, code = text.toStdString(), direction, number = m_services.gateNumber,
       challenge = m_challenge](std::stop_token) {
        return gate->admit({.text = code, .gate = number, .direction = direction, .challenge = challenge});
      },
      [this](const Result<gate::Answer>& answer) { show(answer); });
}

void GateController::show(const Result<gate::Answer>& answer) {
  if (!m_gate) return;
  if (!answer) return stop_working(answer.error());
  read_counts();
  renew_challenge();
  if (m_state == OutOfOrder) return;
  say(tone_for_qml(tone_of(answer->verdict)), verdict_word(answer->verdict), verdict_detail(*answer));
}

void GateController::say(Tone tone, const QString& word, const QString& detail) {
  m_tone = tone;
  m_word = word;
  m_detail = detail;
  m_state = Showing;
  m_back.start();
  emit changed();
  emit verdictShown(tone);
}

void GateController::dismiss() {
  m_back.stop();
  if (m_state != Showing) return;
  m_state = Waiting;
  emit changed();
}

void GateController::stop_working(const Error& error) {
  const Problem problem = problem_of(error);
  m_back.stop();
  m_tone = Refused;
  m_word = tr("Out of order");
  m_detail = problem.sentence + "\n" + problem.hint;
  m_state = OutOfOrder;
  emit changed();
  emit verdictShown(m_tone);
}

void GateController::checkIn(const QUrl& proof) {
  if (!m_gate) return;
  if (!m_services.dayKey) {
    m_problem = {.sentence = tr("This gate has no key for check-ins."),
                 .hint = tr("Check in at the organizer's desk, or give this gate a day key.")};
    emit changed();
    return;
  }
  m_state = Checking;
  emit changed();
  const std::string path = proof.toLocalFile().toStdString();
  m_worker.run(
      this,
      [gate = m_gate, key = m_services.dayKey, path, number = m_services.gateNumber](std::stop_token) -> Result<void> {
        TRY_ASSIGN(const Bytes file, read_file(path, kProofBytesMax));
        TRY_ASSIGN(const std::string answer, check_in_at(*gate, *key, file, number));
        return write_file_atomic(path + kAnswerSuffix, as_bytes(answer), {.overwrite = Overwrite::kReplace});
      },
      [this, path](const Result<void>& done) {
        if (!m_gate) return;
        m_state = Waiting;
        read_counts();
        if (!done) return refuse(done.error());
        congratulate(tr("Checked in."),
                     tr("The answer for the wallet is in %1.").arg(QString::fromStdString(path + kAnswerSuffix)));
      });
}

std::function<Result<std::string>(ByteView)> GateController::desk() {
  if (!m_gate || !m_services.dayKey) return {};
  return [gate = m_gate, key = m_services.dayKey, number = m_services.gateNumber,
          guard = QPointer<GateController>(this)](ByteView proof) {
    Result<std::string> answer = check_in_at(*gate, *key, proof, number);
    // The counts on the gate's own screen.
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [guard] {
          if (guard.isNull() || !guard->m_gate) return;
          guard->read_counts();
          emit guard->changed();
        },
        Qt::QueuedConnection);
    return answer;
  };
}

void GateController::takeDropped(const QUrl& file) {
  const QString name = file.fileName();
  if (name.endsWith(".symbolon")) {
    checkIn(file);
  } else if (name.endsWith(".event.json")) {
    openEvent(file);
  } else {
    setScanner(Pictures);
    scanPicture(file);
  }
}

void GateController::refuse(const Error& error) {
  m_problem = problem_of(error);
  emit changed();
}

void GateController::congratulate(const QString& sentence, const QString& hint) {
  m_problem = {.sentence = sentence, .hint = hint, .good = true};
  emit changed();
}

void GateController::read_counts() {
  Result<std::vector<gate::LogLine>> log = m_gate->ledger().log();
  if (log) m_counts = gate::count(*log);
}

double GateController::admittedCount() const {
  const auto found = m_counts.verdicts.find(Verdict::kValid);
  return found == m_counts.verdicts.end() ? 0 : static_cast<double>(found->second);
}

double GateController::refusedCount() const {
  std::uint64_t refused = 0;
  for (const auto& [verdict, count] : m_counts.verdicts) {
    if (verdict != Verdict::kValid && verdict != Verdict::kExitRecorded) refused += count;
  }
  return static_cast<double>(refused);
}

QString GateController::latencyText() const {
  if (!m_gate) return {};
  const gate::LatencyMeter::Percentiles latency = m_gate->latency();
  if (latency.samples == 0) return tr("no scans yet");
  const auto milliseconds = [](std::chrono::microseconds time) {
    return QLocale().toString(static_cast<double>(time.count()) / 1000, 'f', 1);
  };
  //: Median and 95th percentile of the time from scan to verdict
  return tr("%1 ms, nearly always below %2 ms").arg(milliseconds(latency.p50), milliseconds(latency.p95));
}

QString GateController::clockText() const {
  if (!m_gate) return {};
  return m_gate->unix_seconds() ? tr("steady") : tr("was changed: out of order");
}

QString GateController::ledgerText() const {
  if (!m_gate) return {};
  return m_gate->health() ? tr("on this computer, written with every scan") : tr("cannot be written");
}

QString GateController::syncText() const {
  if (!m_gate) return {};
  return m_event.policy.gates_share_ledger ? tr("this ledger counts for all gates")
                                           : tr("works alone: a pass enters once in each gate group");
}

QVariantList GateController::storedPerPass() const { return stored_per_pass(); }

QVariantList GateController::storedInAll() const { return stored_in_all(m_counts); }

}  // namespace symbolon::ui
