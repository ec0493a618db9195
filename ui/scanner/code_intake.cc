#include "ui/scanner/code_intake.h"

#include "credentials/ur/errors.h"

namespace symbolon::ui {

CodeIntake::CodeIntake(QObject* parent) : QObject(parent) {
  connect(&m_reader, &FrameReader::codeRead, this, [this](const QString& text) { take(text); });
  connect(&m_reader, &FrameReader::nothingRead, this, [this] {
    if (!m_watching) emit failed(tr("There is no code in the picture that can be read."));
  });
  connect(&m_pictures, &FrameSource::failed, this, &CodeIntake::failed);
  connect(&m_camera, &FrameSource::failed, this, [this](const QString& sentence) {
    stop();
    emit failed(sentence);
  });
}

void CodeIntake::watch() {
  m_series.clear();
  m_watching = true;
  m_reader.setSource(&m_camera);
  emit changed();
  m_camera.start();
}

void CodeIntake::stop() {
  m_camera.stop();
  m_reader.setSource(nullptr);
  m_series.clear();
  m_watching = false;
  emit changed();
}

void CodeIntake::usePictures() {
  if (m_watching) stop();
  m_reader.setSource(&m_pictures);
  m_pictures.start();
}

void CodeIntake::takePicture(const QUrl& file) {
  usePictures();
  m_pictures.takeFile(file);
}

void CodeIntake::takeClipboard() {
  usePictures();
  m_pictures.takeClipboard();
}

void CodeIntake::take(const QString& text) {
  const std::string code = text.toStdString();
  if (!ur::looks_like_ur(code)) {
    stop();
    emit received(text.toUtf8());
    return;
  }
  Result<bool> complete = m_series.take(code);
  if (!complete && complete.error().code == errors::kUrOtherMessage) {
    // Somebody holds another series before the camera.
    m_series.clear();
    complete = m_series.take(code);
  }
  if (!complete) return;  // one unreadable code of many
  emit changed();
  if (!*complete) return;
  const Bytes payload = m_series.payload();
  stop();
  emit received(QByteArray(reinterpret_cast<const char*>(payload.data()), static_cast<qsizetype>(payload.size())));
}

}  // namespace symbolon::ui
