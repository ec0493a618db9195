#include "ui/controllers/gate_texts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "core/base/check.h"

namespace symbolon::ui {
namespace {

using gate::Verdict;

struct GateTexts {
  Q_DECLARE_TR_FUNCTIONS(GateTexts)
};

QVariantMap fact(const QString& name, const QString& value) { return {{"name", name}, {"value", value}}; }

QString number(std::uint64_t count) { return QLocale().toString(static_cast<qulonglong>(count)); }

}  // namespace

VerdictTone tone_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kValid:
      return VerdictTone::kAdmitted;
    case Verdict::kExitRecorded:
      return VerdictTone::kNeutral;
    case Verdict::kNotCheckedIn:
    case Verdict::kExpiredCode:
    case Verdict::kNotValidAtThisTime:
    case Verdict::kUnreadable:
      return VerdictTone::kAttention;
    case Verdict::kAlreadyUsed:
    case Verdict::kNotValidForThisEvent:
    case Verdict::kTypeNotAllowedHere:
    case Verdict::kRevoked:
    case Verdict::kProofInvalid:
      return VerdictTone::kRefused;
  }
  CHECK(false, "a verdict has a tone");
}

QString verdict_word(Verdict verdict) {
  switch (verdict) {
    case Verdict::kValid:
      //: Verdict at the gate: let them in
      return GateTexts::tr("Valid");
    case Verdict::kExitRecorded:
      return GateTexts::tr("Exit recorded");
    case Verdict::kAlreadyUsed:
      return GateTexts::tr("Already used");
    case Verdict::kNotValidForThisEvent:
      return GateTexts::tr("Not valid for this event");
    case Verdict::kNotValidAtThisTime:
      return GateTexts::tr("Not valid at this time");
    case Verdict::kTypeNotAllowedHere:
      return GateTexts::tr("Ticket type not allowed here");
    case Verdict::kRevoked:
      return GateTexts::tr("Revoked");
    case Verdict::kProofInvalid:
      return GateTexts::tr("Proof invalid");
    case Verdict::kNotCheckedIn:
      return GateTexts::tr("Not checked in yet");
    case Verdict::kExpiredCode:
      return GateTexts::tr("Expired code");
    case Verdict::kUnreadable:
      return GateTexts::tr("Unreadable");
  }
  CHECK(false, "a verdict has words");
}

QString verdict_detail(const gate::Answer& answer) {
  switch (answer.verdict) {
    case Verdict::kValid:
      return answer.tier == 0 ? QString() : GateTexts::tr("Tier %1").arg(answer.tier);
    case Verdict::kAlreadyUsed: {
      if (!answer.first_used) return GateTexts::tr("Ask the help desk");
      const QDateTime first = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(*answer.first_used));
      return GateTexts::tr("First used at %1").arg(QLocale().toString(first.time(), "HH:mm"));
    }
    case Verdict::kExpiredCode:
      return GateTexts::tr("A picture of a code, or a clock that is wrong. Show the pass on the screen itself.");
    case Verdict::kNotCheckedIn:
      return GateTexts::tr("Hand in the proof first, then show the pass.");
    case Verdict::kUnreadable:
      return GateTexts::tr("Hold the code closer, straighter or brighter.");
    case Verdict::kNotValidAtThisTime:
      return GateTexts::tr("The event file names the hours of this gate.");
    case Verdict::kRevoked:
      return GateTexts::tr("Another device took this pass over.");
    case Verdict::kExitRecorded:
      return {};
    case Verdict::kNotValidForThisEvent:
    case Verdict::kTypeNotAllowedHere:
    case Verdict::kProofInvalid:
      return GateTexts::tr("Ask the help desk");
  }
  CHECK(false, "a verdict has a detail");
}

QVariantList stored_per_pass() {
  return {fact(GateTexts::tr("Pass"), GateTexts::tr("A number that means nothing without this gate's event key")),
          fact(GateTexts::tr("Encrypted record"),
               GateTexts::tr("The key that signs the pass, the tier, inside or outside, the last code's time slot, "
                             "the minute and gate of the first entry"))};
}

QVariantList stored_in_all(const gate::Counts& counts) {
  return {
      fact(GateTexts::tr("Passes"), number(counts.checked_in)),
      fact(GateTexts::tr("Log"), GateTexts::tr("How often each verdict was given, by minute and gate")),
      fact(GateTexts::tr("Event key"), GateTexts::tr("In a file beside the ledger; destroyed when the event closes"))};
}

}  // namespace symbolon::ui
