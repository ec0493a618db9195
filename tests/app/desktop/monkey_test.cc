// Random keys, clicks, drags, wheels and sizes on every desk: nothing crashes, and afterwards the vault and the ledger
// hold what they held. The seed is printed; the same seed gives the same events.
//
//   SYMBOLON_MONKEY_EVENTS, SYMBOLON_MONKEY_SEED     how many events, and which

#include <gtest/gtest.h>

#include <QTest>
#include <QWheelEvent>
#include <random>

#include "app/samples/vault.h"
#include "tests/app/desktop/demo_services.h"
#include "tests/support/manual_clock.h"
#include "tests/support/result_matchers.h"
#include "tests/ui/window.h"

namespace symbolon::testing {
namespace {

using desktop::Services;

constexpr int kEvents = 500;
constexpr unsigned kSeed = 20261130;
constexpr const char* kDesks[] = {"wallet", "gate", "lender", "organizer", "issuer"};

int from_environment(const char* name, int otherwise) {
  bool is_number = false;
  const int value = qEnvironmentVariableIntValue(name, &is_number);
  return is_number ? value : otherwise;
}

class Monkey {
 public:
  Monkey(QQuickWindow& window, unsigned seed) : window_(window), random_(seed) {}

  void act() {
    switch (below(10)) {
      case 0:
      case 1:
      case 2:
        return click();
      case 3:
      case 4:
        return key(kMoves[below(std::size(kMoves))]);
      case 5:
      case 6:
        return type();
      case 7:
        return wheel();
      case 8:
        return drag();
      default:
        return change();
    }
  }

 private:
  static constexpr Qt::Key kMoves[] = {Qt::Key_Tab,   Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Space,
                                       Qt::Key_Escape, Qt::Key_Down,   Qt::Key_Up,     Qt::Key_Backspace};

  std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_); }
  QPoint somewhere() {
    return {static_cast<int>(below(static_cast<std::size_t>(window_.width()))),
            static_cast<int>(below(static_cast<std::size_t>(window_.height())))};
  }

  void click() { QTest::mouseClick(&window_, Qt::LeftButton, Qt::NoModifier, somewhere()); }
  void key(Qt::Key key) { QTest::keyClick(&window_, key); }
  void type() {
    static const QString characters = "abcxyzSY1P0123456789 äß€~{}.:/-";
    const QChar c = characters[static_cast<qsizetype>(below(static_cast<std::size_t>(characters.size())))];
    QTest::sendKeyEvent(QTest::Click, &window_, Qt::Key_A, QString(c), Qt::NoModifier);
  }
  void wheel() {
    const QPointF at = somewhere();
    QWheelEvent event(at, at, {}, {0, below(2) == 0 ? 240 : -240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&window_, &event);
  }
  void drag() {
    QTest::mousePress(&window_, Qt::LeftButton, Qt::NoModifier, somewhere());
    QTest::mouseMove(&window_, somewhere());
    QTest::mouseRelease(&window_, Qt::LeftButton, Qt::NoModifier, somewhere());
  }
  void change() {
    if (below(2) == 0) {
      window_.setProperty("desk", kDesks[below(std::size(kDesks))]);
    } else {
      window_.resize(static_cast<int>(420 + below(1000)), static_cast<int>(520 + below(500)));
    }
  }

  QQuickWindow& window_;
  std::mt19937 random_;
};

TEST(Monkey, NothingBreaksAndNothingIsLost) {
  const auto seed = static_cast<unsigned>(from_environment("SYMBOLON_MONKEY_SEED", kSeed));
  const int events = from_environment("SYMBOLON_MONKEY_EVENTS", kEvents);
  std::printf("seed %u, %d events\n", seed, events);
  ManualClock clock{Clock::WallTime(std::chrono::seconds(1'800'000'005))};
  std::unique_ptr<Services> services = demo_services(clock);
  const std::string vault_path = services->world()->folder.file("wallet.vault");
  {
    const TestWindow window(desk(*services, "wallet"));
    Monkey monkey(*window.get(), seed);
    for (int i = 0; i < events; ++i) {
      monkey.act();
      QCoreApplication::processEvents();
      ASSERT_TRUE(window.get()->isVisible()) << "after event " << i;
    }
  }
  services->wallet().lock();
  const Result<wallet::Vault> vault = wallet::Vault::open(
      vault_path, SecretBytes::copy_of(as_bytes(samples::kPassphrase)), wallet::VaultAccess::kRead);
  ASSERT_OK(vault);
  EXPECT_GE(vault->contents().keys.size(), 3u);
  ASSERT_EQ(vault->contents().tickets.size(), 1u);
  EXPECT_EQ(vault->contents().tickets[0].label, "concert");
  EXPECT_GE(vault->contents().credentials.size(), 2u);
}

}  // namespace
}  // namespace symbolon::testing
