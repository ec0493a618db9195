#include "ui/scanner/camera_source.h"

#include <QMediaDevices>
#include <QVideoFrame>

namespace symbolon::ui {

void CameraSource::start() {
  if (QMediaDevices::defaultVideoInput().isNull()) {
    emit failed(tr("There is no camera. Connect one, or choose another scanner."));
    return;
  }
  m_capture = std::make_unique<Capture>();
  connect(&m_capture->sink, &QVideoSink::videoFrameChanged, this,
          [this](const QVideoFrame& frame) { emit frameReady(frame.toImage()); });
  connect(&m_capture->camera, &QCamera::errorOccurred, this, [this](QCamera::Error, const QString&) {
    emit failed(tr("The camera cannot be used. Close other programs that use it, or choose another scanner."));
  });
  m_capture->session.setCamera(&m_capture->camera);
  m_capture->session.setVideoSink(&m_capture->sink);
  m_capture->camera.start();
}

void CameraSource::stop() { m_capture.reset(); }

}  // namespace symbolon::ui
