// What the gate's screen says: verdicts in the words that staff know, and what the gate stores, item by item.

#ifndef SYMBOLON_UI_CONTROLLERS_GATE_TEXTS_H_
#define SYMBOLON_UI_CONTROLLERS_GATE_TEXTS_H_

#include <QString>
#include <QVariantList>
#include <cstdint>

#include "credentials/gate/gate.h"
#include "credentials/gate/report.h"

namespace symbolon::ui {

enum class VerdictTone { kAdmitted, kAttention, kRefused, kNeutral };

VerdictTone tone_of(gate::Verdict verdict);
QString verdict_word(gate::Verdict verdict);
// The line under the word: when a pass was first used, and what staff can do. May be empty.
QString verdict_detail(const gate::Answer& answer);

// Of { name, value }.
QVariantList stored_per_pass();
QVariantList stored_in_all(const gate::Counts& counts);

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_CONTROLLERS_GATE_TEXTS_H_
