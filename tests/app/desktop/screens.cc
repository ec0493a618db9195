#include "tests/app/desktop/screens.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/desktop/demo_services.h"
#include "tests/support/manual_clock.h"
#include "tests/ui/accessible.h"

namespace symbolon::testing {
namespace {

using desktop::Services;
using ui::GateController;
using ui::WalletController;

constexpr int kProofMs = 60'000;
constexpr Clock::WallTime kStart{std::chrono::seconds(1'800'000'005)};

using Visit = std::function<void(const std::string& name, const TestWindow& window)>;

void wait_for(const std::function<bool()>& condition) {
  CHECK(QTest::qWaitFor(condition, kProofMs), "the application reaches its next state");
}

// In the language that is on.
void press_here(const TestWindow& window, const char* page, const char* text) {
  CHECK(press(*window, QCoreApplication::translate(page, text)), "the button is there");
}

// What somebody sees who starts for the first time.
void walk_first_start(const Visit& visit) {
  const QTemporaryDir folder;
  Result<std::unique_ptr<Services>> services = Services::create({.folder = folder.path().toStdString()});
  CHECK(services.has_value(), "an empty folder is enough");
  const std::pair<const char*, const char*> desks[] = {
      {"wallet", "wallet-first-run"}, {"gate", "gate-open"}, {"lender", "lender-empty"}};
  for (const auto& [key, name] : desks) visit(name, TestWindow(desk(**services, key)));
}

void prove(WalletController& wallet, const std::function<void()>& while_proving) {
  wallet.prove();
  wait_for([&] { return wallet.proving()->share() > 0; });
  while_proving();
  wait_for([&] { return wallet.state() == WalletController::Proven; });
}

void walk_wallet(Services& services, const TestWindow& window, const Visit& visit) {
  WalletController& wallet = services.wallet();
  visit("wallet-holdings", window);
  press_here(window, "HoldingsPage", "Add a ticket…");
  wallet.openEvent(QUrl::fromLocalFile(QString::fromStdString(services.world()->event_path())));
  visit("wallet-add-ticket", window);
  press_here(window, "AddTicketPage", "Back");
  wallet.askForTicket(0);
  visit("wallet-consent", window);
  prove(wallet, [&] { visit("wallet-proving", window); });
  visit("wallet-proven", window);
  wallet.checkInHere();
  wait_for([&] { return wallet.state() == WalletController::Ready; });
  visit("wallet-checked-in", window);
  wallet.showPass(0);
  visit("wallet-pass", window);
}

void scan(GateController& gate, const QImage& picture) {
  gate.dismiss();
  gate.setScanner(GateController::Pictures);
  gate.pictures().take(picture);
  wait_for([&] { return gate.state() == GateController::Showing; });
}

void walk_gate(Services& services, const TestWindow& window, const QImage& pass, ManualClock& clock,
               const Visit& visit) {
  GateController& gate = services.gate();
  scan(gate, pass);
  visit("gate-valid", window);
  scan(gate, pass);
  visit("gate-already-used", window);
  gate.dismiss();
  visit("gate-waiting", window);
  gate.setChallenging(true);
  visit("gate-challenge", window);
  gate.setChallenging(false);
  press_here(window, "ScanPage", "What this gate stores");
  visit("gate-stored", window);
  press_here(window, "StoredPage", "Back");
  clock.set_wall_time(kStart + std::chrono::hours(1));
  gate.scanText("SY1PANYTHING");
  wait_for([&] { return gate.state() == GateController::OutOfOrder; });
  visit("gate-out-of-order", window);
  clock.set_wall_time(kStart);
}

void walk_lender(Services& services, const Visit& visit) {
  const TestWindow window(desk(services, "lender"));
  WalletController& wallet = services.wallet();
  services.lender().showRequest();
  visit("lender-request", window);
  services.lender().codes()->hide();
  wallet.openRequest(QUrl::fromLocalFile(QString::fromStdString(services.world()->score_request_path())));
  prove(wallet, [] {});
  const QUrl proof = QUrl::fromLocalFile(QString::fromStdString(services.world()->folder.file("score.symbolon")));
  wallet.saveProof(proof);
  services.lender().checkProof(proof);
  wait_for([&] { return !services.lender().busy(); });
  visit("lender-receipt", window);
}

void walk_kiosk(const Visit& visit) {
  const ManualClock clock(kStart);
  const std::unique_ptr<Services> services = demo_services(clock, true);
  const TestWindow window(desk(*services, "gate"));
  visit("kiosk-pin", window);
  // A hand scanner types as fast as this test, and its keys reach no field.
  services->gate().setScanner(GateController::Pictures);
  const auto translated = [](const char* page, const char* text) { return QCoreApplication::translate(page, text); };
  CHECK(type_into(*window, translated("ChoosePinPage", "PIN"), "314159"), "a field for the PIN");
  CHECK(type_into(*window, translated("ChoosePinPage", "PIN again"), "314159"), "a field for the PIN again");
  press_here(window, "ChoosePinPage", "Start the kiosk");
  visit("kiosk-waiting", window);
  press_here(window, "StaffMenu", "Staff menu");
  visit("kiosk-staff", window);
}

}  // namespace

void walk_screens(const Visit& visit) {
  walk_first_start(visit);
  ManualClock clock(kStart);
  const std::unique_ptr<Services> services = demo_services(clock);
  {
    const TestWindow window(desk(*services, "wallet"));
    walk_wallet(*services, window, visit);
    const QImage pass = window.picture();
    services->wallet().leavePass();
    const TestWindow gate(desk(*services, "gate"));
    walk_gate(*services, gate, pass, clock, visit);
  }
  walk_lender(*services, visit);
  services->wallet().lock();
  visit("wallet-locked", TestWindow(desk(*services, "wallet")));
  walk_kiosk(visit);
}

}  // namespace symbolon::testing
