// The wallet desk's first minutes, driven by what a screen reader finds.

#include <gtest/gtest.h>

#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/accessible.h"
#include "tests/ui/desks.h"
#include "tests/ui/window.h"

namespace symbolon::ui {
namespace {

using testing::press;
using testing::screen_text;
using testing::type_into;
using testing::wait_for_text;

class WalletWindow : public ::testing::Test {
 protected:
  QTemporaryDir folder_;
  testing::Desks desks_{{.folder = folder_.path().toStdString(), .clock = system_clock()}};
  testing::TestWindow window_{desks_.properties("wallet")};
};

TEST_F(WalletWindow, FirstRunMakesAVaultThatOpensAgain) {
  ASSERT_TRUE(wait_for_text(*window_, "Make a vault")) << screen_text(*window_).toStdString();
  ASSERT_TRUE(type_into(*window_, "Passphrase", "four unrelated words")) << screen_text(*window_).toStdString();
  ASSERT_TRUE(type_into(*window_, "Passphrase again", "four unrelated words"));
  ASSERT_TRUE(press(*window_, "Make the vault")) << screen_text(*window_).toStdString();
  ASSERT_TRUE(wait_for_text(*window_, "Nothing here yet", 15000)) << screen_text(*window_).toStdString();
  EXPECT_FALSE(screen_text(*window_).contains("four unrelated words"));

  ASSERT_TRUE(press(*window_, "Lock"));
  ASSERT_TRUE(wait_for_text(*window_, "Unlock your vault"));
  ASSERT_TRUE(type_into(*window_, "Passphrase", "five unrelated words"));
  ASSERT_TRUE(press(*window_, "Unlock"));
  ASSERT_TRUE(wait_for_text(*window_, "passphrase", 15000));
  EXPECT_EQ(desks_.wallet.state(), WalletController::Locked) << "a wrong passphrase opens nothing";

  ASSERT_TRUE(type_into(*window_, "Passphrase", "four unrelated words")) << screen_text(*window_).toStdString();
  ASSERT_TRUE(press(*window_, "Unlock"));
  EXPECT_TRUE(wait_for_text(*window_, "Nothing here yet", 15000)) << screen_text(*window_).toStdString();
}

TEST_F(WalletWindow, TwoDifferentPassphrasesMakeNoVault) {
  ASSERT_TRUE(type_into(*window_, "Passphrase", "four unrelated words")) << screen_text(*window_).toStdString();
  ASSERT_TRUE(type_into(*window_, "Passphrase again", "four unrelated worms"));
  EXPECT_TRUE(wait_for_text(*window_, "The two differ"));
  ASSERT_TRUE(press(*window_, "Make the vault"));
  EXPECT_TRUE(wait_for_text(*window_, "The two passphrases differ."));
  EXPECT_EQ(desks_.wallet.state(), WalletController::NoVault);
}

}  // namespace
}  // namespace symbolon::ui
