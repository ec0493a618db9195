// Pictures of every screen in light and dark, English and German, 100 and 200 %, for people to look at.
//
//   ctest -R desktop_screenshots      into build/<preset>/screenshots

#include <gtest/gtest.h>

#include <QDir>
#include <QQuickItem>

#include "tests/app/desktop/screens.h"
#include "tests/ui/look.h"

namespace symbolon::testing {
namespace {

// To the beginning or the end of what is longer than the window; false where nothing is.
bool scroll(QQuickItem* item, bool to_end) {
  if (!item->isVisible()) return false;
  if (item->inherits("QQuickFlickable")) {
    const double end = item->property("contentHeight").toDouble() - item->height();
    if (end > 1) return item->setProperty("contentY", to_end ? end : 0);
  }
  bool scrolled = false;
  for (QQuickItem* child : item->childItems()) scrolled |= scroll(child, to_end);
  return scrolled;
}

void take(const QString& folder, const Look::Options& options) {
  const Look look(options);
  const QString place = QString("%1/%2-%3-%4")
                            .arg(folder, options.dark ? "dark" : "light", options.german ? "de" : "en")
                            .arg(static_cast<int>(options.text_scale * 100));
  ASSERT_TRUE(QDir().mkpath(place));
  walk_screens([&](const std::string& screen, const TestWindow& window) {
    // Signs are drawn with the second frame.
    (void)window.picture();
    QCoreApplication::processEvents();
    const QString file = place + "/" + QString::fromStdString(screen);
    EXPECT_TRUE(window.picture().save(file + ".png")) << screen;
    QQuickItem* const content = window.get()->contentItem();
    if (scroll(content, true)) {
      QCoreApplication::processEvents();
      EXPECT_TRUE(window.picture().save(file + "-end.png")) << screen;
      scroll(content, false);
    }
  });
}

TEST(Screenshots, OfEveryScreen) {
  const QString folder = SYMBOLON_BINARY_DIR "/screenshots";
  for (const bool dark : {false, true}) {
    for (const bool german : {false, true}) {
      for (const double scale : {1.0, 2.0}) take(folder, {.dark = dark, .text_scale = scale, .german = german});
    }
  }
}

}  // namespace
}  // namespace symbolon::testing
