// PictureSource: pictures that somebody hands over one by one: a file, the clipboard, a screenshot of a window.

#ifndef SYMBOLON_UI_SCANNER_PICTURE_SOURCE_H_
#define SYMBOLON_UI_SCANNER_PICTURE_SOURCE_H_

#include <QUrl>

#include "ui/scanner/frame_source.h"

namespace symbolon::ui {

class PictureSource : public FrameSource {
  Q_OBJECT

 public:
  using FrameSource::FrameSource;

  void start() override { m_running = true; }
  void stop() override { m_running = false; }

 public slots:
  void takeFile(const QUrl& file);
  void takeClipboard();
  void take(const QImage& picture);

 private:
  bool m_running = false;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_SCANNER_PICTURE_SOURCE_H_
