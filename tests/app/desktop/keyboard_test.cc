// Everything with the keyboard alone: Tab to what is wanted, Return or Space, from the locked vault to the pass, around
// the gate, through the making of an event, and to the issuer's table.

#include <gtest/gtest.h>

#include <QQuickItem>
#include <QTest>

#include "app/samples/vault.h"
#include "tests/app/desktop/demo_services.h"
#include "tests/support/manual_clock.h"
#include "tests/ui/accessible.h"
#include "tests/ui/window.h"

namespace symbolon::testing {
namespace {

constexpr int kTabsMax = 80;
constexpr int kProofMs = 60'000;

QString focused_name(const TestWindow& window) {
  QQuickItem* item = window.get()->activeFocusItem();
  QAccessibleInterface* interface = item == nullptr ? nullptr : QAccessible::queryAccessibleInterface(item);
  return interface == nullptr ? QString() : interface->text(QAccessible::Name);
}

bool tab_to(const TestWindow& window, const QString& name) {
  for (int i = 0; i < kTabsMax; ++i) {
    if (focused_name(window) == name) return true;
    QTest::keyClick(*window, Qt::Key_Tab);
  }
  return false;
}

// Once what is on the screen has the item.
bool reach(const TestWindow& window, const QString& name) {
  return QTest::qWaitFor([&] { return tab_to(window, name); }, kProofMs);
}

void type(const TestWindow& window, const QString& text) {
  for (const QChar c : text) QTest::sendKeyEvent(QTest::Click, *window, Qt::Key_A, QString(c), Qt::NoModifier);
}

class Keyboard : public ::testing::Test {
 protected:
  Keyboard() {
    QAccessible::setActive(true);
    // Its keys would be those of a hand scanner.
    services_->gate().setScanner(ui::GateController::Pictures);
  }

  ManualClock clock_{Clock::WallTime(std::chrono::seconds(1'800'000'005))};
  std::unique_ptr<desktop::Services> services_ = demo_services(clock_);
};

TEST_F(Keyboard, FromTheLockedVaultToThePass) {
  const TestWindow window(desk(*services_, "wallet"));
  ASSERT_TRUE(reach(window, "Lock")) << screen_text(*window).toStdString();
  QTest::keyClick(*window, Qt::Key_Space);
  ASSERT_TRUE(reach(window, "Passphrase")) << screen_text(*window).toStdString();
  type(window, QString::fromUtf8(samples::kPassphrase.data(), static_cast<qsizetype>(samples::kPassphrase.size())));
  QTest::keyClick(*window, Qt::Key_Return);
  ASSERT_TRUE(reach(window, "Get ready to enter")) << screen_text(*window).toStdString();
  QTest::keyClick(*window, Qt::Key_Return);
  ASSERT_TRUE(reach(window, "Make the proof")) << screen_text(*window).toStdString();
  QTest::keyClick(*window, Qt::Key_Return);
  ASSERT_TRUE(reach(window, "Check in at the gate of this computer")) << screen_text(*window).toStdString();
  QTest::keyClick(*window, Qt::Key_Return);
  ASSERT_TRUE(reach(window, "Show the pass")) << screen_text(*window).toStdString();
  QTest::keyClick(*window, Qt::Key_Return);
  ASSERT_TRUE(reach(window, "Back")) << screen_text(*window).toStdString();
  EXPECT_EQ(services_->wallet().state(), ui::WalletController::Presenting);
  QTest::keyClick(*window, Qt::Key_Return);
  EXPECT_TRUE(reach(window, "Prove again")) << screen_text(*window).toStdString();
}

TEST_F(Keyboard, AroundTheGateAndTheDesks) {
  const TestWindow window(desk(*services_, "wallet"));
  ASSERT_TRUE(reach(window, "Gate"));
  QTest::keyClick(*window, Qt::Key_Return);
  ASSERT_TRUE(reach(window, "What this gate stores")) << screen_text(*window).toStdString();
  QTest::keyClick(*window, Qt::Key_Return);
  ASSERT_TRUE(reach(window, "Type CLOSE to close the event for good")) << screen_text(*window).toStdString();
  type(window, "CLOSE");
  ASSERT_TRUE(reach(window, "Close the event"));
  QTest::keyClick(*window, Qt::Key_Return);
  EXPECT_TRUE(reach(window, "Open event file…")) << screen_text(*window).toStdString();
  for (const char* const name : {"Lender", "Organizer", "Issuer", "Wallet"}) {
    ASSERT_TRUE(reach(window, name)) << name;
    QTest::keyClick(*window, Qt::Key_Return);
    EXPECT_EQ(window.get()->property("desk").toString(), QString(name).toLower());
  }
}

TEST_F(Keyboard, EveryFieldOfARequestCanBeReached) {
  const TestWindow window(desk(*services_, "lender"));
  for (const char* name : {"What is to be proven", "Your name", "What it is for", "Application number",
                           "Make the request", "Show it as codes", "Check a proof…"}) {
    EXPECT_TRUE(reach(window, name)) << name;
  }
}

TEST_F(Keyboard, FromANameToTheListOfTickets) {
  const TestWindow window(desk(*services_, "organizer"));
  const auto operate = [&](const char* name, Qt::Key key = Qt::Key_Return) {
    ASSERT_TRUE(reach(window, name)) << name << "\n" << screen_text(*window).toStdString();
    QTest::keyClick(*window, key);
  };
  const auto fill_in = [&](const char* name, const char* text) {
    ASSERT_TRUE(reach(window, name)) << name << "\n" << screen_text(*window).toStdString();
    type(window, text);
  };
  operate("Make an event");
  fill_in("Name of the event", "Night of the Owls");
  fill_in("Place", "Odeon");
  operate("Next");
  operate("Visitors may go out and in again", Qt::Key_Space);
  operate("Add a tier");
  fill_in("Name of tier 0", "Stalls");
  for (const char* const name : {"Name of group 1", "Add a group", "Ask for an age together with the ticket"}) {
    EXPECT_TRUE(reach(window, name)) << name;
  }
  operate("Next");
  EXPECT_TRUE(reach(window, "Open the table…")) << screen_text(*window).toStdString();
  EXPECT_TRUE(services_->organizer().form()->property("allowsReentry").toBool());
  EXPECT_EQ(services_->organizer().form()->tierNames().size(), 1u);
  operate("Back");
  operate("Back");
  operate("Leave");
  EXPECT_TRUE(reach(window, "Open an event…")) << screen_text(*window).toStdString();
}

TEST_F(Keyboard, FromAVaultToTheIssuersTable) {
  const TestWindow window(desk(*services_, "issuer"));
  for (const char* const field : {"New passphrase", "New passphrase again"}) {
    ASSERT_TRUE(reach(window, field)) << field;
    type(window, "four unrelated words");
  }
  ASSERT_TRUE(reach(window, "Make the issuer's vault"));
  QTest::keyClick(*window, Qt::Key_Return);
  ASSERT_TRUE(reach(window, "Name of a new key")) << screen_text(*window).toStdString();
  type(window, "kyc-2026");
  ASSERT_TRUE(reach(window, "Make the key"));
  QTest::keyClick(*window, Qt::Key_Return);
  EXPECT_TRUE(wait_for_text(*window, "kyc-2026, ES256")) << screen_text(*window).toStdString();
  for (const char* const name :
       {"Save the key set…", "Kind of credential", "Open the table of claims…", "Lock the keys"}) {
    EXPECT_TRUE(reach(window, name)) << name;
  }
}

}  // namespace
}  // namespace symbolon::testing
