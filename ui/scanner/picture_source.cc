#include "ui/scanner/picture_source.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImageReader>

namespace symbolon::ui {
namespace {

// A picture of a code needs no more; a larger one is a mistake or an attack on memory.
constexpr int kSideMax = 8192;

}  // namespace

void PictureSource::takeFile(const QUrl& file) {
  QImageReader reader(file.toLocalFile());
  const QSize size = reader.size();
  if (size.width() > kSideMax || size.height() > kSideMax) {
    emit failed(tr("The picture is too large. Cut out the part with the code."));
    return;
  }
  const QImage picture = reader.read();
  if (picture.isNull()) {
    emit failed(tr("The file is no picture that can be read. Choose a PNG or JPEG file."));
    return;
  }
  take(picture);
}

void PictureSource::takeClipboard() {
  const QImage picture = QGuiApplication::clipboard()->image();
  if (picture.isNull()) {
    emit failed(tr("There is no picture in the clipboard. Copy one first."));
    return;
  }
  take(picture);
}

void PictureSource::take(const QImage& picture) {
  if (m_running) emit frameReady(picture);
}

}  // namespace symbolon::ui
