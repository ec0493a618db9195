// The kiosk: a PIN before anything else, a staff menu that opens for it alone, a pause after wrong ones, idle wipe.

#include <gtest/gtest.h>

#include <QKeyEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/manual_clock.h"
#include "tests/ui/accessible.h"
#include "tests/ui/desks.h"
#include "tests/ui/window.h"

namespace symbolon::ui {
namespace {

using testing::press;
using testing::screen_text;
using testing::type_into;
using testing::wait_for_text;

class Kiosk : public ::testing::Test {
 protected:
  void choose(const QString& pin) {
    ASSERT_TRUE(type_into(*window_, "PIN", pin)) << screen_text(*window_).toStdString();
    ASSERT_TRUE(type_into(*window_, "PIN again", pin));
    ASSERT_TRUE(press(*window_, "Start the kiosk"));
  }
  void enter(const QString& pin) {
    ASSERT_TRUE(type_into(*window_, "Staff PIN", pin)) << screen_text(*window_).toStdString();
    ASSERT_TRUE(press(*window_, "Open"));
  }

  QTemporaryDir folder_;
  testing::ManualClock clock_{Clock::WallTime(std::chrono::seconds(1'800'000'000))};
  testing::Desks desks_{{.folder = folder_.path().toStdString(), .clock = clock_, .kiosk = true}};
  testing::TestWindow window_{desks_.properties("gate")};
};

TEST_F(Kiosk, ShowsOneDeskAndNoBar) {
  choose("314159");
  ASSERT_EQ(desks_.kiosk.mode(), KioskController::Guarded);
  EXPECT_FALSE(screen_text(*window_).contains("Desks"));
  EXPECT_TRUE(wait_for_text(*window_, "Open the gate"));
  window_.get()->close();
  EXPECT_TRUE(window_.get()->isVisible()) << "nothing to escape to";
}

TEST_F(Kiosk, RefusesAShortPin) {
  choose("31415");
  EXPECT_EQ(desks_.kiosk.mode(), KioskController::Choosing);
  EXPECT_TRUE(wait_for_text(*window_, "6 characters"));
}

TEST_F(Kiosk, TheStaffMenuNeedsThePin) {
  choose("314159");
  ASSERT_TRUE(press(*window_, "Staff menu"));
  enter("271828");
  EXPECT_TRUE(wait_for_text(*window_, "That is not the PIN."));
  EXPECT_FALSE(screen_text(*window_).contains("Switch the kiosk off"));
  enter("314159");
  EXPECT_TRUE(wait_for_text(*window_, "Switch the kiosk off"));
  ASSERT_TRUE(press(*window_, "Back to visitors"));
  EXPECT_EQ(desks_.kiosk.mode(), KioskController::Guarded);
}

TEST_F(Kiosk, WrongPinsCostTime) {
  choose("314159");
  ASSERT_TRUE(press(*window_, "Staff menu"));
  for (int i = 0; i < KioskController::kTriesMax; ++i) enter("000000");
  enter("314159");
  EXPECT_EQ(desks_.kiosk.mode(), KioskController::Guarded) << "the right one does not count during the pause";
  clock_.advance(KioskController::kPause + std::chrono::seconds(1));
  enter("314159");
  EXPECT_EQ(desks_.kiosk.mode(), KioskController::Staff);
}

}  // namespace
}  // namespace symbolon::ui
