// PassPresenter: a new code in every slot, none twice, and nothing left when the pass is put away.

#include "ui/controllers/pass_presenter.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include "tests/support/manual_clock.h"
#include "tests/support/result_matchers.h"

namespace symbolon::ui {
namespace {

using std::chrono::seconds;

PassPresenter::Pass some_pass() {
  crypto::Ed25519Seed seed;
  seed.span()[0] = 7;
  pass::TokenClaim claim{.event_id = {}, .group = 3, .pass_id = {}};
  claim.event_id[0] = 1;
  claim.pass_id[0] = 0xAB;
  claim.pass_id[1] = 0xCD;
  return {.eventName = "Agora", .claim = claim, .grant = {}, .holder = crypto::Ed25519KeyPair(seed), .clockOffset = {}};
}

TEST(PassPresenter, CodeFollowsTheSlot) {
  testing::ManualClock clock{Clock::WallTime(seconds(1'000'003))};
  PassPresenter presenter(clock);
  EXPECT_TRUE(presenter.text().isEmpty());
  presenter.show(some_pass());
  const QString first = presenter.text();
  EXPECT_EQ(presenter.secondsLeft(), 7);
  EXPECT_EQ(presenter.shortCode(), "ABCD-0000");
  const Result<pass::Token> token = pass::read_token(first.toStdString());
  ASSERT_OK(token);
  EXPECT_EQ(token->slot, 100'000U);

  QSignalSpy changes(&presenter, &PassPresenter::changed);
  clock.set_wall_time(Clock::WallTime(seconds(1'000'009)));
  ASSERT_TRUE(changes.wait());
  EXPECT_EQ(presenter.text(), first) << "still the same slot";
  EXPECT_EQ(presenter.secondsLeft(), 1);
  clock.set_wall_time(Clock::WallTime(seconds(1'000'010)));
  ASSERT_TRUE(QTest::qWaitFor([&] { return presenter.text() != first; }));
  EXPECT_EQ(pass::read_token(presenter.text().toStdString())->slot, 100'001U);
}

TEST(PassPresenter, TheGatesClockCounts) {
  testing::ManualClock clock{Clock::WallTime(seconds(1'000'003))};
  PassPresenter presenter(clock);
  PassPresenter::Pass pass = some_pass();
  pass.clockOffset = seconds(60);
  presenter.show(std::move(pass));
  EXPECT_EQ(pass::read_token(presenter.text().toStdString())->slot, 100'006U);
}

TEST(PassPresenter, AnswersAChallengeAndLeavesNothing) {
  testing::ManualClock clock{Clock::WallTime(seconds(1'000'003))};
  PassPresenter presenter(clock);
  const PassPresenter::Pass pass = some_pass();
  presenter.show(some_pass());
  pass::Challenge challenge{};
  challenge[5] = 9;
  presenter.answer(challenge);
  const Result<pass::Token> token = pass::read_token(presenter.text().toStdString());
  ASSERT_OK(token);
  EXPECT_OK(pass::check_signature(*token, pass.claim.event_id, challenge, pass.holder.public_key()));
  EXPECT_ERROR(pass::check_signature(*token, pass.claim.event_id, {}, pass.holder.public_key()),
               ErrorCode::kSignatureInvalid);
  presenter.leave();
  EXPECT_TRUE(presenter.text().isEmpty());
  EXPECT_TRUE(presenter.shortCode().isEmpty());
}

}  // namespace
}  // namespace symbolon::ui
