// FrameSource: where pictures with codes come from: a camera, a picture file, the clipboard, a part of the screen. The
// reader behind it does not know which.

#ifndef SYMBOLON_UI_SCANNER_FRAME_SOURCE_H_
#define SYMBOLON_UI_SCANNER_FRAME_SOURCE_H_

#include <QImage>
#include <QObject>
#include <QString>

namespace symbolon::ui {

class FrameSource : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  virtual void start() = 0;
  virtual void stop() = 0;

 signals:
  // A picture to look at. Sources may deliver faster than anybody reads; the reader drops what it cannot take.
  void frameReady(const QImage& frame);
  // One sentence for the screen: no camera, no permission, no picture in the clipboard.
  void failed(const QString& sentence);
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_SCANNER_FRAME_SOURCE_H_
