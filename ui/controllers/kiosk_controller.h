// KioskController: a screen that strangers may touch. One desk, nothing to escape to, and a staff menu behind a PIN
// that staff choose when the kiosk starts and that lives in this process only. After a minute without a touch
// everything that somebody left on the screen is wiped.
//
//   Open (no kiosk) | Choosing (a PIN) -> Guarded <-> Staff

#ifndef SYMBOLON_UI_CONTROLLERS_KIOSK_CONTROLLER_H_
#define SYMBOLON_UI_CONTROLLERS_KIOSK_CONTROLLER_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QTimer>

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "ui/items/secret_field.h"

namespace symbolon::ui {

class KioskController : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the application")
  Q_PROPERTY(Mode mode READ mode NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)

 public:
  enum Mode { Open, Choosing, Guarded, Staff };
  Q_ENUM(Mode)

  static constexpr int kPinCharsMin = 6;
  static constexpr int kTriesMax = 5;
  static constexpr std::chrono::seconds kPause{30};  // after that many wrong PINs
  static constexpr std::chrono::seconds kIdle{60};

  // Watches the keys and touches of `window` for idleness. The clock must outlive the controller.
  KioskController(bool kiosk, const Clock& clock, QObject* window, QObject* parent = nullptr);

  Mode mode() const { return m_mode; }
  QString problem() const { return m_problem; }

  // Both fields are emptied.
  Q_INVOKABLE void choosePin(symbolon::ui::SecretField* pin, symbolon::ui::SecretField* again);
  // Opens the staff menu. After five wrong PINs it waits for half a minute, whatever is typed.
  Q_INVOKABLE void enterPin(symbolon::ui::SecretField* pin);
  Q_INVOKABLE void leaveStaff();
  // From the staff menu alone.
  Q_INVOKABLE void quit();

  bool eventFilter(QObject* watched, QEvent* event) override;

 signals:
  void changed();
  // Nobody touched anything for a while: pages go back to their beginning.
  void idle();

 private:
  void say(const QString& problem);
  void rest();

  const Clock& m_clock;
  Mode m_mode;
  QString m_problem;
  SecretBytes m_pin;
  int m_wrongPins = 0;
  std::chrono::nanoseconds m_pausedUntil{0};
  QTimer m_idle;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_CONTROLLERS_KIOSK_CONTROLLER_H_
