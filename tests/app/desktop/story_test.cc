// The whole story between windows of the demonstration, by what a screen reader finds: a wallet proves and checks in, a
// gate reads the pass from a picture of the wallet's window through the interface that a camera uses, a lender's
// request goes to the wallet as a series of codes on the screen and comes back as a proof.

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/desktop/demo_services.h"
#include "tests/support/manual_clock.h"
#include "tests/ui/accessible.h"
#include "tests/ui/window.h"

namespace symbolon::desktop {
namespace {

using testing::desk;
using testing::press;
using testing::screen_text;
using testing::TestWindow;
using testing::wait_for_text;

constexpr int kProofMs = 60'000;

class Story : public ::testing::Test {
 protected:
  // The gate's camera before the wallet's screen. A camera that is chosen anew has seen nothing yet.
  void hold_before_the_gate(const TestWindow& wallet) {
    services_->gate().dismiss();
    services_->gate().setScanner(ui::GateController::Pictures);
    services_->gate().pictures().take(wallet.picture());
  }
  void prove(const TestWindow& wallet) {
    ASSERT_TRUE(wait_for_text(*wallet, "Do you want to show this?")) << screen_text(*wallet).toStdString();
    ASSERT_TRUE(press(*wallet, "Make the proof"));
    ASSERT_TRUE(wait_for_text(*wallet, "The proof is ready", kProofMs)) << screen_text(*wallet).toStdString();
  }
  void get_a_pass(const TestWindow& wallet) {
    ASSERT_TRUE(press(*wallet, "Get ready to enter")) << screen_text(*wallet).toStdString();
    ASSERT_TRUE(wait_for_text(*wallet, "one of 1,000 holders")) << screen_text(*wallet).toStdString();
    prove(wallet);
    ASSERT_TRUE(press(*wallet, "Check in at the gate of this computer")) << screen_text(*wallet).toStdString();
    ASSERT_TRUE(wait_for_text(*wallet, "You are checked in", kProofMs)) << screen_text(*wallet).toStdString();
    ASSERT_TRUE(press(*wallet, "Show the pass"));
    ASSERT_TRUE(wait_for_text(*wallet, "Signed by the organizer")) << screen_text(*wallet).toStdString();
  }

  QTemporaryDir folder_;
  testing::ManualClock clock_{Clock::WallTime(std::chrono::seconds(1'800'000'005))};
  std::unique_ptr<Services> services_ = testing::demo_services(clock_);
};

TEST_F(Story, FromTheTicketToTheDoor) {
  const QAbstractItemModelTester tester(services_->wallet().holdings(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
  const TestWindow wallet(desk(*services_, "wallet"));
  const TestWindow gate(desk(*services_, "gate"));
  ASSERT_TRUE(wait_for_text(*gate, "Winter concert")) << screen_text(*gate).toStdString();
  EXPECT_TRUE(screen_text(*wallet).contains("Credential of https://kyc.example")) << screen_text(*wallet).toStdString();
  EXPECT_TRUE(screen_text(*wallet).contains("Valid until")) << screen_text(*wallet).toStdString();
  ASSERT_NO_FATAL_FAILURE(get_a_pass(wallet));
  EXPECT_TRUE(screen_text(*gate).contains("Checked in: 1")) << screen_text(*gate).toStdString();
  EXPECT_EQ(services_->gate().eventWords(), services_->wallet().consent()->words()) << "both screens show these words";

  hold_before_the_gate(wallet);
  ASSERT_TRUE(wait_for_text(*gate, "Valid")) << screen_text(*gate).toStdString();
  EXPECT_EQ(services_->gate().verdictTone(), ui::GateController::Admitted);
  hold_before_the_gate(wallet);
  ASSERT_TRUE(wait_for_text(*gate, "Already used")) << screen_text(*gate).toStdString();

  // A stolen picture of the screen, a minute later.
  const QImage stolen = wallet.picture();
  clock_.advance(std::chrono::minutes(1));
  services_->gate().dismiss();
  services_->gate().setScanner(ui::GateController::Pictures);
  services_->gate().pictures().take(stolen);
  EXPECT_TRUE(wait_for_text(*gate, "Expired code")) << screen_text(*gate).toStdString();
}

TEST_F(Story, ThePassAnswersTheGatesChallenge) {
  const TestWindow wallet(desk(*services_, "wallet"));
  const TestWindow gate(desk(*services_, "gate"));
  ASSERT_NO_FATAL_FAILURE(get_a_pass(wallet));
  ASSERT_TRUE(press(*gate, "Ask passes for an answer")) << screen_text(*gate).toStdString();
  hold_before_the_gate(wallet);
  ASSERT_TRUE(QTest::qWaitFor([&] { return services_->gate().state() == ui::GateController::Showing; }));
  EXPECT_NE(services_->gate().verdictTone(), ui::GateController::Admitted) << "it did not answer";

  services_->gate().dismiss();
  ASSERT_TRUE(wait_for_text(*gate, "Challenge for the next pass")) << screen_text(*gate).toStdString();
  const QString picture = folder_.filePath("gate.png");
  ASSERT_TRUE(gate.picture().save(picture));
  services_->wallet().intake()->takePicture(QUrl::fromLocalFile(picture));
  ASSERT_TRUE(wait_for_text(*wallet, "The pass answers this gate now")) << screen_text(*wallet).toStdString();
  hold_before_the_gate(wallet);
  EXPECT_TRUE(wait_for_text(*gate, "Valid")) << screen_text(*gate).toStdString();
}

TEST_F(Story, ALendersRequestThroughCodesOnTheScreen) {
  const TestWindow wallet(desk(*services_, "wallet"));
  const TestWindow lender(desk(*services_, "lender"));
  ASSERT_TRUE(wait_for_text(*lender, "680")) << screen_text(*lender).toStdString();
  ASSERT_TRUE(press(*lender, "Show it as codes")) << screen_text(*lender).toStdString();
  ui::CodeSeries& codes = *services_->lender().codes();
  ASSERT_GT(codes.codes(), 1);

  ui::CodeIntake& intake = *services_->wallet().intake();
  intake.usePictures();
  // Far more than are needed when some are missed.
  for (int pictures = 0; services_->wallet().state() == ui::WalletController::Ready; ++pictures) {
    ASSERT_LT(pictures, 10 * codes.codes()) << screen_text(*lender).toStdString();
    const QString before = codes.text();
    const double share = intake.share();
    intake.pictures().take(lender.picture());
    ASSERT_TRUE(QTest::qWaitFor([&] {
      const bool read = intake.share() != share || services_->wallet().state() != ui::WalletController::Ready;
      return read || codes.text() != before;
    })) << screen_text(*lender).toStdString();
  }
  EXPECT_TRUE(wait_for_text(*wallet, "Savings bank")) << screen_text(*wallet).toStdString();
  ASSERT_NO_FATAL_FAILURE(prove(wallet));

  const QUrl proof = QUrl::fromLocalFile(folder_.filePath("score.symbolon"));
  services_->wallet().saveProof(proof);
  services_->lender().checkProof(proof);
  EXPECT_TRUE(wait_for_text(*lender, "Accepted.", kProofMs)) << screen_text(*lender).toStdString();
  EXPECT_TRUE(screen_text(*lender).contains("2026-0117"));
  ASSERT_TRUE(press(*wallet, "Done"));
  EXPECT_TRUE(wait_for_text(*wallet, "What you have shown")) << screen_text(*wallet).toStdString();
}

TEST_F(Story, TheDemonstrationLeavesNothingBehind) {
  const QString folder = QString::fromStdString(services_->world()->folder.path());
  EXPECT_TRUE(QFileInfo::exists(folder));
  services_.reset();
  EXPECT_FALSE(QFileInfo::exists(folder));
}

}  // namespace
}  // namespace symbolon::desktop
