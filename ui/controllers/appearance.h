// Appearance: theme, text size and language, as the user set them or as the system says. Kept in the user's settings.

#ifndef SYMBOLON_UI_CONTROLLERS_APPEARANCE_H_
#define SYMBOLON_UI_CONTROLLERS_APPEARANCE_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>

class QJSEngine;
class QQmlEngine;

namespace symbolon::ui {

class Appearance : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON
  Q_PROPERTY(bool dark READ dark WRITE setDark NOTIFY darkChanged)
  // 1 to 2: what 200 % text means.
  Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)
  Q_PROPERTY(bool sound READ sound WRITE setSound NOTIFY soundChanged)

 public:
  // The one instance: QML and C++ see the same.
  static Appearance& instance();
  static Appearance* create(QQmlEngine* engine, QJSEngine* script);

  bool dark() const { return m_dark; }
  double textScale() const { return m_textScale; }
  bool sound() const { return m_sound; }

 public slots:
  void setDark(bool dark);
  void setTextScale(double scale);
  void setSound(bool sound);

 signals:
  void darkChanged();
  void textScaleChanged();
  void soundChanged();

 private:
  Appearance();

  bool m_dark;
  double m_textScale;
  bool m_sound;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_CONTROLLERS_APPEARANCE_H_
