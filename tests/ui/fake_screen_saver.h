// org.freedesktop.ScreenSaver as far as it matters to whoever shows a pass.

#ifndef SYMBOLON_TESTS_UI_FAKE_SCREEN_SAVER_H_
#define SYMBOLON_TESTS_UI_FAKE_SCREEN_SAVER_H_

#include <QObject>
#include <QString>
#include <set>

namespace symbolon::testing {

class FakeScreenSaver : public QObject {
  Q_OBJECT
  Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

 public:
  std::set<uint> held;
  QString reason;
  int asked = 0;

 public slots:
  uint Inhibit(const QString& /*application*/, const QString& why) {
    reason = why;
    const auto cookie = static_cast<uint>(++asked);
    held.insert(cookie);
    return cookie;
  }
  void UnInhibit(uint cookie) { held.erase(cookie); }
};

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_UI_FAKE_SCREEN_SAVER_H_
