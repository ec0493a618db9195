// Services: builds the objects of the application and wires them: what stands where on disk, which clock, which
// controllers. Nothing else creates them.

#ifndef SYMBOLON_APP_DESKTOP_SERVICES_H_
#define SYMBOLON_APP_DESKTOP_SERVICES_H_

#include <QVariantMap>
#include <memory>
#include <optional>
#include <string>

#include "app/samples/world.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "ui/controllers/gate_controller.h"
#include "ui/controllers/issuer_controller.h"
#include "ui/controllers/kiosk_controller.h"
#include "ui/controllers/lender_controller.h"
#include "ui/controllers/organizer_controller.h"
#include "ui/controllers/verdict_sounds.h"
#include "ui/controllers/wallet_controller.h"

namespace symbolon::desktop {

class Services {
 public:
  struct Options {
    // Where ledgers, keys and the vault are; empty: the application's folder of this user.
    std::string folder = {};
    // Empty: in the folder.
    std::string vault_path = {};
    bool kiosk = false;
    // Opens sample things in a folder of their own, which goes when this object does; the folders above do not count.
    bool demo = false;
    const Clock& clock = system_clock();
    // Of a vault that is made.
    crypto::PasswordCost password_cost = crypto::kPasswordCostVault;
  };

  // Errors: those of load_desk_key().
  static Result<std::unique_ptr<Services>> create(const Options& options);

  // In a demonstration: opens the sample event, vault and request. When the window is there.
  void open_demo();
  // What stands behind the window.
  ui::WalletController& wallet() { return wallet_; }
  ui::GateController& gate() { return gate_; }
  ui::LenderController& lender() { return lender_; }
  ui::OrganizerController& organizer() { return organizer_; }
  ui::IssuerController& issuer() { return issuer_; }
  ui::KioskController& kiosk() { return kiosk_; }
  // The sample things of a demonstration; their vault is the wallet's once open_demo() was called.
  const std::optional<samples::World>& world() const { return world_; }
  // By the names of Main.qml's properties. They live as long as this object.
  QVariantMap controllers();

 private:
  Services(const Options& options, std::shared_ptr<const request::RequesterKey> desk_key,
           std::optional<samples::World> world);

  // First, so that its folder goes last.
  std::optional<samples::World> world_;
  ui::KioskController kiosk_;
  ui::WalletController wallet_;
  ui::GateController gate_;
  ui::LenderController lender_;
  ui::OrganizerController organizer_;
  ui::IssuerController issuer_;
  ui::VerdictSounds sounds_;
};

}  // namespace symbolon::desktop

#endif  // SYMBOLON_APP_DESKTOP_SERVICES_H_
