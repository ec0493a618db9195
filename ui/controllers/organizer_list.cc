// The part of OrganizerController about who holds the tickets: the table or the chain, and claims.

#include <QFileInfo>
#include <QLocale>
#include <map>

#include "core/base/erase_file.h"
#include "core/base/file.h"
#include "credentials/ethereum/owner_import.h"
#include "credentials/event/claim_check.h"
#include "credentials/event/claim_file.h"
#include "credentials/event/event_file.h"
#include "credentials/event/expectation.h"
#include "credentials/wallet/crowd.h"
#include "ui/controllers/organizer_controller.h"
#include "ui/controllers/statement_texts.h"

namespace symbolon::ui {
namespace {

constexpr std::size_t kClaimsMax = event::kTicketsMax;

QString number_text(std::size_t number) { return QLocale().toString(static_cast<qulonglong>(number)); }

std::vector<event::SnapshotEntry> entries_of(const ethereum::ImportedOwners& imported) {
  std::vector<event::SnapshotEntry> entries;
  entries.reserve(imported.owners.size());
  for (const ethereum::TokenOwner& owner : imported.owners) {
    entries.push_back({.token = owner.token, .holder = statement::address_holder(owner.owner)});
  }
  return entries;
}

struct ChainQuestion {
  std::string url;
  std::uint64_t chain = 0;
  ethereum::OwnerImportOptions options;
  bool is_latest = false;
};

Result<event::OwnersTable> ask_chain(ChainQuestion question) {
  TRY_ASSIGN(ethereum::Node node, ethereum::Node::create(question.url, {.stop = question.options.stop}));
  TRY(node.require_chain(question.chain));
  if (question.is_latest) {
    TRY_ASSIGN(question.options.last_block, node.latest_block_number());
  }
  TRY_ASSIGN(const ethereum::ImportedOwners imported, ethereum::import_owners(node, question.options));
  return event::OwnersTable{.entries = entries_of(imported), .problems = {}};
}

}  // namespace

void OrganizerController::importTable(const QUrl& csv) {
  if (m_busy) return;
  begin_work();
  m_worker.run(
      this,
      [path = csv.toLocalFile().toStdString()](const std::stop_token& stop) -> Result<event::OwnersTable> {
        TRY_ASSIGN(const Bytes text, read_file(path, event::kOwnersCsvBytesMax));
        if (stop.stop_requested()) return Error{.code = ErrorCode::kCancelled, .where = "organizer.list"};
        return event::check_owners_csv(text);
      },
      [this, work = m_work, name = csv.fileName()](Result<event::OwnersTable> table) {
        if (end_work(work)) take_table(name, std::move(table));
      });
}

void OrganizerController::importFromNode(const QString& node, const QString& firstBlock, const QString& lastBlock) {
  if (m_busy) return;
  bool is_first = false;
  bool is_last = false;
  ChainQuestion question{.url = node.trimmed().toStdString(), .options = {}};
  question.options.first_block = firstBlock.trimmed().toULongLong(&is_first);
  question.options.last_block = lastBlock.trimmed().toULongLong(&is_last);
  question.is_latest = lastBlock.trimmed().isEmpty();
  if (!is_first || (!is_last && !question.is_latest)) {
    m_problem = {.sentence = tr("A block is a whole number."), .hint = tr("Leave the last one empty for the latest.")};
    emit changed();
    return;
  }
  const std::optional<event::Event> event = draft();
  if (!event) return;
  question.chain = event->core.chain;
  question.options.contract = event->core.contract;
  begin_work();
  question.options.on_progress = Worker::reporter(this, [this](double share) {
    m_progress = share;
    emit changed();
  });
  m_worker.run(
      this,
      [question = std::move(question)](const std::stop_token& stop) mutable {
        question.options.stop = stop;
        return ask_chain(std::move(question));
      },
      [this, work = m_work](Result<event::OwnersTable> table) {
        if (end_work(work)) take_table(tr("the chain"), std::move(table));
      });
}

void OrganizerController::take_table(const QString& source, Result<event::OwnersTable> table) {
  if (!table) return refuse(table.error());
  m_table = std::move(*table);
  m_listSource = source;
  m_listProblems.replace(LinesModel::of(m_table.problems));
  emit changed();
}

QVariantList OrganizerController::listFacts() const {
  QVariantList facts;
  if (m_table.entries.empty()) return facts;
  std::map<Hash256, std::size_t> held;
  std::map<std::uint8_t, std::size_t> tiers;
  for (const event::SnapshotEntry& entry : m_table.entries) {
    ++held[entry.holder];
    ++tiers[entry.tier];
  }
  std::size_t most = 0;
  for (const auto& [holder, count] : held) most = std::max(most, count);
  const auto add = [&](const QString& name, const QString& value) {
    facts += QVariantMap{{"name", name}, {"value", value}};
  };
  add(tr("Tickets"), number_text(m_table.entries.size()));
  add(tr("Holders"), number_text(held.size()));
  add(tr("Most tickets of one holder"), number_text(most));
  if (tiers.size() > 1 || tiers.begin()->first != 0) {
    const std::vector<NamesModel::Item>& names = m_form.tierNames();
    for (const auto& [tier, count] : tiers) {
      const QString name = tier < names.size() ? names[tier].name : tr("not named at the doors");
      //: A tier of tickets: its number and its name
      add(tr("Tier %1, %2").arg(tier).arg(name), number_text(count));
    }
  }
  return facts;
}

QString OrganizerController::crowdWarning() const {
  if (!hasList() || m_table.entries.size() >= wallet::kSmallCrowd) return {};
  return tr("A small crowd to hide in. Tickets: %1").arg(number_text(m_table.entries.size()));
}

void OrganizerController::addClaims(const QList<QUrl>& files) {
  if (m_busy) return;
  m_problem = {};
  for (const QUrl& file : files) {
    if (m_claims.size() >= kClaimsMax) break;
    Result<Bytes> text = read_file(file.toLocalFile().toStdString(), event::kClaimFileBytesMax);
    if (!text) return refuse(text.error());
    m_claims.push_back({.name = file.fileName().toStdString(), .file = std::move(*text)});
    m_claimFiles.push_back(file.toLocalFile().toStdString());
  }
  judge_claims();
}

void OrganizerController::forgetClaims() {
  m_claims.clear();
  m_claimFiles.clear();
  m_claimLines.clear();
  m_claimsTaken = 0;
  emit changed();
}

void OrganizerController::eraseClaims() {
  m_problem = {};
  while (!m_claimFiles.empty()) {
    const Result<void> erased = erase_file(m_claimFiles.back());
    if (!erased) return refuse(erased.error());
    m_claimFiles.pop_back();
  }
  congratulate(tr("The claims are deleted."), tr("Copies elsewhere, such as in a mailbox, are yours to delete."));
}

Result<OrganizerController::Closed> OrganizerController::close_list(event::Event event,
                                                                    std::vector<event::SnapshotEntry> owners,
                                                                    const std::vector<event::NamedClaim>& claims) {
  TRY_ASSIGN(event::Registrar registrar,
             event::Registrar::create(event.core, std::move(owners), event::make_claim_check({})));
  std::vector<event::ClaimVerdict> verdicts = event::take_claims(registrar, claims);
  TRY_ASSIGN(event::Snapshot list, registrar.close());
  event.core.root = list.root();
  TRY(list.check(event.core));
  return Closed{.event = std::move(event), .list = std::move(list), .verdicts = std::move(verdicts)};
}

// Draft, list and claims, closed on the worker's thread; what came of it goes to `take`.
void OrganizerController::try_to_close(void (OrganizerController::*take)(Closed)) {
  const std::optional<event::Event> event = draft();
  if (!event) return;
  begin_work();
  m_worker.run(
      this,
      [event = *event, owners = m_table.entries, claims = m_claims](std::stop_token) mutable {
        return close_list(std::move(event), std::move(owners), claims);
      },
      [this, take, work = m_work](Result<Closed> closed) {
        if (!end_work(work)) return;
        if (!closed) return refuse(closed.error());
        (this->*take)(std::move(*closed));
      });
}

void OrganizerController::judge_claims() { try_to_close(&OrganizerController::take_verdicts); }

void OrganizerController::take_verdicts(Closed closed) {
  std::vector<LinesModel::Item> lines;
  m_claimsTaken = 0;
  for (const event::ClaimVerdict& verdict : closed.verdicts) {
    const QString name = QString::fromStdString(verdict.name);
    if (verdict.refusal) {
      const Problem problem = problem_of(*verdict.refusal);
      lines.push_back({.place = name, .good = false, .text = problem.sentence, .hint = problem.hint});
    } else {
      ++m_claimsTaken;
      lines.push_back({.place = name, .good = true, .text = tr("Accepted.")});
    }
  }
  m_claimLines.replace(lines);
  emit changed();
}

void OrganizerController::close_draft() { try_to_close(&OrganizerController::take_closed); }

void OrganizerController::take_closed(Closed closed) {
  const auto expectations = event::event_expectations(closed.event);
  if (!expectations) return refuse(expectations.error());
  QStringList sentences;
  for (const auto& expected : *expectations) sentences += sentence_text(expected.parameters);
  m_sentence = sentences.join("\n");
  m_words = QString::fromStdString(event::fingerprint(closed.event.core.event_id()));
  m_closed = std::make_shared<const Closed>(std::move(closed));
  enter(Sign);
}

}  // namespace symbolon::ui
