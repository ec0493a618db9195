// The gate desk: opening an event, scanning by hand scanner and by picture, verdicts that fill the screen, and closing.

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "credentials/gate/store.h"
#include "credentials/pass/qr.h"
#include "credentials/pass/token.h"
#include "tests/support/manual_clock.h"
#include "tests/support/result_matchers.h"
#include "tests/ui/accessible.h"
#include "tests/ui/desks.h"
#include "tests/ui/window.h"

namespace symbolon::ui {
namespace {

using testing::press;
using testing::screen_text;
using testing::TestWindow;
using testing::type_into;
using testing::wait_for_text;

constexpr std::uint64_t kNow = 1'800'000'005;

// One event with one checked-in pass, and the two desks over it.
class GateWindow : public ::testing::Test {
 protected:
  GateWindow() {
    policy_.event_id[0] = 42;
    seed_.span()[0] = 1;
    nullifier_[0] = 9;
  }

  Result<GateController::Event> event() const {
    return GateController::Event{.name = "Night of the Owls", .place = "Odeon", .words = "", .policy = policy_};
  }

  // What check-in does once a proof was accepted.
  void enrol() {
    const std::string ledger =
        folder_.path().toStdString() + "/" + to_hex(ByteView(policy_.event_id).first(8)) + ".ledger";
    Result<gate::Store> store = gate::open_store(ledger, policy_.event_id);
    ASSERT_OK(store);
    auto gate = gate::Gate::create(policy_, std::move(store->key), std::move(store->ledger), clock_);
    ASSERT_OK(gate);
    const crypto::Ed25519KeyPair holder(seed_);
    ASSERT_OK((*gate)->enrol({.nullifier = nullifier_, .holder_key = holder.public_key(), .tier = 0}, 1));
  }

  QString code(std::uint32_t slots_ago = 0) const {
    return QString::fromStdString(pass::sign_token({.event_id = policy_.event_id,
                                                    .group = policy_.group,
                                                    .pass_id = pass::pass_id_of(policy_.event_id, nullifier_),
                                                    .slot = pass::slot_of(kNow) - slots_ago},
                                                   crypto::Ed25519KeyPair(seed_)));
  }

  QTemporaryDir folder_;
  testing::ManualClock clock_{Clock::WallTime(std::chrono::seconds(kNow))};
  gate::GatePolicy policy_;
  crypto::Ed25519Seed seed_;
  Hash256 nullifier_{};
  testing::Desks desks_{{.folder = folder_.path().toStdString(),
                         .clock = clock_,
                         .read_event = [this](const std::string&) { return event(); }}};
};

void type_like_a_scanner(QWindow* window, const QString& text) {
  for (const QChar c : text) QTest::sendKeyEvent(QTest::Click, window, Qt::Key_A, QString(c), Qt::NoModifier);
  QTest::sendKeyEvent(QTest::Click, window, Qt::Key_Return, "\r", Qt::NoModifier);
}

TEST_F(GateWindow, FromOpeningToClosing) {
  enrol();
  const TestWindow window(desks_.properties("gate"));
  GateController& gate = desks_.gate;
  ASSERT_TRUE(press(*window, "Open the demo event")) << screen_text(*window).toStdString();
  ASSERT_TRUE(wait_for_text(*window, "Night of the Owls"));

  type_like_a_scanner(*window, code(5));
  ASSERT_TRUE(wait_for_text(*window, "Expired code")) << screen_text(*window).toStdString();
  type_like_a_scanner(*window, code());
  ASSERT_TRUE(wait_for_text(*window, "Valid")) << screen_text(*window).toStdString();
  EXPECT_EQ(gate.verdictTone(), GateController::Admitted);
  gate.dismiss();
  ASSERT_TRUE(wait_for_text(*window, "Hold your code before the scanner"));
  EXPECT_TRUE(screen_text(*window).contains("Admitted: 1")) << screen_text(*window).toStdString();

  // Another lane scans the same code: by a picture, as a camera would give it.
  gate.setScanner(GateController::Pictures);
  const Result<pass::QrCode> qr = pass::make_qr(code().toStdString());
  const pass::GrayImage drawn = pass::draw_qr(*qr, 4);
  gate.pictures().take(
      QImage(drawn.pixels.data(), drawn.width, drawn.height, drawn.width, QImage::Format_Grayscale8).copy());
  ASSERT_TRUE(wait_for_text(*window, "Already used")) << screen_text(*window).toStdString();
  EXPECT_TRUE(screen_text(*window).contains("First used at"));
  EXPECT_EQ(gate.verdictTone(), GateController::Refused);
  gate.dismiss();

  ASSERT_TRUE(press(*window, "What this gate stores"));
  ASSERT_TRUE(type_into(*window, "Type CLOSE to close the event for good", "CLOSE"));
  ASSERT_TRUE(press(*window, "Close the event"));
  ASSERT_TRUE(wait_for_text(*window, "Open the gate"));
  EXPECT_TRUE(gate.problemIsGood()) << gate.problem().toStdString();
}

TEST_F(GateWindow, AClockThatJumpsPutsItOutOfOrder) {
  enrol();
  const TestWindow window(desks_.properties("gate"));
  GateController& gate = desks_.gate;
  gate.openDemo();
  clock_.set_wall_time(Clock::WallTime(std::chrono::seconds(kNow + 3600)));
  gate.scanText(code());
  ASSERT_TRUE(wait_for_text(*window, "Out of order")) << screen_text(*window).toStdString();
  gate.scanText("SY1PANYTHING");
  EXPECT_EQ(gate.state(), GateController::OutOfOrder) << "admits nobody until it is opened anew";
}

TEST_F(GateWindow, TheSameCodeTwiceInAHandScannerIsOneScan) {
  enrol();
  GateController& gate = desks_.gate;
  gate.openDemo();
  QSignalSpy verdicts(&gate, &GateController::verdictShown);
  const QString text = code();
  gate.scanText(text);
  ASSERT_TRUE(verdicts.wait());
  gate.scanText(text);
  EXPECT_FALSE(verdicts.wait(300));
  EXPECT_EQ(gate.verdictWord(), "Valid");
}

}  // namespace
}  // namespace symbolon::ui
