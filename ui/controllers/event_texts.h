// What an event says, as facts of { name, value } for a screen.

#ifndef SYMBOLON_UI_CONTROLLERS_EVENT_TEXTS_H_
#define SYMBOLON_UI_CONTROLLERS_EVENT_TEXTS_H_

#include <QString>
#include <QVariantList>

#include "credentials/event/event.h"

namespace symbolon::ui {

// "Friday, 4 December 2026 19:30" in the language and time of this computer.
QString time_text(std::uint64_t unix_seconds);
// From and until, the day once where it is one.
QString period_text(const event::Period& period);

QVariantList event_facts(const event::Event& event, std::size_t tickets);

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_CONTROLLERS_EVENT_TEXTS_H_
