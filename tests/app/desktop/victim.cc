// A program for kill_test: the application without a window, busy with one thing until somebody kills it. It prints the
// folder that it works in, then a line for each thing that it was told is done.
//
//   desktop_victim proving | saving | admitting

#include <QGuiApplication>
#include <QKeyEvent>
#include <QTest>
#include <cstdio>
#include <string_view>

#include "credentials/gate/store.h"
#include "credentials/pass/token.h"
#include "tests/app/desktop/demo_services.h"

namespace symbolon::testing {
namespace {

using desktop::Services;
using ui::WalletController;

void say(const std::string& line) {
  std::printf("%s\n", line.c_str());
  std::fflush(stdout);
}

// As somebody types a key.
class Typed : public ui::SecretField {
 public:
  explicit Typed(const QString& text) {
    for (const QChar c : text) {
      QKeyEvent event(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QString(c));
      keyPressEvent(&event);
    }
  }
};

[[noreturn]] void save_for_ever(WalletController& wallet) {
  for (int number = 1;; ++number) {
    Typed key(QString("%1").arg(number, 64, 16, QChar('0')));
    wallet.addKey(&key);
    CHECK(wallet.problemIsGood(), "the vault was saved");
    say(std::to_string(number));
  }
}

[[noreturn]] void prove_for_ever(WalletController& wallet) {
  for (;;) {
    wallet.askForTicket(0);
    wallet.prove();
    say("proving");
    CHECK(QTest::qWaitFor([&] { return wallet.state() == WalletController::Proven; }, 60'000), "a proof");
    wallet.decline();
  }
}

// Passes of strangers, checked in before the gate admits one after the other.
[[noreturn]] void admit_for_ever(Services& services) {
  const Hash256 event_id = services.world()->event.event.core.event_id();
  const std::string ledger = services.world()->folder.file(to_hex(ByteView(event_id).first(8)) + ".ledger");
  for (std::uint8_t number = 1; number < 250; ++number) {
    crypto::Ed25519Seed seed;
    seed.span()[0] = number;
    const crypto::Ed25519KeyPair holder(seed);
    // As check_in() of a proof ends.
    ByteArray<32> nullifier{number};
    const auto now = static_cast<std::uint64_t>(
        std::chrono::floor<std::chrono::seconds>(system_clock().wall_time()).time_since_epoch().count());
    const pass::PassId id = pass::pass_id_of(event_id, nullifier);
    const pass::Grant grant{.event_id = event_id,
                            .group = 1,
                            .pass_id = id,
                            .holder_key = holder.public_key(),
                            .tier = 0,
                            .valid_until = static_cast<std::uint32_t>(now + 3600)};
    const pass::SignedGrant signed_grant = pass::sign_grant(grant, services.world()->organizer.day_key());
    services.gate().dismiss();
    services.gate().scanText(
        QString::fromStdString(pass::sign_countersigned(signed_grant, {.slot = pass::slot_of(now)}, holder)));
    CHECK(QTest::qWaitFor([&] { return services.gate().state() == ui::GateController::Showing; }), "a verdict");
    CHECK(services.gate().verdictTone() == ui::GateController::Admitted, "it is valid");
    say(to_hex(id));
  }
  for (;;) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

[[noreturn]] void work(std::string_view what) {
  const std::unique_ptr<Services> services = demo_services(system_clock());
  say(services->world()->folder.path());
  if (what == "saving") save_for_ever(services->wallet());
  if (what == "proving") prove_for_ever(services->wallet());
  admit_for_ever(*services);
}

}  // namespace
}  // namespace symbolon::testing

int main(int argc, char** argv) {
  QGuiApplication application(argc, argv);
  if (argc != 2) return 2;
  symbolon::testing::work(argv[1]);
}
