#include "app/desktop/services.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include "app/desktop/desk_key.h"
#include "app/samples/vault.h"
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

QString sample_passphrase() {
  return QString::fromUtf8(samples::kPassphrase.data(), static_cast<qsizetype>(samples::kPassphrase.size()));
}

// Borrowed: the world outlives the gate.
std::shared_ptr<const crypto::Ed25519KeyPair> day_key_of(const samples::World& world) {
  return {std::shared_ptr<void>(), &world.organizer.day_key()};
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
  std::string folder = options.folder;
  std::string vault_path = options.vault_path;
  std::optional<samples::World> world;
  if (options.demo) {
    TRY_ASSIGN(samples::World made, samples::make_world(options.clock, options.password_cost));
    world.emplace(std::move(made));
    folder = world->folder.path();
    vault_path = world->vault.path();
  }
  if (folder.empty()) folder = user_folder();
  if (vault_path.empty()) vault_path = folder + "/wallet.vault";
  TRY_ASSIGN(auto desk_key, load_desk_key(folder + "/desk.key"));
  return std::unique_ptr<Services>(new Services({.folder = folder,
                                                 .vault_path = vault_path,
                                                 .kiosk = options.kiosk,
                                                 .demo = options.demo,
                                                 .clock = options.clock,
                                                 .password_cost = options.password_cost},
                                                std::move(desk_key), std::move(world)));
}

Services::Services(const Options& options, std::shared_ptr<const request::RequesterKey> desk_key,
                   std::optional<samples::World> world)
    : world_(std::move(world)),
      kiosk_(options.kiosk, options.clock, QCoreApplication::instance()),
      wallet_({.vaultPath = options.vault_path,
               .clock = options.clock,
               .passwordCost = options.password_cost,
               .deskHere = [this] { return gate_.desk(); },
               .samplePassphrase = world_ ? sample_passphrase() : QString()}),
      gate_({.folder = options.folder,
             .clock = options.clock,
             .readEvent = read_event,
             .demoEvent = world_ ? world_->event_path() : std::string(),
             .dayKey = world_ ? day_key_of(*world_) : nullptr},
            QCoreApplication::instance()),
      lender_({.clock = options.clock,
               .key = std::move(desk_key),
               .verifier = "symbolon " + QCoreApplication::applicationVersion().toStdString()}),
      organizer_({.folder = options.folder, .clock = options.clock}),
      issuer_({.vaultPath = options.folder + "/issuer.vault", .clock = options.clock}),
      sounds_(gate_) {
  // What somebody left on a kiosk's screen.
  QObject::connect(&kiosk_, &ui::KioskController::idle, &wallet_, &ui::WalletController::lock);
}

void Services::open_demo() {
  if (!world_) return;
  // File dialogs begin where the sample files are.
  QDir::setCurrent(QString::fromStdString(world_->folder.path()));
  wallet_.adopt(std::move(world_->vault));
  gate_.openDemo();
  lender_.openRequest(QUrl::fromLocalFile(QString::fromStdString(world_->score_request_path())));
}

QVariantMap Services::controllers() {
  return {{"kiosk", QVariant::fromValue(&kiosk_)},
          {"wallet", QVariant::fromValue(&wallet_)},
          {"gate", QVariant::fromValue(&gate_)},
          {"lender", QVariant::fromValue(&lender_)},
          {"organizer", QVariant::fromValue(&organizer_)},
          {"issuer", QVariant::fromValue(&issuer_)}};
}

}  // namespace symbolon::desktop
