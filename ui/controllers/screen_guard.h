// ScreenGuard: while a pass is on the screen, the screen must not dim or lock. Asks the desktop by D-Bus
// (org.freedesktop.ScreenSaver), without waiting for an answer; where there is no such desktop, nothing happens.

#ifndef SYMBOLON_UI_CONTROLLERS_SCREEN_GUARD_H_
#define SYMBOLON_UI_CONTROLLERS_SCREEN_GUARD_H_

#include <QDBusConnection>
#include <QObject>
#include <QString>
#include <optional>

namespace symbolon::ui {

class ScreenGuard : public QObject {
  Q_OBJECT

 public:
  explicit ScreenGuard(const QDBusConnection& bus = QDBusConnection::sessionBus(), QObject* parent = nullptr);
  ~ScreenGuard() override;

  // `reason` is what the desktop may show.
  void hold(const QString& reason);
  void release();
  // The desktop has agreed.
  bool holds() const { return m_cookie.has_value(); }

 private:
  void give_back(uint cookie);

  QDBusConnection m_bus;
  bool m_wanted = false;
  // What the desktop gave for the inhibition that holds now.
  std::optional<uint> m_cookie;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_CONTROLLERS_SCREEN_GUARD_H_
