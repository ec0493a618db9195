// CodeSeries: a message as a code on the screen, or as a series of codes that follow each other five times a second.

#ifndef SYMBOLON_UI_CONTROLLERS_CODE_SERIES_H_
#define SYMBOLON_UI_CONTROLLERS_CODE_SERIES_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QTimer>
#include <optional>

#include "credentials/ur/ur.h"

namespace symbolon::ui {

class CodeSeries : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to a desk")
  // What the code says now; empty while nothing is shown.
  Q_PROPERTY(QString text READ text NOTIFY changed)
  // How many codes whoever scans needs at least.
  Q_PROPERTY(int codes READ codes NOTIFY shown)

 public:
  // What cameras follow: slower ones miss codes, which costs no more than a few others.
  static constexpr int kCodeMs = 200;

  explicit CodeSeries(QObject* parent = nullptr);

  QString text() const { return m_text; }
  int codes() const { return m_writer ? static_cast<int>(m_writer->fragments()) : 0; }

  // A message of more than nothing and at most ur::kPayloadBytesMax.
  void show(ByteView message);
  Q_INVOKABLE void hide();

 signals:
  void changed();
  void shown();

 private:
  void advance();

  std::optional<ur::UrWriter> m_writer;
  std::uint32_t m_number = 0;
  QString m_text;
  QTimer m_tick;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_CONTROLLERS_CODE_SERIES_H_
