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

// The leak check of the address sanitizer asks for this, where it is built in. None of it is ours:
//
//   QSGTexture              before Qt 6.6, the software renderer forgets the textures of images, such as the signs of
//                           the style, when the last window goes (QTBUG-106968)
//   libQt6QuickTemplates2   before Qt 6.6, a field of text forgets a press of the mouse that it waits with
//   libdbus                 only Qt calls it, in a thread of its own; a buffer that it read into is left behind
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:QSGTexture::QSGTexture\n"
         "leak:libQt6QuickTemplates2.so\n"
         "leak:libdbus-1.so\n";
}

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
