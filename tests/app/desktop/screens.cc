#include "tests/app/desktop/screens.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>

#include "core/base/file.h"
#include "tests/app/desktop/demo_services.h"
#include "tests/support/manual_clock.h"
#include "tests/ui/accessible.h"

namespace symbolon::testing {
namespace {

using desktop::Services;
using ui::GateController;
using ui::IssuerController;
using ui::OrganizerController;
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
  const std::pair<const char*, const char*> desks[] = {{"wallet", "wallet-first-run"},
                                                       {"gate", "gate-open"},
                                                       {"lender", "lender-empty"},
                                                       {"issuer", "issuer-first-run"}};
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

QUrl write_text(const std::string& path, const std::string& text) {
  CHECK(write_file_atomic(path, as_bytes(text), {.overwrite = Overwrite::kReplace}).has_value(), "the folder is ours");
  return QUrl::fromLocalFile(QString::fromStdString(path));
}

// A list of tickets with so many lines, each owner but the first with two of them.
std::string owners_csv(int tickets) {
  char line[64];
  std::string csv = "token,owner\n";
  for (int token = 1; token <= tickets; ++token) {
    std::snprintf(line, sizeof line, "%d,0x%040x\n", token, token / 2 + 1);
    csv += line;
  }
  return csv;
}

void walk_organizer(Services& services, const Visit& visit) {
  const TestWindow window(desk(services, "organizer"));
  OrganizerController& organizer = services.organizer();
  const samples::Folder& folder = services.world()->folder;
  const auto idle = [&] { wait_for([&] { return !organizer.busy(); }); };
  visit("organizer-start", window);
  organizer.newEvent();
  organizer.next();
  visit("organizer-about-problems", window);
  organizer.form()->setProperty("name", "Night of the Owls");
  organizer.form()->setProperty("venue", "Odeon");
  visit("organizer-about", window);
  organizer.next();
  organizer.form()->setProperty("asksAge", true);
  visit("organizer-doors", window);
  organizer.form()->setProperty("asksAge", false);
  organizer.next();
  organizer.importTable(
      write_text(folder.file("bad.csv"), owners_csv(3) + "4,nobody\n1,0x" + std::string(40, '1') + "\n"));
  idle();
  visit("organizer-tickets-problems", window);
  organizer.importTable(write_text(folder.file("owners.csv"), owners_csv(60)));
  idle();
  visit("organizer-tickets", window);
  organizer.next();
  organizer.addClaims({write_text(folder.file("claim.json"), "{}")});
  idle();
  visit("organizer-claims", window);
  organizer.forgetClaims();
  organizer.next();
  wait_for([&] { return organizer.state() == OrganizerController::Sign; });
  visit("organizer-sign", window);
  organizer.publish(QUrl::fromLocalFile(QString::fromStdString(folder.path())));
  wait_for([&] { return organizer.state() == OrganizerController::Published; });
  visit("organizer-published", window);
  organizer.watchPublished();
  visit("organizer-no-numbers", window);
  organizer.leave();
  // The event of the walk at the gate.
  organizer.watchEvent(QUrl::fromLocalFile(QString::fromStdString(services.world()->event_path())));
  visit("organizer-watching", window);
  organizer.watch()->close();
  visit("organizer-closed", window);
}

void walk_issuer(Services& services, const Visit& visit) {
  const TestWindow window(desk(services, "issuer"));
  IssuerController& issuer = services.issuer();
  const samples::Folder& folder = services.world()->folder;
  const auto idle = [&] { wait_for([&] { return !issuer.busy(); }); };
  // A hand scanner types as fast as this test, and its keys reach no field.
  services.gate().setScanner(GateController::Pictures);
  for (const char* const field : {"New passphrase", "New passphrase again"}) {
    CHECK(type_into(*window, QCoreApplication::translate("IssuerVaultPage", field), "four unrelated words"), field);
  }
  press_here(window, "IssuerVaultPage", "Make the issuer's vault");
  idle();
  visit("issuer-no-key", window);
  issuer.createKey("kyc-2026", IssuerController::Es256);
  // The holder key that RFC 9901 prints.
  const std::string holder =
      "P-256,TCAER19Zvu3OHF4j4W4vfSVoHIP1ILilDls7vCeGemc,ZxjiWWbZMQGHVWKVQ4hbSIirsVfuecCE6t4jT9F2HZQ,";
  issuer.openTable(write_text(folder.file("holders.csv"), "holder_crv,holder_x,holder_y,birthdate,kyc_level:int\n" +
                                                              holder + "1990-05-17,3\n" + holder + "17.05.1990,3\n" +
                                                              holder + "1985-12-24,2\n"));
  idle();
  visit("issuer-table", window);
  issuer.issue(0, "https://kyc.example", "urn:symbolon:kyc:1", "30",
               QUrl::fromLocalFile(QString::fromStdString(folder.path())));
  idle();
  visit("issuer-issued", window);
  issuer.lock();
  visit("issuer-locked", window);
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
  walk_organizer(*services, visit);
  walk_issuer(*services, visit);
  services->wallet().lock();
  visit("wallet-locked", TestWindow(desk(*services, "wallet")));
  walk_kiosk(visit);
}

}  // namespace symbolon::testing
