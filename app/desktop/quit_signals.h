// QuitSignals: SIGTERM, SIGINT and SIGHUP close the application as closing its window does, so that what goes at the
// end goes: the folder of a demonstration, secrets in memory. One object at a time, on the application's thread.

#ifndef SYMBOLON_APP_DESKTOP_QUIT_SIGNALS_H_
#define SYMBOLON_APP_DESKTOP_QUIT_SIGNALS_H_

#include <QSocketNotifier>
#include <memory>

namespace symbolon::desktop {

class QuitSignals {
 public:
  // Needs the application object.
  QuitSignals();
  // The signals end the process again, as they do by themselves.
  ~QuitSignals();
  QuitSignals(const QuitSignals&) = delete;
  QuitSignals& operator=(const QuitSignals&) = delete;

 private:
  std::unique_ptr<QSocketNotifier> notifier_;
};

}  // namespace symbolon::desktop

#endif  // SYMBOLON_APP_DESKTOP_QUIT_SIGNALS_H_
