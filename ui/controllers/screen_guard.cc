#include "ui/controllers/screen_guard.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace symbolon::ui {
namespace {

constexpr char kService[] = "org.freedesktop.ScreenSaver";
constexpr char kPath[] = "/org/freedesktop/ScreenSaver";

QDBusMessage message(const char* method) { return QDBusMessage::createMethodCall(kService, kPath, kService, method); }

}  // namespace

ScreenGuard::ScreenGuard(const QDBusConnection& bus, QObject* parent) : QObject(parent), m_bus(bus) {}

ScreenGuard::~ScreenGuard() { release(); }

void ScreenGuard::hold(const QString& reason) {
  if (m_wanted || !m_bus.isConnected()) return;
  m_wanted = true;
  QDBusMessage inhibit = message("Inhibit");
  inhibit << QString("Symbolon") << reason;
  auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(inhibit), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
    done->deleteLater();
    const QDBusPendingReply<uint> reply = *done;
    if (reply.isError()) return;
    // Released before the desktop answered.
    if (!m_wanted || m_cookie) return give_back(reply.value());
    m_cookie = reply.value();
  });
}

void ScreenGuard::release() {
  m_wanted = false;
  if (m_cookie) give_back(*m_cookie);
  m_cookie.reset();
}

void ScreenGuard::give_back(uint cookie) {
  QDBusMessage uninhibit = message("UnInhibit");
  uninhibit << cookie;
  m_bus.asyncCall(uninhibit);
}

}  // namespace symbolon::ui
