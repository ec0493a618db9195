// Every pair of text and surface that the theme lists has a contrast of at least 4.5 (WCAG 2.1, success criterion
// 1.4.3), in both themes.

#include <gtest/gtest.h>

#include <QColor>
#include <QJSValue>
#include <QQmlComponent>
#include <QQmlEngine>
#include <cmath>
#include <memory>

#include "ui/controllers/appearance.h"

namespace symbolon::ui {
namespace {

// WCAG 2.1, definition of relative luminance.
double luminance(const QColor& color) {
  const auto linear = [](double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& one, const QColor& two) {
  const auto [darker, lighter] = std::minmax({luminance(one), luminance(two)});
  return (lighter + 0.05) / (darker + 0.05);
}

TEST(Contrast, FormulaGivesThePublishedExtremes) {
  EXPECT_NEAR(contrast(Qt::black, Qt::white), 21, 1e-9);
  EXPECT_NEAR(contrast(QColor("#777777"), Qt::white), 4.48, 0.01);
}

TEST(Contrast, EveryListedPairIsReadable) {
  QQmlEngine engine;
  engine.addImportPath(":/qt/qml");
  QQmlComponent component(&engine);
  component.setData("import QtQuick\nimport Symbolon\nQtObject { readonly property var pairs: Theme.textPairs }", {});
  QColor other_paper;
  for (const bool dark : {false, true}) {
    Appearance::instance().setDark(dark);
    const std::unique_ptr<QObject> probe(component.create());
    ASSERT_NE(probe, nullptr) << component.errorString().toStdString();
    const QVariantList pairs = probe->property("pairs").value<QJSValue>().toVariant().toList();
    ASSERT_GE(pairs.size(), 12);
    const auto first_paper = pairs[0].toMap()["paper"].value<QColor>();
    EXPECT_NE(first_paper, other_paper) << "the themes are one";
    other_paper = first_paper;
    for (const QVariant& pair : pairs) {
      const QVariantMap map = pair.toMap();
      const double ratio = contrast(map["ink"].value<QColor>(), map["paper"].value<QColor>());
      EXPECT_GE(ratio, 4.5) << (dark ? "dark: " : "light: ") << map["name"].toString().toStdString();
    }
  }
}

}  // namespace
}  // namespace symbolon::ui
