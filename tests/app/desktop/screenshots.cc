// Pictures of every screen in light and dark, English and German, 100 and 200 %, for people to look at.
//
//   ctest -R desktop_screenshots      into build/<preset>/screenshots

#include <gtest/gtest.h>

#include <QDir>

#include "tests/app/desktop/look.h"
#include "tests/app/desktop/screens.h"

namespace symbolon::testing {
namespace {

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
    EXPECT_TRUE(window.picture().save(place + "/" + QString::fromStdString(screen) + ".png")) << screen;
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
