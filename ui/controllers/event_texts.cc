#include "ui/controllers/event_texts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace symbolon::ui {
namespace {

struct EventTexts {
  Q_DECLARE_TR_FUNCTIONS(EventTexts)
};

QDateTime local_time(std::uint64_t unix_seconds) {
  return QDateTime::fromSecsSinceEpoch(static_cast<qint64>(unix_seconds));
}

QString names_of(const event::Event& event, const event::Group& group) {
  QStringList names;
  for (const event::Tier& tier : event.policy.tiers) {
    const bool admits = std::ranges::find(group.tiers, tier.id) != group.tiers.end();
    if (group.tiers.empty() || admits) names += QString::fromStdString(tier.name);
  }
  return names.join(", ");
}

}  // namespace

QString time_text(std::uint64_t unix_seconds) {
  return QLocale().toString(local_time(unix_seconds), QLocale::ShortFormat);
}

QString period_text(const event::Period& period) {
  const QDateTime from = local_time(period.from);
  const QDateTime until = local_time(period.until);
  const QString end = from.date() == until.date() ? QLocale().toString(until.time(), QLocale::ShortFormat)
                                                  : QLocale().toString(until, QLocale::ShortFormat);
  //: A period: its beginning and its end
  return EventTexts::tr("%1 to %2").arg(time_text(period.from), end);
}

QVariantList event_facts(const event::Event& event, std::size_t tickets) {
  QVariantList facts;
  const auto add = [&](const QString& name, const QString& value) {
    facts += QVariantMap{{"name", name}, {"value", value}};
  };
  const event::Policy& policy = event.policy;
  add(EventTexts::tr("Event"), QString::fromStdString(event.description.name));
  add(EventTexts::tr("Place"), QString::fromStdString(event.description.venue));
  add(EventTexts::tr("Time"), period_text(event.description.time));
  add(EventTexts::tr("Check-in"), period_text(policy.check_in));
  add(EventTexts::tr("Doors"), period_text(policy.admission));
  add(EventTexts::tr("Tickets"), QLocale().toString(static_cast<qulonglong>(tickets)));
  if (event.core.session > 1) add(EventTexts::tr("Session"), QString::number(event.core.session));
  QStringList rules;
  rules += policy.allows_paper ? EventTexts::tr("passes on paper") : EventTexts::tr("no passes on paper");
  rules += policy.allows_reentry ? EventTexts::tr("out and in again") : EventTexts::tr("one entry");
  if (policy.requires_challenge) rules += EventTexts::tr("each pass answers a challenge");
  if (!policy.gates_share_ledger) rules += EventTexts::tr("gates without a network");
  add(EventTexts::tr("At the doors"), rules.join(", "));
  for (const event::Group& group : policy.groups) {
    const QString tiers = names_of(event, group);
    add(QString::fromStdString(group.name), tiers.isEmpty() ? EventTexts::tr("admits every ticket")
                                                            //: Tiers that a group of gates admits
                                                            : EventTexts::tr("admits %1").arg(tiers));
  }
  return facts;
}

}  // namespace symbolon::ui
