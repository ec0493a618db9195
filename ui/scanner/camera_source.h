// CameraSource: the default camera as a source of pictures.

#ifndef SYMBOLON_UI_SCANNER_CAMERA_SOURCE_H_
#define SYMBOLON_UI_SCANNER_CAMERA_SOURCE_H_

#include <QCamera>
#include <QMediaCaptureSession>
#include <QVideoSink>
#include <memory>

#include "ui/scanner/frame_source.h"

namespace symbolon::ui {

class CameraSource : public FrameSource {
  Q_OBJECT

 public:
  explicit CameraSource(QObject* parent = nullptr);

  // Says failed() where there is no camera, or it cannot be used.
  void start() override;
  void stop() override;

 private:
  std::unique_ptr<QCamera> m_camera;
  QMediaCaptureSession m_session;
  QVideoSink m_sink;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_SCANNER_CAMERA_SOURCE_H_
