// How the application looks in a test: theme, size of text, language; as it was before when this goes.

#ifndef SYMBOLON_TESTS_UI_LOOK_H_
#define SYMBOLON_TESTS_UI_LOOK_H_

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include "core/base/check.h"
#include "ui/controllers/appearance.h"

namespace symbolon::testing {

class Look {
 public:
  struct Options {
    bool dark = false;
    double text_scale = 1;
    bool german = false;
  };
  explicit Look(const Options& options) {
    ui::Appearance::instance().setDark(options.dark);
    ui::Appearance::instance().setTextScale(options.text_scale);
    QLocale::setDefault(options.german ? QLocale(QLocale::German, QLocale::Germany) : QLocale(QLocale::C));
    if (!options.german) return;
    CHECK(translator_.load(QLocale(), "symbolon", "_", ":/i18n"), "the German translation is built in");
    QCoreApplication::installTranslator(&translator_);
  }
  ~Look() {
    QCoreApplication::removeTranslator(&translator_);
    QLocale::setDefault(QLocale(QLocale::C));
    ui::Appearance::instance().setDark(false);
    ui::Appearance::instance().setTextScale(1);
  }
  Look(const Look&) = delete;
  Look& operator=(const Look&) = delete;

 private:
  QTranslator translator_;
};

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_UI_LOOK_H_
