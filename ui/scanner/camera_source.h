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
  using FrameSource::FrameSource;

  // Says failed() where there is no camera, or it cannot be used.
  void start() override;
  void stop() override;

 private:
  // Made when it starts: the multimedia system is slow to load, and most gates have no camera.
  struct Capture {
    QVideoSink sink;
    QCamera camera;
    QMediaCaptureSession session;
  };

  std::unique_ptr<Capture> m_capture;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_SCANNER_CAMERA_SOURCE_H_
