#include "ui/scanner/camera_source.h"

#include <QMediaDevices>
#include <QVideoFrame>

namespace symbolon::ui {

CameraSource::CameraSource(QObject* parent) : FrameSource(parent) {
  m_session.setVideoSink(&m_sink);
  connect(&m_sink, &QVideoSink::videoFrameChanged, this,
          [this](const QVideoFrame& frame) { emit frameReady(frame.toImage()); });
}

void CameraSource::start() {
  if (QMediaDevices::defaultVideoInput().isNull()) {
    emit failed(tr("There is no camera. Connect one, or choose another scanner."));
    return;
  }
  m_camera = std::make_unique<QCamera>(QMediaDevices::defaultVideoInput());
  connect(m_camera.get(), &QCamera::errorOccurred, this, [this](QCamera::Error, const QString&) {
    emit failed(tr("The camera cannot be used. Close other programs that use it, or choose another scanner."));
  });
  m_session.setCamera(m_camera.get());
  m_camera->start();
}

void CameraSource::stop() {
  if (!m_camera) return;
  m_camera->stop();
  m_session.setCamera(nullptr);
  m_camera.reset();
}

}  // namespace symbolon::ui
