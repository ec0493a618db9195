#include "ui/models/event_form.h"

#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <array>

#include "credentials/event/expectation.h"
#include "credentials/sdjwt/credential_kind.h"
#include "credentials/sdjwt/jwk.h"

namespace symbolon::ui {
namespace {

constexpr char kTimeFormat[] = "yyyy-MM-dd HH:mm";
constexpr std::uint64_t kSecondsOfDay = 86400;
constexpr int kCheckInDaysMax = 365;
constexpr int kDoorsMinutesMax = 24 * 60;
constexpr int kTextBytesMax = 200;

struct Chain {
  const char* name;  // a proper name; nullptr: to translate
  std::uint64_t id;
};
// The first: tickets that are on no chain. The last: one that is not listed.
constexpr std::array<Chain, 9> kChains = {{{nullptr, 0},
                                           {"Ethereum", 1},
                                           {"Optimism", 10},
                                           {"Gnosis", 100},
                                           {"Polygon", 137},
                                           {"Base", 8453},
                                           {"Arbitrum", 42161},
                                           {"Sepolia (test)", 11155111},
                                           {nullptr, 0}}};
constexpr int kOtherChain = static_cast<int>(kChains.size()) - 1;

QDateTime time_of(const QString& text) { return QDateTime::fromString(text.trimmed(), kTimeFormat); }
QString text_of(std::uint64_t unix_seconds) {
  return QDateTime::fromSecsSinceEpoch(static_cast<qint64>(unix_seconds)).toString(kTimeFormat);
}

// -1 where the text is no whole number up to `most`.
qint64 number_of(const QString& text, qint64 most) {
  bool is_number = false;
  const qlonglong number = text.trimmed().toLongLong(&is_number);
  return is_number && number >= 0 && number <= most ? number : -1;
}

bool is_address(const QString& text) {
  static const QRegularExpression kAddress("^0x[0-9a-fA-F]{40}$");
  return kAddress.match(text.trimmed()).hasMatch();
}

bool fits(const QString& text) {
  const qsizetype size = text.trimmed().toUtf8().size();
  return size > 0 && size <= kTextBytesMax;
}

}  // namespace

EventForm::EventForm(QObject* parent) : QObject(parent) {
  // Before any screen listens, so that what was mended is no problem any more when it looks.
  connect(this, &EventForm::changed, this, [this] {
    if (!m_problems.isEmpty()) findProblems();
  });
  connect(&m_tiers, &NamesModel::removed, &m_groups, &NamesModel::dropMark);
  connect(&m_tiers, &NamesModel::dataChanged, this, &EventForm::changed);
  connect(&m_tiers, &NamesModel::countChanged, this, &EventForm::changed);
  connect(&m_groups, &NamesModel::dataChanged, this, &EventForm::changed);
  connect(&m_groups, &NamesModel::countChanged, this, &EventForm::changed);
}

QStringList EventForm::chains() const {
  QStringList names;
  for (const Chain& chain : kChains) {
    if (chain.name != nullptr) {
      names += QString("%1 (%2)").arg(QString::fromLatin1(chain.name)).arg(chain.id);
    } else {
      names += names.isEmpty() ? tr("On no chain: I keep the list myself") : tr("Another chain");
    }
  }
  return names;
}

bool EventForm::hasContract() const { return m_chain != 0; }

bool EventForm::isOtherChain() const { return m_chain == kOtherChain; }

std::uint64_t EventForm::chainId() const {
  if (isOtherChain()) return m_chainNumber.trimmed().toULongLong();
  return kChains[static_cast<std::size_t>(std::clamp(m_chain, 0, kOtherChain))].id;
}

void EventForm::reset(const QDateTime& now) {
  const QDateTime evening(now.date().addDays(1), QTime(19, 30));
  m_name.clear();
  m_venue.clear();
  m_begins = evening.toString(kTimeFormat);
  m_ends = evening.addSecs(4 * 3600).toString(kTimeFormat);
  m_checkInDays = "1";
  m_doorsMinutes = "60";
  m_chain = 0;
  m_chainNumber.clear();
  m_contract.clear();
  m_session = "1";
  m_allowsPaper = m_allowsReentry = m_requiresChallenge = false;
  m_gatesShareLedger = true;
  m_asksAge = false;
  m_age = "18";
  m_credentialType = QString::fromUtf8(sdjwt::usual_type(sdjwt::CredentialKind::kKyc).data());
  m_issuers.clear();
  m_tiers.replace({});
  m_groups.replace({{.name = tr("All gates")}});
  m_problems.clear();
  emit changed();
}

void EventForm::read(const event::Event& event) {
  const event::Core& core = event.core;
  const event::Policy& policy = event.policy;
  reset(QDateTime::currentDateTime());
  m_name = QString::fromStdString(event.description.name);
  m_venue = QString::fromStdString(event.description.venue);
  m_begins = text_of(event.description.time.from);
  m_ends = text_of(event.description.time.until);
  const auto before_begin = [&](std::uint64_t time) {
    return event.description.time.from - std::min(time, event.description.time.from);
  };
  m_checkInDays = QString::number(before_begin(policy.check_in.from) / kSecondsOfDay);
  m_doorsMinutes = QString::number(before_begin(policy.admission.from) / 60);
  const auto* const known = std::ranges::find_if(kChains, [&](const Chain& chain) { return chain.id == core.chain; });
  m_chain = known == kChains.end() ? kOtherChain : static_cast<int>(known - kChains.begin());
  m_chainNumber = QString::number(core.chain);
  if (core.contract != statement::EvmAddress{}) m_contract = QString::fromStdString("0x" + to_hex(core.contract));
  m_session = QString::number(core.session);
  m_allowsPaper = policy.allows_paper;
  m_allowsReentry = policy.allows_reentry;
  m_requiresChallenge = policy.requires_challenge;
  m_gatesShareLedger = policy.gates_share_ledger;
  std::vector<NamesModel::Item> tiers;
  for (const event::Tier& tier : policy.tiers) tiers.push_back({.name = QString::fromStdString(tier.name)});
  std::vector<NamesModel::Item> groups;
  for (const event::Group& group : policy.groups) {
    groups.push_back(
        {.name = QString::fromStdString(group.name), .marks = std::set<int>(group.tiers.begin(), group.tiers.end())});
  }
  m_tiers.replace(std::move(tiers));
  m_groups.replace(std::move(groups));
  for (const event::AcceptedStatement& accepted : event.statements) {
    if (accepted.statement != "ticket-and-age") continue;
    m_asksAge = true;
    m_age = QString::number(accepted.parameters.value("age_min", 18u));
    m_credentialType = QString::fromStdString(accepted.parameters.value("credential_type", std::string()));
    m_issuers = accepted.parameters.value("issuers", std::vector<std::string>());
  }
  emit changed();
}

Result<void> EventForm::readIssuers(ByteView jwks) {
  TRY_ASSIGN(const std::vector<sdjwt::Jwk> keys,
             sdjwt::read_jwks({reinterpret_cast<const char*>(jwks.data()), jwks.size()}));
  m_issuers.clear();
  for (const sdjwt::Jwk& key : keys) m_issuers.push_back(sdjwt::issuer_parameter(key.key));
  std::ranges::sort(m_issuers);
  emit changed();
  return {};
}

bool EventForm::check(Step step) {
  m_checked = step;
  findProblems();
  emit changed();
  return m_problems.isEmpty();
}

void EventForm::findProblems() {
  m_problems.clear();
  if (m_checked != Doors) checkAbout();
  if (m_checked != About) checkDoors();
}

void EventForm::checkAbout() {
  if (!fits(m_name)) m_problems["name"] = tr("Give the event a name of at most 200 characters.");
  if (!fits(m_venue)) m_problems["venue"] = tr("Say where it is, in at most 200 characters.");
  const QDateTime begins = time_of(m_begins);
  const QDateTime ends = time_of(m_ends);
  const QString form = tr("Write it like 2026-12-04 19:30.");
  if (!begins.isValid()) m_problems["begins"] = form;
  if (!ends.isValid()) m_problems["ends"] = form;
  if (begins.isValid() && ends.isValid() && ends <= begins) m_problems["ends"] = tr("It ends before it begins.");
  if (isOtherChain() && number_of(m_chainNumber, json::kIntegerMax) < 1) {
    m_problems["chainNumber"] = tr("Write the chain's number.");
  }
  if (hasContract() && !is_address(m_contract)) m_problems["contract"] = tr("Write 0x and 40 hexadecimal digits.");
  if (number_of(m_session, 1'000'000) < 1) m_problems["session"] = tr("Write a whole number from 1.");
}

void EventForm::checkDoors() {
  if (number_of(m_checkInDays, kCheckInDaysMax) < 0) {
    m_problems["checkInDays"] = tr("Write a whole number up to %1.").arg(kCheckInDaysMax);
  }
  if (number_of(m_doorsMinutes, kDoorsMinutesMax) < 0) {
    m_problems["doorsMinutes"] = tr("Write a whole number up to %1.").arg(kDoorsMinutesMax);
  }
  const auto is_nameless = [](const NamesModel::Item& item) { return item.name.trimmed().isEmpty(); };
  if (std::ranges::any_of(m_tiers.items(), is_nameless)) m_problems["tiers"] = tr("Name each tier.");
  if (m_groups.count() == 0 || std::ranges::any_of(m_groups.items(), is_nameless)) {
    m_problems["groups"] = tr("There is at least one group of gates, and each has a name.");
  }
  if (!m_asksAge) return;
  const qint64 age = number_of(m_age, 150);
  if (age < 1) m_problems["age"] = tr("Write years of age, from 1 to 150.");
  if (m_credentialType.trimmed().isEmpty()) m_problems["credentialType"] = tr("Say which kind of credential counts.");
  if (m_issuers.empty()) m_problems["issuers"] = tr("Open the key set of those whose word on the age counts.");
}

Result<event::Event> EventForm::draft(const crypto::Ed25519PublicKey& organizer) const {
  event::Event event;
  event.core = {.organizer = organizer,
                .session = static_cast<std::uint32_t>(number_of(m_session, 1'000'000)),
                .chain = chainId()};
  if (hasContract()) {
    const Result<Bytes> contract = from_hex_vartime(m_contract.trimmed().toStdString());
    if (contract) std::ranges::copy(*contract, event.core.contract.begin());
  }
  const auto from = static_cast<std::uint64_t>(time_of(m_begins).toSecsSinceEpoch());
  const auto until = static_cast<std::uint64_t>(time_of(m_ends).toSecsSinceEpoch());
  event.description = {.name = m_name.trimmed().toStdString(),
                       .venue = m_venue.trimmed().toStdString(),
                       .time = {.from = from, .until = until}};
  const auto days = static_cast<std::uint64_t>(number_of(m_checkInDays, kCheckInDaysMax));
  const auto minutes = static_cast<std::uint64_t>(number_of(m_doorsMinutes, kDoorsMinutesMax));
  event::Policy& policy = event.policy;
  policy.check_in = {.from = from - std::min(from, days * kSecondsOfDay), .until = until};
  policy.admission = {.from = from - std::min(from, minutes * 60), .until = until};
  policy.allows_paper = m_allowsPaper;
  policy.allows_reentry = m_allowsReentry;
  policy.requires_challenge = m_requiresChallenge;
  policy.gates_share_ledger = m_gatesShareLedger;
  for (const NamesModel::Item& tier : m_tiers.items()) {
    const auto id = static_cast<std::uint8_t>(policy.tiers.size());
    policy.tiers.push_back({.id = id, .name = tier.name.trimmed().toStdString()});
  }
  for (const NamesModel::Item& group : m_groups.items()) {
    policy.groups.push_back({.id = static_cast<std::uint16_t>(policy.groups.size() + 1),
                             .name = group.name.trimmed().toStdString(),
                             .tiers = std::vector<std::uint8_t>(group.marks.begin(), group.marks.end())});
  }
  TRY_ASSIGN(event::AcceptedStatement accepted, statement(event));
  event.statements.push_back(std::move(accepted));
  return event;
}

Result<event::AcceptedStatement> EventForm::statement(const event::Event& event) const {
  json::Json parameters = {{"shows_tier", !event.policy.tiers.empty()}};
  if (!m_asksAge) return event::accept_pinned("ticket", std::move(parameters));
  parameters["at"] = event.description.time.from;
  parameters["date"] = time_of(m_begins).date().toString(Qt::ISODate).toStdString();
  parameters["credential_type"] = m_credentialType.trimmed().toStdString();
  parameters["issuers"] = m_issuers;
  parameters["age_min"] = static_cast<std::uint32_t>(number_of(m_age, 150));
  return event::accept_pinned("ticket-and-age", std::move(parameters));
}

}  // namespace symbolon::ui
