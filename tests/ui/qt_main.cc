// GoogleTest inside a Qt application, with settings of its own. What Qt says of layouts that do not come to rest is a
// failure: such a layout stays as it is from then on, whatever happens to what is in it.

#include <gtest/gtest.h>

#include <QGuiApplication>
#include <QSettings>
#include <QTemporaryDir>

#include "ui/register_ui.h"

namespace {

QtMessageHandler next_handler = nullptr;

void fail_on_loops(QtMsgType type, const QMessageLogContext& context, const QString& text) {
  for (const char* loop : {"Polish loop detected", "Detected recursive rearrange", "Binding loop detected"}) {
    if (text.contains(QLatin1String(loop))) ADD_FAILURE() << text.toStdString();
  }
  next_handler(type, context, text);
}

}  // namespace

int main(int argc, char** argv) {
  ::testing::InitGoogleTest(&argc, argv);
  QGuiApplication application(argc, argv);
  next_handler = qInstallMessageHandler(fail_on_loops);
  QCoreApplication::setOrganizationName("symbolon-test");
  QCoreApplication::setApplicationName("symbolon-test");
  const QTemporaryDir settings;
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
  symbolon::ui::register_ui();
  return RUN_ALL_TESTS();
}
