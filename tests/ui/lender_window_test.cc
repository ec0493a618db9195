// The lender's desk: a request from the form, a real proof of it, the receipt on the screen and in files, and an old
// receipt checked again.

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QFile>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "core/crypto/p256.h"
#include "credentials/request/request_jws.h"
#include "credentials/statement/prove_statement.h"
#include "credentials/statements/registry.h"
#include "credentials/statements/sensor/log.h"
#include "credentials/statements/sensor/statement.h"
#include "tests/support/manual_clock.h"
#include "tests/support/result_matchers.h"
#include "tests/ui/accessible.h"
#include "tests/ui/desks.h"
#include "tests/ui/window.h"

namespace symbolon::ui {
namespace {

using testing::press;
using testing::screen_text;
using testing::type_into;
using testing::wait_for_text;

constexpr std::uint32_t kNow = 1'800'000'000;

crypto::P256SecretKey device() {
  SecretArray<32> secret;
  secret.span()[31] = 7;
  return *crypto::P256SecretKey::create(std::move(secret));
}

statement::sensor::Log device_log() {
  statement::sensor::Log log{.shipment = {5}, .readings = {{.time = kNow, .value = 276'000}}, .signature = {}};
  std::ranges::copy(device().sign(statement::sensor::log_digest(log.shipment, log.readings)), log.signature.begin());
  return log;
}

Bytes prove(const std::string& text) {
  const auto request = request::parse_request(text);
  EXPECT_OK(request);
  statement::Witness witness;
  witness.emplace("log", SecretBytes::copy_of(statement::sensor::encode_log(device_log())));
  witness.emplace("secret", SecretBytes::copy_of(ByteArray<32>{3}));
  auto proven =
      statement::prove_statement(**statement::find_pack("sensor"), {.audience = request->audience(), .holder_key = {4}},
                                 request->parameters, witness);
  EXPECT_OK(proven);
  return proven ? std::move(proven->proof_file) : Bytes();
}

class LenderWindow : public ::testing::Test {
 protected:
  void fill(const char* name, const QString& value) {
    ParameterForm& form = *desks_.lender.form();
    for (int row = 0; row < form.rowCount(); ++row) {
      if (form.data(form.index(row), ParameterForm::NameRole).toString() == name) return form.setValue(row, value);
    }
    FAIL() << "no parameter " << name;
  }
  void fill_sensor_form() {
    const int sensor = static_cast<int>(desks_.lender.statements().indexOf("Cold chain"));
    ASSERT_GE(sensor, 0);
    desks_.lender.setStatement(sensor);
    fill("devices", QString::fromStdString(to_hex(ByteView(device().public_key().uncompressed()).subspan(1))));
    fill("shipment", QString::fromStdString(to_hex(device_log().shipment)));
    fill("low", "275000");
    fill("high", "277000");
    fill("from", QString::number(kNow));
    fill("until", QString::number(kNow));
    fill("max_gap", "60");
  }
  QUrl write(const char* name, const Bytes& bytes) const {
    QFile file(folder_.filePath(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
    return QUrl::fromLocalFile(file.fileName());
  }

  QTemporaryDir folder_;
  testing::ManualClock clock_{Clock::WallTime(std::chrono::seconds(kNow))};
  testing::Desks desks_{{.folder = folder_.path().toStdString(), .clock = clock_}};
  testing::TestWindow window_{desks_.properties("lender")};
};

TEST_F(LenderWindow, FromRequestToReceiptAndBack) {
  const QAbstractItemModelTester tester(desks_.lender.form(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  fill_sensor_form();
  ASSERT_TRUE(type_into(*window_, "Application number", "A-17"));
  ASSERT_TRUE(press(*window_, "Make the request")) << screen_text(*window_).toStdString();
  ASSERT_TRUE(wait_for_text(*window_, "every value was from 275000 to 277000")) << screen_text(*window_).toStdString();

  const QUrl proof = write("proof.symbolon", prove(desks_.lender.request()));
  desks_.lender.checkProof(proof);
  ASSERT_TRUE(wait_for_text(*window_, "Accepted.", 15000)) << screen_text(*window_).toStdString();
  EXPECT_TRUE(screen_text(*window_).contains("Application: A-17")) << screen_text(*window_).toStdString();

  const QUrl json = QUrl::fromLocalFile(folder_.filePath("receipt.json"));
  const QUrl pdf = QUrl::fromLocalFile(folder_.filePath("receipt.pdf"));
  desks_.lender.saveReceipt(json);
  desks_.lender.saveReceipt(pdf);
  QFile written(pdf.toLocalFile());
  ASSERT_TRUE(written.open(QIODevice::ReadOnly));
  EXPECT_TRUE(written.read(5) == "%PDF-");

  desks_.lender.checkReceipt(json, proof);
  EXPECT_TRUE(wait_for_text(*window_, "The receipt holds", 15000)) << screen_text(*window_).toStdString();
  Bytes other(100, 1);
  desks_.lender.checkReceipt(json, write("other.symbolon", other));
  EXPECT_TRUE(wait_for_text(*window_, "another proof file", 15000)) << screen_text(*window_).toStdString();
  EXPECT_TRUE(desks_.lender.facts().isEmpty());
}

TEST_F(LenderWindow, AFieldThatIsMissingIsNamed) {
  fill_sensor_form();
  fill("shipment", "");
  ASSERT_TRUE(press(*window_, "Make the request"));
  EXPECT_TRUE(wait_for_text(*window_, "shipment")) << screen_text(*window_).toStdString();
  EXPECT_TRUE(desks_.lender.request().empty());
}

// What is resized before it is polished must not ask the fields of the statement before, which are gone.
TEST_F(LenderWindow, ItNarrowsRightAfterTheStatementChanged) {
  auto* content = window_.get()->property("contentItem").value<QQuickItem*>();
  ASSERT_NE(content, nullptr);
  const double wide = content->width();
  for (qsizetype i = 0; i < desks_.lender.statements().size(); ++i) {
    (void)window_.picture();  // laid out
    desks_.lender.setStatement(static_cast<int>(i));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    content->setWidth(i % 2 == 0 ? wide / 2 : wide);
  }
  EXPECT_TRUE(screen_text(*window_).contains("Your name")) << screen_text(*window_).toStdString();
}

TEST_F(LenderWindow, AnotherRequestsProofIsRefused) {
  fill_sensor_form();
  desks_.lender.makeRequest("", "", "A-17");
  const QUrl proof = write("proof.symbolon", prove(desks_.lender.request()));
  desks_.lender.makeRequest("", "", "A-18");
  desks_.lender.checkProof(proof);
  EXPECT_TRUE(QTest::qWaitFor([&] { return !desks_.lender.busy(); }, 15000));
  EXPECT_FALSE(desks_.lender.problemIsGood());
  EXPECT_TRUE(desks_.lender.receipt().empty());
}

}  // namespace
}  // namespace symbolon::ui
