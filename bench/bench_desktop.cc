// What people wait for at a window, measured from outside: a scan from picture to colour, gaps between frames while a
// proof is made, and how long a cancel takes. Run it with a display, or with QT_QPA_PLATFORM=offscreen.
//
//   bench_desktop [SCANS]       prints one line a figure: name, median, 95th percentile, maximum, in milliseconds

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <string_view>
#include <vector>

#include "core/base/check.h"
#include "core/base/codec.h"
#include "core/base/file.h"
#include "core/crypto/random.h"
#include "core/guest/host_io.h"
#include "core/mips/elf.h"
#include "credentials/gate/store.h"
#include "credentials/pass/qr.h"
#include "credentials/pass/token.h"
#include "prover/zkvm.h"
#include "ui/controllers/gate_controller.h"
#include "ui/controllers/issuer_controller.h"
#include "ui/controllers/kiosk_controller.h"
#include "ui/controllers/lender_controller.h"
#include "ui/controllers/organizer_controller.h"
#include "ui/controllers/wallet_controller.h"
#include "ui/register_ui.h"

namespace symbolon::ui {
namespace {

using SteadyClock = std::chrono::steady_clock;

class Times {
 public:
  explicit Times(const char* name) : name_(name) {}
  void add(SteadyClock::duration time) {
    milliseconds_.push_back(std::chrono::duration<double, std::milli>(time).count());
  }
  void print() {
    CHECK(!milliseconds_.empty(), "nothing was measured");
    std::ranges::sort(milliseconds_);
    const auto at = [&](double share) {
      return milliseconds_[static_cast<std::size_t>(share * static_cast<double>(milliseconds_.size() - 1))];
    };
    std::printf("%-28s n %5zu  median %7.1f  p95 %7.1f  max %7.1f ms\n", name_, milliseconds_.size(), at(0.5), at(0.95),
                milliseconds_.back());
  }

 private:
  const char* name_;
  std::vector<double> milliseconds_;
};

// The desks as the application has them, over a folder of their own.
struct Application {
  Application()
      : kiosk(false, system_clock(), QCoreApplication::instance()),
        wallet({.vaultPath = path("wallet.vault"), .clock = system_clock()}),
        gate({.folder = folder.path().toStdString(),
              .clock = system_clock(),
              .readEvent = [this](const std::string&) -> Result<GateController::Event> {
                return GateController::Event{.name = "Bench", .place = "", .words = "", .policy = policy};
              },
              .demoEvent = "bench"},
             QCoreApplication::instance()),
        lender(
            {.clock = system_clock(),
             .key = std::make_shared<const request::RequesterKey>(crypto::Ed25519KeyPair(crypto::random_secret<32>())),
             .verifier = "bench"}),
        organizer({.folder = folder.path().toStdString(), .clock = system_clock()}),
        issuer({.vaultPath = path("issuer.vault"), .clock = system_clock()}) {
    policy.event_id[0] = 1;
    engine.addImportPath(":/qt/qml");
    engine.setInitialProperties({{"desk", "gate"},
                                 {"kiosk", QVariant::fromValue(&kiosk)},
                                 {"wallet", QVariant::fromValue(&wallet)},
                                 {"gate", QVariant::fromValue(&gate)},
                                 {"lender", QVariant::fromValue(&lender)},
                                 {"organizer", QVariant::fromValue(&organizer)},
                                 {"issuer", QVariant::fromValue(&issuer)}});
    engine.load(QUrl("qrc:/qt/qml/Symbolon/qml/Main.qml"));
    CHECK(!engine.rootObjects().isEmpty(), "the window's QML is broken");
    window = qobject_cast<QQuickWindow*>(engine.rootObjects().first());
    CHECK(QTest::qWaitForWindowExposed(window), "the window must show");
  }
  std::string path(const char* name) const { return folder.filePath(name).toStdString(); }

  QTemporaryDir folder;
  gate::GatePolicy policy;
  KioskController kiosk;
  WalletController wallet;
  GateController gate;
  LenderController lender;
  OrganizerController organizer;
  IssuerController issuer;
  QQmlApplicationEngine engine;
  QQuickWindow* window = nullptr;
};

// A frame of a 720p camera with the code in its middle.
QImage camera_frame(const std::string& text) {
  const Result<pass::QrCode> code = pass::make_qr(text);
  CHECK(code.has_value(), "a token fits into a code");
  const pass::GrayImage drawn = pass::draw_qr(*code, 5);
  const QImage picture(drawn.pixels.data(), drawn.width, drawn.height, drawn.width, QImage::Format_Grayscale8);
  QImage frame(1280, 720, QImage::Format_RGB32);
  frame.fill(QColor(70, 74, 80));
  QPainter(&frame).drawImage((frame.width() - picture.width()) / 2, (frame.height() - picture.height()) / 2, picture);
  return frame;
}

void measure_scans(Application& app, int scans) {
  app.gate.openDemo();
  app.gate.setScanner(GateController::Pictures);
  const std::string ledger = app.path((to_hex(ByteView(app.policy.event_id).first(8)) + ".ledger").c_str());
  Result<gate::Store> store = gate::open_store(ledger, app.policy.event_id);
  CHECK(store.has_value(), "the ledger opens twice");
  auto desk = gate::Gate::create(app.policy, std::move(store->key), std::move(store->ledger), system_clock());
  CHECK(desk.has_value(), "a second gate on one ledger");

  Times times("scan, frame to colour");
  for (int i = 0; i < scans; ++i) {
    const crypto::Ed25519KeyPair holder(crypto::random_secret<32>());
    const Hash256 nullifier = crypto::random_array<32>();
    const auto pass = (*desk)->enrol({.nullifier = nullifier, .holder_key = holder.public_key(), .tier = 0}, 1);
    CHECK(pass.has_value(), "an enrolment");
    const QImage frame = camera_frame(pass::sign_token({.event_id = app.policy.event_id,
                                                        .group = app.policy.group,
                                                        .pass_id = *pass,
                                                        .slot = pass::slot_of(unix_seconds(system_clock()))},
                                                       holder));
    bool shown = false;
    bool drawn = false;
    const auto verdict = QObject::connect(&app.gate, &GateController::verdictShown, [&] { shown = true; });
    const auto swap = QObject::connect(app.window, &QQuickWindow::frameSwapped, app.window, [&] { drawn = shown; });
    const auto start = SteadyClock::now();
    app.gate.pictures().take(frame);
    CHECK(QTest::qWaitFor([&] { return drawn; }, 10000), "a verdict");
    times.add(SteadyClock::now() - start);
    CHECK(app.gate.verdictTone() == GateController::Admitted, "a valid pass");
    QObject::disconnect(verdict);
    QObject::disconnect(swap);
    app.gate.dismiss();
    QCoreApplication::processEvents();
  }
  times.print();
}

// Five cycles each: about the length of a KYC statement.
constexpr std::uint32_t kRounds = 50'000;

ProvingJob::Prove prove_guest() {
  return [](const prover::ProveHooks& hooks) -> Result<prover::ProvenRun> {
    TRY_ASSIGN(const Bytes elf,
               read_file(SYMBOLON_SOURCE_DIR "/tests/guests/committed/fibonacci.elf", mips::kElfBytesMax));
    TRY_ASSIGN(const mips::Program program, mips::load_elf(elf));
    Writer rounds;
    rounds.u32(kRounds);
    return prover::prove(program, guest::frame_input(rounds.view()),
                         {.preset = prover::kPresetStandardV1, .hooks = hooks});
  };
}

// The window draws all the time while a proof is made beside it.
void measure_frames(Application& app) {
  Times gaps("gap between frames, proving");
  auto last = SteadyClock::now();
  const auto swap = QObject::connect(app.window, &QQuickWindow::frameSwapped, app.window, [&] {
    const auto now = SteadyClock::now();
    gaps.add(now - last);
    last = now;
    app.window->update();
  });
  bool done = false;
  app.wallet.proving()->start(prove_guest(), [&](const Result<prover::ProvenRun>& proven) {
    CHECK(proven.has_value(), "the guest is proven");
    done = true;
  });
  last = SteadyClock::now();
  app.window->update();
  CHECK(QTest::qWaitFor([&] { return done; }, 120000), "a proof");
  QObject::disconnect(swap);
  gaps.print();
}

void measure_cancel(Application& app) {
  Times times("cancel, click to idle");
  for (int delay_ms = 50; delay_ms <= 1000; delay_ms += 50) {
    bool done = false;
    bool cancelled = false;
    app.wallet.proving()->start(prove_guest(), [&](const Result<prover::ProvenRun>& proven) {
      cancelled = !proven && proven.error().code == ErrorCode::kCancelled;
      done = true;
    });
    QTest::qWait(delay_ms);
    const auto start = SteadyClock::now();
    app.wallet.proving()->cancel();
    CHECK(QTest::qWaitFor([&] { return done; }, 60000), "an end");
    if (cancelled) times.add(SteadyClock::now() - start);
  }
  times.print();
}

}  // namespace
}  // namespace symbolon::ui

int main(int argc, char** argv) {
  const QGuiApplication application(argc, argv);
  QCoreApplication::setApplicationName("symbolon-bench");
  const QTemporaryDir settings;
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
  QQuickStyle::setStyle("Basic");
  symbolon::ui::register_ui();
  int scans = 1000;
  if (argc > 1) {
    const std::string_view text = argv[1];
    std::from_chars(text.data(), text.data() + text.size(), scans);
  }
  symbolon::ui::Application app;
  symbolon::ui::measure_scans(app, scans);
  symbolon::ui::measure_frames(app);
  symbolon::ui::measure_cancel(app);
  return 0;
}
