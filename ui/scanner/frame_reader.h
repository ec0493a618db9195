// FrameReader: finds the code in pictures, on a thread of its own. While it looks at one, later pictures are dropped,
// so what it reports is never older than two pictures. The same code is reported again only after the repeat time: a
// phone held before a camera is one scan, not fifty.

#ifndef SYMBOLON_UI_SCANNER_FRAME_READER_H_
#define SYMBOLON_UI_SCANNER_FRAME_READER_H_

#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QString>

#include "ui/jobs/worker.h"
#include "ui/scanner/frame_source.h"

namespace symbolon::ui {

class FrameReader : public QObject {
  Q_OBJECT

 public:
  static constexpr qint64 kRepeatMs = 2500;

  explicit FrameReader(QObject* parent = nullptr) : QObject(parent) {}

  // Reads what `source` delivers from now on; nullptr for nothing. Does not own it.
  void setSource(FrameSource* source);

 public slots:
  void look(const QImage& frame);

 signals:
  // `elapsedMs` since the picture arrived here.
  void codeRead(const QString& text, qint64 elapsedMs);
  // The picture had no code that can be read.
  void nothingRead();

 private:
  void report(const QString& text, qint64 elapsedMs);

  Worker m_worker;
  FrameSource* m_source = nullptr;
  bool m_busy = false;
  QString m_last;
  QElapsedTimer m_sinceLast;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_SCANNER_FRAME_READER_H_
