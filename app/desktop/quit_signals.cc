#include "app/desktop/quit_signals.h"

#include <fcntl.h>
#include <unistd.h>
#include <QCoreApplication>
#include <csignal>

#include "core/base/check.h"

namespace symbolon::desktop {
namespace {

constexpr int kSignals[] = {SIGTERM, SIGINT, SIGHUP};

// A handler may do little but write to a descriptor; the event loop reads it. A full pipe has said it already.
int ends[2] = {-1, -1};

void tell(int) {
  const char byte = 0;
  [[maybe_unused]] const ssize_t written = write(ends[1], &byte, 1);
}

}  // namespace

QuitSignals::QuitSignals() {
  CHECK(pipe2(ends, O_CLOEXEC | O_NONBLOCK) == 0, "a process may open two descriptors");
  notifier_ = std::make_unique<QSocketNotifier>(ends[0], QSocketNotifier::Read);
  QObject::connect(notifier_.get(), &QSocketNotifier::activated, [] { QCoreApplication::quit(); });
  for (const int signal : kSignals) std::signal(signal, tell);
}

QuitSignals::~QuitSignals() {
  for (const int signal : kSignals) std::signal(signal, SIG_DFL);
  notifier_.reset();
  close(ends[0]);
  close(ends[1]);
}

}  // namespace symbolon::desktop
