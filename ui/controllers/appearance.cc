#include "ui/controllers/appearance.h"

#include <QGuiApplication>
#include <QJSEngine>
#include <QPalette>
#include <QQmlEngine>
#include <QSettings>
#include <algorithm>

namespace symbolon::ui {
namespace {

constexpr double kTextScaleMax = 2;

// Qt 6.4 tells nothing of the colour scheme but the palette that follows from it.
bool system_is_dark() {
  const QPalette palette = QGuiApplication::palette();
  return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

}  // namespace

Appearance::Appearance() {
  const QSettings settings;
  m_dark = settings.value("appearance/dark", system_is_dark()).toBool();
  m_textScale = std::clamp(settings.value("appearance/text_scale", 1.0).toDouble(), 1.0, kTextScaleMax);
  m_sound = settings.value("appearance/sound", true).toBool();
}

Appearance& Appearance::instance() {
  static Appearance appearance;
  return appearance;
}

Appearance* Appearance::create(QQmlEngine*, QJSEngine*) {
  Appearance* appearance = &instance();
  // Lives as long as the process; without this the engine would delete it.
  QJSEngine::setObjectOwnership(appearance, QJSEngine::CppOwnership);
  return appearance;
}

void Appearance::setDark(bool dark) {
  if (m_dark == dark) return;
  m_dark = dark;
  QSettings().setValue("appearance/dark", dark);
  emit darkChanged();
}

void Appearance::setTextScale(double scale) {
  scale = std::clamp(scale, 1.0, kTextScaleMax);
  if (qFuzzyCompare(m_textScale, scale)) return;
  m_textScale = scale;
  QSettings().setValue("appearance/text_scale", scale);
  emit textScaleChanged();
}

void Appearance::setSound(bool sound) {
  if (m_sound == sound) return;
  m_sound = sound;
  QSettings().setValue("appearance/sound", sound);
  emit soundChanged();
}

}  // namespace symbolon::ui
