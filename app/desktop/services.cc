#include "app/desktop/services.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include "app/desktop/desk_key.h"
#include "core/base/clock.h"
#include "core/base/file.h"
#include "credentials/event/event_file.h"
#include "credentials/gate/event_policy.h"

namespace symbolon::desktop {
namespace {

constexpr std::uint16_t kGroup = 1;

// Made where it is missing, for the user alone.
std::string user_folder() {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
  QDir().mkpath(folder);
  QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  return folder.toStdString();
}

Result<ui::GateController::Event> read_event(const std::string& path) {
  TRY_ASSIGN(const Bytes file, read_file(path, event::kEventFileBytesMax));
  TRY_ASSIGN(const event::Event event, event::parse_event_file(file));
  TRY_ASSIGN(gate::GatePolicy policy, gate::gate_policy(event, kGroup));
  return ui::GateController::Event{.name = QString::fromStdString(event.description.name),
                                   .place = QString::fromStdString(event.description.venue),
                                   .words = QString::fromStdString(event::fingerprint(event.core.event_id())),
                                   .policy = std::move(policy)};
}

}  // namespace

Result<std::unique_ptr<Services>> Services::create(const Options& options) {
  Options complete = options;
  if (complete.folder.empty()) complete.folder = user_folder();
  if (complete.vault_path.empty()) complete.vault_path = complete.folder + "/wallet.vault";
  TRY_ASSIGN(auto desk_key, load_desk_key(complete.folder + "/desk.key"));
  return std::unique_ptr<Services>(new Services(complete, std::move(desk_key)));
}

Services::Services(const Options& options, std::shared_ptr<const request::RequesterKey> desk_key)
    : kiosk_(options.kiosk, system_clock(), QCoreApplication::instance()),
      wallet_({.vaultPath = options.vault_path, .clock = system_clock()}),
      gate_({.folder = options.folder, .clock = system_clock(), .readEvent = read_event}, QCoreApplication::instance()),
      lender_({.clock = system_clock(),
               .key = std::move(desk_key),
               .verifier = "symbolon " + QCoreApplication::applicationVersion().toStdString()}),
      organizer_({.folder = options.folder, .clock = system_clock()}),
      issuer_({.vaultPath = options.folder + "/issuer.vault", .clock = system_clock()}),
      sounds_(gate_) {}

QVariantMap Services::controllers() {
  return {{"kiosk", QVariant::fromValue(&kiosk_)},
          {"wallet", QVariant::fromValue(&wallet_)},
          {"gate", QVariant::fromValue(&gate_)},
          {"lender", QVariant::fromValue(&lender_)},
          {"organizer", QVariant::fromValue(&organizer_)},
          {"issuer", QVariant::fromValue(&issuer_)}};
}

}  // namespace symbolon::desktop
