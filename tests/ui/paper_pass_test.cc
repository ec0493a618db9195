// The paper pass: a page with a code that a gate takes for paper, and only where the event allows it.

#include "ui/controllers/paper_pass.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include "tests/support/manual_clock.h"
#include "tests/support/result_matchers.h"
#include "ui/controllers/pass_presenter.h"

namespace symbolon::ui {
namespace {

PassPresenter::Pass some_pass() {
  crypto::Ed25519Seed seed;
  seed.span()[0] = 7;
  return {.eventName = "Agora",
          .claim = {.event_id = {1}, .group = 3, .pass_id = {0xAB}},
          .grant = {},
          .holder = crypto::Ed25519KeyPair(seed),
          .clockOffset = {},
          .allowsPaper = true};
}

TEST(PaperPass, TheCodeIsForPaperAndNeverChanges) {
  testing::ManualClock clock{Clock::WallTime(std::chrono::seconds(1'000'003))};
  PassPresenter presenter(clock);
  presenter.show(some_pass());
  const QString first = presenter.paperText();
  clock.advance(std::chrono::hours(1));
  EXPECT_EQ(presenter.paperText(), first);
  const Result<pass::Token> token = pass::read_token(first.toStdString());
  ASSERT_OK(token);
  EXPECT_EQ(token->slot, 0u);
  EXPECT_EQ(token->flags, pass::kFlagPaper);
  EXPECT_OK(pass::check_signature(*token, some_pass().claim.event_id, {}, some_pass().holder.public_key()));
}

TEST(PaperPass, NoneWhereTheEventAllowsNone) {
  const testing::ManualClock clock{Clock::WallTime(std::chrono::seconds(1'000'003))};
  PassPresenter presenter(clock);
  PassPresenter::Pass pass = some_pass();
  pass.allowsPaper = false;
  presenter.show(std::move(pass));
  EXPECT_TRUE(presenter.paperText().isEmpty());
}

TEST(PaperPass, IsAPdfOrNothing) {
  const QTemporaryDir folder;
  const PaperPass pass{.event = "Agora", .code = "SY1PABC", .shortCode = "ABCD-0000"};
  const QString path = folder.filePath("pass.pdf");
  ASSERT_TRUE(write_paper_pass(path, pass));
  QFile file(path);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  EXPECT_TRUE(file.read(5) == "%PDF-");

  EXPECT_FALSE(write_paper_pass(folder.filePath("missing/pass.pdf"), pass));
  const QString other = folder.filePath("other.pdf");
  EXPECT_FALSE(write_paper_pass(other, {.event = "Agora", .code = "no QR text: äöü", .shortCode = {}}));
  EXPECT_FALSE(QFile::exists(other));
}

}  // namespace
}  // namespace symbolon::ui
