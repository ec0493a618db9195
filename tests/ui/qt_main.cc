// GoogleTest inside a Qt application, with settings of its own.

#include <gtest/gtest.h>

#include <QGuiApplication>
#include <QSettings>
#include <QTemporaryDir>

#include "ui/register_ui.h"

int main(int argc, char** argv) {
  ::testing::InitGoogleTest(&argc, argv);
  QGuiApplication application(argc, argv);
  QCoreApplication::setOrganizationName("symbolon-test");
  QCoreApplication::setApplicationName("symbolon-test");
  const QTemporaryDir settings;
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
  symbolon::ui::register_ui();
  return RUN_ALL_TESTS();
}
