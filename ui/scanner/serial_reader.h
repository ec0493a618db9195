// SerialReader: a scanner on a serial port, a code to a line.

#ifndef SYMBOLON_UI_SCANNER_SERIAL_READER_H_
#define SYMBOLON_UI_SCANNER_SERIAL_READER_H_

#include <QByteArray>
#include <QObject>
#include <QSerialPort>
#include <QString>

namespace symbolon::ui {

class SerialReader : public QObject {
  Q_OBJECT

 public:
  static constexpr qsizetype kLineBytesMax = 1024;

  explicit SerialReader(QObject* parent = nullptr);

  // The port with this name, or the first one; 9600 baud, 8N1, as scanners are delivered. failed() where there is none.
  void start(const QString& port = {});
  void stop();

  // Bytes as they come from the port. A longer line than a code has is dropped up to its end.
  void take(const QByteArray& bytes);

 signals:
  void scanned(const QString& text);
  void failed(const QString& sentence);

 private:
  QSerialPort m_port;
  QByteArray m_line;
  bool m_dropping = false;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_SCANNER_SERIAL_READER_H_
