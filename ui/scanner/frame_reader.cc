#include "ui/scanner/frame_reader.h"

#include <cstring>

#include "credentials/pass/qr.h"

namespace symbolon::ui {
namespace {

pass::GrayImage gray_of(const QImage& frame) {
  const QImage gray = frame.convertToFormat(QImage::Format_Grayscale8);
  pass::GrayImage image{.width = gray.width(), .height = gray.height(), .pixels = {}};
  image.pixels.resize(static_cast<std::size_t>(gray.width()) * static_cast<std::size_t>(gray.height()));
  const auto row_bytes = static_cast<std::size_t>(gray.width());
  for (int y = 0; y < gray.height(); ++y) {
    std::memcpy(image.pixels.data() + static_cast<std::size_t>(y) * row_bytes, gray.constScanLine(y), row_bytes);
  }
  return image;
}

}  // namespace

void FrameReader::setSource(FrameSource* source) {
  if (m_source != nullptr) disconnect(m_source, nullptr, this, nullptr);
  m_source = source;
  m_last.clear();
  if (source != nullptr) connect(source, &FrameSource::frameReady, this, &FrameReader::look);
}

void FrameReader::look(const QImage& frame) {
  if (m_busy || frame.isNull()) return;
  m_busy = true;
  QElapsedTimer since;
  since.start();
  m_worker.run(
      this, [frame](std::stop_token) { return pass::read_qr(gray_of(frame)); },
      [this, since](Result<std::string> text) {
        m_busy = false;
        if (text) {
          report(QString::fromStdString(*text), since.elapsed());
        } else {
          emit nothingRead();
        }
      });
}

void FrameReader::report(const QString& text, qint64 elapsedMs) {
  const bool repeated = text == m_last && m_sinceLast.isValid() && m_sinceLast.elapsed() < kRepeatMs;
  m_last = text;
  m_sinceLast.start();
  if (!repeated) emit codeRead(text, elapsedMs);
}

}  // namespace symbolon::ui
