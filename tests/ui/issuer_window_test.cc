// The issuer's desk: a vault, a key, its key set, a table with bad lines, credentials that verify, and what came of
// each line.

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/file.h"
#include "credentials/sdjwt/jwk.h"
#include "credentials/sdjwt/verify.h"
#include "tests/support/manual_clock.h"
#include "tests/support/result_matchers.h"
#include "tests/ui/accessible.h"
#include "tests/ui/desks.h"
#include "tests/ui/window.h"

namespace symbolon::ui {
namespace {

using testing::nameless_items;
using testing::press;
using testing::screen_text;
using testing::type_into;
using testing::wait_for_text;

constexpr std::uint64_t kNow = 1'800'000'000;
// The holder key that RFC 9901 prints.
constexpr char kHolder[] =
    "P-256,TCAER19Zvu3OHF4j4W4vfSVoHIP1ILilDls7vCeGemc,ZxjiWWbZMQGHVWKVQ4hbSIirsVfuecCE6t4jT9F2HZQ,";
constexpr char kHead[] = "holder_crv,holder_x,holder_y,";

class IssuerWindow : public ::testing::Test {
 protected:
  QUrl write(const char* name, const std::string& text) const {
    const std::string path = folder_.filePath(name).toStdString();
    EXPECT_OK(write_file_atomic(path, as_bytes(text), {.overwrite = Overwrite::kReplace}));
    return QUrl::fromLocalFile(QString::fromStdString(path));
  }
  std::string read(const char* name) const {
    const auto bytes = read_file(folder_.filePath(name).toStdString(), 1 << 20);
    EXPECT_OK(bytes);
    return bytes ? std::string(bytes->begin(), bytes->end()) : std::string();
  }
  std::string screen() const { return screen_text(*window_).toStdString(); }
  bool idle() {
    return QTest::qWaitFor([&] { return !desks_.issuer.busy(); }, 15000);
  }
  void make_vault_and_key() {
    ASSERT_TRUE(type_into(*window_, "New passphrase", "four unrelated words")) << screen();
    ASSERT_TRUE(type_into(*window_, "New passphrase again", "four unrelated words"));
    ASSERT_TRUE(press(*window_, "Make the issuer's vault"));
    ASSERT_TRUE(wait_for_text(*window_, "There is no key yet", 15000)) << screen();
    ASSERT_TRUE(type_into(*window_, "Name of a new key", "kyc-2026"));
    ASSERT_TRUE(press(*window_, "Make the key"));
    ASSERT_TRUE(wait_for_text(*window_, "kyc-2026, ES256")) << screen();
  }

  QTemporaryDir folder_;
  testing::ManualClock clock_{Clock::WallTime(std::chrono::seconds(kNow))};
  testing::Desks desks_{{.folder = folder_.path().toStdString(), .clock = clock_}};
  testing::TestWindow window_{desks_.properties("issuer")};
};

TEST_F(IssuerWindow, FromAVaultToCredentialsThatVerify) {
  EXPECT_EQ(nameless_items(*window_), QStringList());
  make_vault_and_key();
  EXPECT_EQ(nameless_items(*window_), QStringList());
  EXPECT_FALSE(screen_text(*window_).contains("four unrelated words"));
  desks_.issuer.saveKeySet(QUrl::fromLocalFile(folder_.filePath("issuer.jwks")));
  ASSERT_TRUE(wait_for_text(*window_, "The key set is written"));
  const auto keys = sdjwt::read_jwks(read("issuer.jwks"));
  ASSERT_OK(keys);
  ASSERT_EQ(keys->size(), 1u);

  const std::string holder = kHolder;
  desks_.issuer.openTable(write("holders.csv", std::string(kHead) + "birthdate,kyc_level:int,shoe\n" + holder +
                                                   "1990-05-17,3,42\n" + holder + "17.05.1990,3,42\n" + holder +
                                                   "1991-01-01,high,42\n" + holder + "1985-12-24,2,44\n"));
  ASSERT_TRUE(wait_for_text(*window_, "Lines that cannot be used: 2")) << screen();
  EXPECT_TRUE(screen_text(*window_).contains("Line 3: A claim is not in the form that statements read.")) << screen();
  EXPECT_TRUE(screen_text(*window_).contains("Line 4: A cell is not of its column's kind.")) << screen();
  EXPECT_TRUE(screen_text(*window_).contains("shoe: text; no statement asks for it")) << screen();
  EXPECT_TRUE(screen_text(*window_).contains("address.country, expiry_date, screening_date")) << screen();
  EXPECT_EQ(nameless_items(*window_), QStringList());

  desks_.issuer.issue(0, "https://kyc.example", "urn:symbolon:kyc:1", "30", QUrl::fromLocalFile(folder_.path()));
  ASSERT_TRUE(wait_for_text(*window_, "Credentials written: 2", 15000)) << screen();
  const auto verified =
      sdjwt::verify_sd_jwt(read("credential-0005.sd-jwt"), {.issuers = *keys, .at = kNow + 29 * 86400});
  ASSERT_OK(verified);
  EXPECT_EQ(verified->claims["birthdate"], "1985-12-24");
  EXPECT_EQ(verified->claims["kyc_level"], 2);

  desks_.issuer.saveResults(QUrl::fromLocalFile(folder_.filePath("results.csv")));
  EXPECT_EQ(read("results.csv"), "line,file,problem\n2,credential-0002.sd-jwt,\n5,credential-0005.sd-jwt,\n");

  // Again into the same folder: nothing is replaced, and each line says so.
  desks_.issuer.issue(0, "https://kyc.example", "urn:symbolon:kyc:1", "30", QUrl::fromLocalFile(folder_.path()));
  ASSERT_TRUE(wait_for_text(*window_, "Credentials written: 0 of 2", 15000)) << screen();

  ASSERT_TRUE(press(*window_, "Lock the keys"));
  ASSERT_TRUE(wait_for_text(*window_, "Unlock your keys"));
  EXPECT_FALSE(screen_text(*window_).contains("kyc-2026"));
  ASSERT_TRUE(type_into(*window_, "Passphrase of your keys", "four unrelated words"));
  ASSERT_TRUE(press(*window_, "Unlock the keys"));
  EXPECT_TRUE(wait_for_text(*window_, "kyc-2026, ES256", 15000)) << screen();
}

TEST_F(IssuerWindow, ATableOfTheOtherKindIsJudgedAnew) {
  make_vault_and_key();
  desks_.issuer.openTable(write("scores.csv", std::string(kHead) + "score:int\n" + kHolder + "700\n"));
  ASSERT_TRUE(wait_for_text(*window_, "Every line is good: 1")) << screen();
  desks_.issuer.setKind(IssuerController::Credit);
  ASSERT_TRUE(wait_for_text(*window_, "A claim is missing")) << screen();
  EXPECT_EQ(desks_.issuer.goodLines(), 0);
}

TEST_F(IssuerWindow, SaysWhatItCannotSign) {
  make_vault_and_key();
  desks_.issuer.openTable(write("none.csv", "birthdate\n1990-05-17\n"));
  ASSERT_TRUE(idle());
  EXPECT_TRUE(wait_for_text(*window_, "The first line does not name claims")) << screen();
  desks_.issuer.openTable(write("one.csv", std::string(kHead) + "birthdate\n" + kHolder + "1990-05-17\n"));
  ASSERT_TRUE(idle());
  const QUrl folder = QUrl::fromLocalFile(folder_.path());
  desks_.issuer.issue(0, "https://kyc.example", "urn:symbolon:kyc:1", "0", folder);
  EXPECT_TRUE(wait_for_text(*window_, "whole number from 1 to 3650")) << screen();
  desks_.issuer.issue(0, " ", "urn:symbolon:kyc:1", "30", folder);
  EXPECT_TRUE(wait_for_text(*window_, "Issuer and kind")) << screen();
  desks_.issuer.issue(4, "https://kyc.example", "urn:symbolon:kyc:1", "30", folder);
  EXPECT_TRUE(wait_for_text(*window_, "There is no key to sign with")) << screen();
  desks_.issuer.createKey("no spaces allowed", IssuerController::Es256);
  EXPECT_FALSE(desks_.issuer.problemIsGood());
  EXPECT_EQ(desks_.issuer.keys()->count(), 1);
}

}  // namespace
}  // namespace symbolon::ui
