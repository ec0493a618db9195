// All desks over a folder of their own, as the application wires them; tests use the one that they are about.

#ifndef SYMBOLON_TESTS_UI_DESKS_H_
#define SYMBOLON_TESTS_UI_DESKS_H_

#include <QCoreApplication>
#include <QVariantMap>
#include <string>

#include "ui/controllers/gate_controller.h"
#include "ui/controllers/issuer_controller.h"
#include "ui/controllers/kiosk_controller.h"
#include "ui/controllers/lender_controller.h"
#include "ui/controllers/organizer_controller.h"
#include "ui/controllers/wallet_controller.h"

namespace symbolon::testing {

struct Desks {
  struct Options {
    std::string folder;
    const Clock& clock;
    bool kiosk = false;
    // Its folder and clock are set from the above.
    std::function<Result<ui::GateController::Event>(const std::string&)> read_event = {};
  };

  explicit Desks(const Options& options)
      : kiosk(options.kiosk, options.clock, QCoreApplication::instance()),
        wallet({.vaultPath = options.folder + "/wallet.vault",
                .clock = options.clock,
                .passwordCost = {.memory_bytes = wallet::kPassphraseMemoryMin, .passes = 1}}),
        gate({.folder = options.folder, .clock = options.clock, .readEvent = options.read_event, .demoEvent = "demo"},
             QCoreApplication::instance()),
        lender({.clock = options.clock, .key = some_key(), .verifier = "test"}),
        organizer({.folder = options.folder, .clock = options.clock}),
        issuer({.vaultPath = options.folder + "/issuer.vault",
                .clock = options.clock,
                .passwordCost = {.memory_bytes = wallet::kPassphraseMemoryMin, .passes = 1}}) {}

  QVariantMap properties(const char* desk) {
    return {{"desk", desk},
            {"kiosk", QVariant::fromValue(&kiosk)},
            {"wallet", QVariant::fromValue(&wallet)},
            {"gate", QVariant::fromValue(&gate)},
            {"lender", QVariant::fromValue(&lender)},
            {"organizer", QVariant::fromValue(&organizer)},
            {"issuer", QVariant::fromValue(&issuer)}};
  }
  static std::shared_ptr<const request::RequesterKey> some_key() {
    return std::make_shared<const request::RequesterKey>(crypto::Ed25519KeyPair(crypto::Ed25519Seed()));
  }

  ui::KioskController kiosk;
  ui::WalletController wallet;
  ui::GateController gate;
  ui::LenderController lender;
  ui::OrganizerController organizer;
  ui::IssuerController issuer;
};

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_UI_DESKS_H_
