#include "ui/controllers/kiosk_controller.h"

#include <QCoreApplication>
#include <QEvent>

namespace symbolon::ui {

KioskController::KioskController(bool kiosk, const Clock& clock, QObject* window, QObject* parent)
    : QObject(parent), m_clock(clock), m_mode(kiosk ? Choosing : Open) {
  m_idle.setSingleShot(true);
  m_idle.setInterval(std::chrono::milliseconds(kIdle));
  connect(&m_idle, &QTimer::timeout, this, &KioskController::rest);
  if (kiosk) window->installEventFilter(this);
}

bool KioskController::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
      if (m_mode == Guarded || m_mode == Staff) m_idle.start();
      break;
    default:
      break;
  }
  return QObject::eventFilter(watched, event);
}

void KioskController::choosePin(SecretField* pin, SecretField* again) {
  const bool same = pin->equals(again);
  const int length = pin->length();
  again->clear();
  SecretBytes chosen = pin->take();
  if (m_mode != Choosing) return;
  if (length < kPinCharsMin) return say(tr("The PIN needs %n characters or more.", "", kPinCharsMin));
  if (!same) return say(tr("The two PINs differ. Type the same one twice."));
  m_pin = std::move(chosen);
  m_mode = Guarded;
  say({});
}

void KioskController::enterPin(SecretField* pin) {
  const SecretBytes typed = pin->take();
  if (m_mode != Guarded) return;
  if (m_clock.monotonic_time() < m_pausedUntil) return say(tr("Too many wrong PINs. Wait half a minute."));
  if (!(typed == m_pin)) {
    if (++m_wrongPins % kTriesMax == 0) m_pausedUntil = m_clock.monotonic_time() + kPause;
    return say(tr("That is not the PIN."));
  }
  m_wrongPins = 0;
  m_mode = Staff;
  m_idle.start();
  say({});
}

void KioskController::leaveStaff() {
  if (m_mode != Staff) return;
  m_mode = Guarded;
  say({});
}

void KioskController::quit() {
  if (m_mode == Staff) QCoreApplication::quit();
}

void KioskController::rest() {
  leaveStaff();
  say({});
  emit idle();
}

void KioskController::say(const QString& problem) {
  m_problem = problem;
  emit changed();
}

}  // namespace symbolon::ui
