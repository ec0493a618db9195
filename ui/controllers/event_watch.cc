#include "ui/controllers/event_watch.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <filesystem>
#include <iterator>

#include "core/base/file.h"
#include "credentials/event/event_file.h"
#include "credentials/gate/store.h"
#include "ui/controllers/event_texts.h"
#include "ui/controllers/gate_texts.h"

namespace symbolon::ui {
namespace {

using gate::Verdict;

QString number(std::uint64_t count) { return QLocale().toString(static_cast<qulonglong>(count)); }

QVariantMap fact(const QString& name, const QString& value) { return {{"name", name}, {"value", value}}; }

std::uint64_t count_of(const gate::Counts& counts, Verdict verdict) {
  const auto found = counts.verdicts.find(verdict);
  return found == counts.verdicts.end() ? 0 : found->second;
}

std::uint64_t refused_of(const gate::Counts& counts) {
  std::uint64_t refused = 0;
  for (const auto& [verdict, count] : counts.verdicts) {
    if (verdict != Verdict::kValid && verdict != Verdict::kExitRecorded) refused += count;
  }
  return refused;
}

// The shortest bars that show the whole time in kBarsMax of them.
std::uint32_t bar_minutes(std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t kSteps[] = {1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440};
  for (const std::uint32_t step : kSteps) {
    if (last / step - first / step < EventWatch::kBarsMax) return step;
  }
  return (last - first) / (EventWatch::kBarsMax - 1) + 1;
}

QString clock_text(std::uint64_t minute) {
  return QLocale().toString(QDateTime::fromSecsSinceEpoch(static_cast<qint64>(minute * 60)).time(),
                            QLocale::ShortFormat);
}

QVariantMap bar(const QString& label, std::uint64_t value) {
  return {{"label", label}, {"value", static_cast<double>(value)}};
}

Result<gate::LiveNumbers> read_ledger(const std::string& path) {
  TRY_ASSIGN(const std::unique_ptr<gate::Ledger> ledger, gate::open_ledger_only(path));
  TRY_ASSIGN(const std::vector<gate::LogLine> log, ledger->log());
  return gate::live_numbers(log);
}

Result<gate::DeletionReceipt> close_ledger(const std::string& path, const Hash256& event_id, std::uint64_t now) {
  TRY_ASSIGN(const std::unique_ptr<gate::Ledger> ledger, gate::open_ledger_for_closing(path, event_id));
  return gate::close_event(*ledger, gate::event_key_path(path), event_id, now);
}

}  // namespace

EventWatch::EventWatch(Services services, QObject* parent) : QObject(parent), m_services(std::move(services)) {
  m_again.setInterval(kReadAgainMs);
  connect(&m_again, &QTimer::timeout, this, &EventWatch::readNow);
}

QString EventWatch::time() const { return period_text(m_event.description.time); }

QString EventWatch::words() const {
  return name().isEmpty() ? QString() : QString::fromStdString(event::fingerprint(m_event.core.event_id()));
}

QString EventWatch::readAt() const {
  if (m_readAt == 0) return {};
  return QLocale().toString(QDateTime::fromSecsSinceEpoch(static_cast<qint64>(m_readAt)).time(), "HH:mm:ss");
}

Result<void> EventWatch::open(const std::string& event_file) {
  TRY_ASSIGN(const Bytes text, read_file(event_file, event::kEventFileBytesMax));
  TRY_ASSIGN(event::Event event, event::parse_event_file(text));
  leave();
  m_event = std::move(event);
  // Where this application's own gate keeps it.
  const std::string ledger = gate::ledger_path(m_services.folder, m_event.core.event_id());
  if (std::filesystem::exists(ledger)) useLedger(QUrl::fromLocalFile(QString::fromStdString(ledger)));
  emit changed();
  return {};
}

void EventWatch::leave() {
  m_again.stop();
  m_event = {};
  m_source.clear();
  m_ledger.clear();
  m_server.reset();
  m_live.reset();
  m_readAt = 0;
  m_receipt.clear();
  m_receiptFacts.clear();
  m_problem = {};
  draw();
  emit changed();
}

void EventWatch::useLedger(const QUrl& file) {
  m_ledger = file.toLocalFile().toStdString();
  m_server.reset();
  m_live.reset();
  m_source = file.fileName();
  m_again.start();
  readNow();
}

void EventWatch::useServer(const QString& address, SecretField* token, const QUrl& certificate) {
  m_ledger.clear();
  m_live.reset();
  m_server = std::make_shared<gate::http::CountsSource>(
      gate::http::CountsSource{.url = address.trimmed().toStdString(),
                               .token = token->take(),
                               .certificate = certificate.toLocalFile().toStdString()});
  m_source = address.trimmed();
  m_again.start();
  readNow();
}

void EventWatch::readNow() {
  if (m_reading || (m_ledger.empty() && !m_server)) return;
  m_reading = true;
  m_worker.run(
      this,
      [ledger = m_ledger, server = m_server](std::stop_token) {
        return server ? gate::http::fetch_counts(*server) : read_ledger(ledger);
      },
      [this, ledger = m_ledger, server = m_server](Numbers numbers) {
        m_reading = false;
        // Another source was chosen meanwhile.
        if (ledger == m_ledger && server == m_server) return take(std::move(numbers));
        readNow();
      });
}

void EventWatch::take(Numbers numbers) {
  if (!numbers) {
    m_again.stop();
    return refuse(numbers.error());
  }
  if (!m_problem.good) m_problem = {};
  m_live = std::move(*numbers);
  m_readAt = unix_seconds(m_services.clock);
  draw();
  emit changed();
}

void EventWatch::draw() {
  m_checkIns.clear();
  m_admissions.clear();
  m_inside.clear();
  if (!m_live || m_live->minutes.empty()) return;
  const std::vector<gate::Minute>& minutes = m_live->minutes;
  const std::uint32_t step = bar_minutes(minutes.front().minute, minutes.back().minute);
  m_barMinutes = static_cast<int>(step);
  // Who was inside before the oldest minute that is known.
  std::int64_t inside = static_cast<std::int64_t>(m_live->counts.inside);
  for (const gate::Minute& minute : minutes) {
    inside -= static_cast<std::int64_t>(minute.admitted) - static_cast<std::int64_t>(minute.exits);
  }
  auto next = minutes.begin();
  for (std::uint32_t time = minutes.front().minute / step * step; time <= minutes.back().minute; time += step) {
    gate::Minute sum;
    for (; next != minutes.end() && next->minute < time + step; ++next) {
      sum.checked_in += next->checked_in;
      sum.admitted += next->admitted;
      inside += static_cast<std::int64_t>(next->admitted) - static_cast<std::int64_t>(next->exits);
    }
    m_checkIns += bar(clock_text(time), sum.checked_in);
    m_admissions += bar(clock_text(time), sum.admitted);
    m_inside += bar(clock_text(time), static_cast<std::uint64_t>(std::max<std::int64_t>(0, inside)));
  }
}

QVariantList EventWatch::tiles() const {
  if (!m_live) return {};
  const gate::Counts& counts = m_live->counts;
  const auto tile = [](const QString& name, const QString& value, const QString& detail = {}) {
    return QVariantMap{{"name", name}, {"value", value}, {"detail", detail}};
  };
  QVariantList tiles = {tile(tr("Checked in"), number(counts.checked_in)),
                        tile(tr("Admitted"), number(count_of(counts, Verdict::kValid))),
                        tile(tr("Inside now"), number(counts.inside)), tile(tr("Refused"), number(refused_of(counts)))};
  if (m_live->latency && m_live->latency->samples > 0) {
    const auto milliseconds = [](std::chrono::microseconds time) {
      return QLocale().toString(static_cast<double>(time.count()) / 1000, 'f', 1);
    };
    //: Milliseconds from scan to verdict
    tiles += tile(tr("Scan to verdict"), tr("%1 ms").arg(milliseconds(m_live->latency->p50)),
                  tr("nearly always below %1 ms").arg(milliseconds(m_live->latency->p95)));
  }
  return tiles;
}

QVariantList EventWatch::verdicts() const {
  QVariantList list;
  if (!m_live) return list;
  for (const Verdict verdict : gate::kVerdicts) {
    const std::uint64_t count = count_of(m_live->counts, verdict);
    if (count > 0) list += bar(verdict_word(verdict), count);
  }
  return list;
}

void EventWatch::close() {
  if (!canClose()) return;
  m_again.stop();
  m_worker.run(
      this,
      [path = m_ledger, id = m_event.core.event_id(), now = unix_seconds(m_services.clock)](std::stop_token) {
        return close_ledger(path, id, now);
      },
      [this](const Result<gate::DeletionReceipt>& receipt) {
        if (!receipt) return refuse(receipt.error());
        m_receipt = gate::to_json(*receipt) + "\n";
        m_receiptFacts = {fact(tr("Event"), name()),
                          fact(tr("Closed"), time_text(receipt->closed_at)),
                          fact(tr("Passes deleted"), number(receipt->passes_deleted)),
                          fact(tr("Event key"), tr("destroyed")),
                          fact(tr("Checked in"), number(receipt->counts.checked_in)),
                          fact(tr("Admitted"), number(count_of(receipt->counts, Verdict::kValid))),
                          fact(tr("Refused"), number(refused_of(receipt->counts))),
                          fact(tr("Gates that reported"), number(receipt->counts.gates.size()))};
        m_problem = {.sentence = tr("The event is closed."), .hint = tr("Save the deletion receipt."), .good = true};
        emit changed();
        readNow();
      });
}

void EventWatch::saveReceipt(const QUrl& file) {
  const Result<void> written =
      write_file_atomic(file.toLocalFile().toStdString(), as_bytes(m_receipt), {.overwrite = Overwrite::kReplace});
  if (!written) return refuse(written.error());
  m_problem = {.sentence = tr("The deletion receipt is written."), .hint = {}, .good = true};
  emit changed();
}

void EventWatch::refuse(const Error& error) {
  m_problem = problem_of(error);
  emit changed();
}

}  // namespace symbolon::ui
