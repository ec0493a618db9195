#include "tests/ui/window.h"

#include <QQuickStyle>
#include <QTest>

#include "core/base/check.h"

namespace symbolon::testing {

TestWindow::TestWindow(const QVariantMap& properties) {
  QQuickStyle::setStyle("Basic");
  engine_.addImportPath(":/qt/qml");
  engine_.setInitialProperties(properties);
  engine_.load(QUrl("qrc:/qt/qml/Symbolon/qml/Main.qml"));
  CHECK(!engine_.rootObjects().isEmpty(), "the window's QML is broken");
  window_ = qobject_cast<QQuickWindow*>(engine_.rootObjects().first());
  CHECK(window_ != nullptr, "the root is a window");
  CHECK(QTest::qWaitForWindowExposed(window_), "the window must show");
}

}  // namespace symbolon::testing
