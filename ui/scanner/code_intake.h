// CodeIntake: codes that somebody holds before the camera, or has as a picture, as whole messages: a code with a text,
// or a series of codes (credentials/ur) put together.

#ifndef SYMBOLON_UI_SCANNER_CODE_INTAKE_H_
#define SYMBOLON_UI_SCANNER_CODE_INTAKE_H_

#include <QtQml/qqmlregistration.h>

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include "credentials/ur/ur.h"
#include "ui/scanner/camera_source.h"
#include "ui/scanner/frame_reader.h"
#include "ui/scanner/picture_source.h"

namespace symbolon::ui {

class CodeIntake : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to a desk")
  // The camera is looking.
  Q_PROPERTY(bool watching READ watching NOTIFY changed)
  // Of a series of codes, how much is known: 0 to 1.
  Q_PROPERTY(double share READ share NOTIFY changed)

 public:
  explicit CodeIntake(QObject* parent = nullptr);

  bool watching() const { return m_watching; }
  double share() const { return m_series.share(); }
  // Looks at pictures in place of the camera; here is where tests and other windows put them.
  void usePictures();
  PictureSource& pictures() { return m_pictures; }

  Q_INVOKABLE void watch();
  Q_INVOKABLE void stop();
  Q_INVOKABLE void takePicture(const QUrl& file);
  // A picture in the clipboard.
  void takeClipboard();

 signals:
  void changed();
  void received(const QByteArray& message);
  void failed(const QString& sentence);

 private:
  void take(const QString& text);

  bool m_watching = false;
  ur::UrReader m_series;
  CameraSource m_camera;
  PictureSource m_pictures;
  FrameReader m_reader;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_SCANNER_CODE_INTAKE_H_
