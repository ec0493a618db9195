// symbolon-desktop: the desktop and kiosk application.

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QTranslator>
#include <cstdio>

#include "app/desktop/quit_signals.h"
#include "app/desktop/services.h"
#include "core/base/wiping_heap.h"
#include "ui/register_ui.h"

namespace {

constexpr int kExitUsage = 2;
constexpr int kExitInternal = 4;

}  // namespace

int main(int argc, char** argv) {
  symbolon::wipe_freed_memory();  // credentials and inputs of proofs among it
  const QGuiApplication application(argc, argv);
  QCoreApplication::setOrganizationName("Symbolon");
  QCoreApplication::setApplicationName("Symbolon");
  QCoreApplication::setApplicationVersion(SYMBOLON_VERSION);
  QGuiApplication::setDesktopFileName("symbolon");
  QQuickStyle::setStyle("Basic");

  QCommandLineParser arguments;
  arguments.setApplicationDescription("Prove what matters at the door, and nothing else.");
  arguments.addHelpOption();
  arguments.addVersionOption();
  arguments.addOption({"desk", "Open this desk: wallet, gate, lender, organizer, issuer.", "NAME", "wallet"});
  arguments.addOption({"kiosk", "Full screen, one desk, and no way out but the staff menu."});
  arguments.addOption({"folder", "Keep ledgers, keys and the vault here.", "FOLDER"});
  arguments.addOption({"vault", "Use this vault file.", "FILE"});
  arguments.addOption({"demo", "Open a sample event, wallet and request, in a folder that goes at the end."});
  arguments.process(application);

  const QStringList desks = {"wallet", "gate", "lender", "organizer", "issuer"};
  const QString desk = arguments.value("desk");
  if (!desks.contains(desk)) {
    std::fprintf(stderr, "symbolon-desktop: error: there is no desk called %s\n", qPrintable(desk));
    std::fprintf(stderr, "symbolon-desktop: hint: choose one of %s\n", qPrintable(desks.join(", ")));
    return kExitUsage;
  }

  QTranslator translator;
  if (translator.load(QLocale(), "symbolon", "_", ":/i18n")) QCoreApplication::installTranslator(&translator);

  const symbolon::desktop::QuitSignals quit_signals;  // before there is anything to leave behind
  symbolon::ui::register_ui();
  const auto services = symbolon::desktop::Services::create({.folder = arguments.value("folder").toStdString(),
                                                             .vault_path = arguments.value("vault").toStdString(),
                                                             .kiosk = arguments.isSet("kiosk"),
                                                             .demo = arguments.isSet("demo")});
  if (!services) {
    std::fprintf(stderr, "symbolon-desktop: error: %s\n", services.error().message().c_str());
    return kExitInternal;
  }
  QQmlApplicationEngine engine;
  engine.addImportPath(":/qt/qml");
  QVariantMap properties = (*services)->controllers();
  properties.insert("desk", desk);
  engine.setInitialProperties(properties);
  engine.load(QUrl("qrc:/qt/qml/Symbolon/qml/Main.qml"));
  if (engine.rootObjects().isEmpty()) return kExitInternal;
  (*services)->open_demo();
  return QGuiApplication::exec();
}
