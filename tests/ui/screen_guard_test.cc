// ScreenGuard against a desktop of this test's own, over a D-Bus connection without a bus.

#include "ui/controllers/screen_guard.h"

#include <gtest/gtest.h>

#include <QDBusServer>
#include <QDir>
#include <QTest>
#include <memory>

#include "tests/ui/fake_screen_saver.h"

namespace symbolon::ui {
namespace {

class ScreenGuardTest : public ::testing::Test {
 protected:
  ScreenGuardTest() : server_("unix:tmpdir=" + QDir::tempPath()) {
    QObject::connect(&server_, &QDBusServer::newConnection, &server_, [this](const QDBusConnection& connection) {
      desktop_side_ = std::make_unique<QDBusConnection>(connection);
      desktop_side_->registerObject("/org/freedesktop/ScreenSaver", &desktop_, QDBusConnection::ExportAllSlots);
    });
    bus_ = std::make_unique<QDBusConnection>(QDBusConnection::connectToPeer(server_.address(), "guard"));
    EXPECT_TRUE(QTest::qWaitFor([this] { return desktop_side_ != nullptr && bus_->isConnected(); }));
  }
  ~ScreenGuardTest() override { QDBusConnection::disconnectFromPeer("guard"); }

  testing::FakeScreenSaver desktop_;
  QDBusServer server_;
  std::unique_ptr<QDBusConnection> desktop_side_;
  std::unique_ptr<QDBusConnection> bus_;
};

TEST_F(ScreenGuardTest, HoldsWhileAPassIsShown) {
  ScreenGuard guard(*bus_);
  guard.hold("A pass is on the screen");
  ASSERT_TRUE(QTest::qWaitFor([this] { return desktop_.held.size() == 1; }));
  EXPECT_EQ(desktop_.reason, "A pass is on the screen");
  guard.hold("again");
  guard.release();
  EXPECT_TRUE(QTest::qWaitFor([this] { return desktop_.held.empty(); }));
  EXPECT_EQ(desktop_.asked, 1);
}

TEST_F(ScreenGuardTest, ReleasedBeforeTheAnswerItStillGivesBack) {
  ScreenGuard guard(*bus_);
  guard.hold("short");
  guard.release();
  EXPECT_TRUE(QTest::qWaitFor([this] { return desktop_.asked == 1 && desktop_.held.empty(); }));
}

TEST_F(ScreenGuardTest, GoesWithItsOwner) {
  {
    ScreenGuard guard(*bus_);
    guard.hold("A pass is on the screen");
    ASSERT_TRUE(QTest::qWaitFor([this] { return desktop_.held.size() == 1; }));
    // The answer must be here before the guard goes.
    ASSERT_TRUE(QTest::qWaitFor([&] { return guard.holds(); }));
  }
  EXPECT_TRUE(QTest::qWaitFor([this] { return desktop_.held.empty(); }));
}

TEST(ScreenGuard, WithoutADesktopNothingHappens) {
  ScreenGuard guard(QDBusConnection("there is no such connection"));
  guard.hold("A pass is on the screen");
  EXPECT_FALSE(guard.holds());
  guard.release();
}

}  // namespace
}  // namespace symbolon::ui
