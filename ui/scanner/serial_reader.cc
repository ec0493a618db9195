#include "ui/scanner/serial_reader.h"

#include <QSerialPortInfo>
#include <utility>

namespace symbolon::ui {

SerialReader::SerialReader(QObject* parent) : QObject(parent) {
  connect(&m_port, &QSerialPort::readyRead, this, [this] { take(m_port.readAll()); });
  connect(&m_port, &QSerialPort::errorOccurred, this, [this](QSerialPort::SerialPortError error) {
    if (error == QSerialPort::NoError || !m_port.isOpen()) return;
    m_port.close();
    emit failed(tr("The scanner was unplugged. Plug it in and choose it again."));
  });
}

void SerialReader::start(const QString& port) {
  const QList<QSerialPortInfo> ports = QSerialPortInfo::availablePorts();
  if (port.isEmpty() && ports.isEmpty()) {
    emit failed(tr("There is no serial port. Connect the scanner, or choose another one."));
    return;
  }
  m_port.setPortName(port.isEmpty() ? ports.first().portName() : port);
  m_port.setBaudRate(QSerialPort::Baud9600);
  if (!m_port.open(QIODevice::ReadOnly)) {
    emit failed(tr("The serial port %1 cannot be opened. Check the permissions.").arg(m_port.portName()));
  }
}

void SerialReader::stop() {
  m_port.close();
  m_line.clear();
  m_dropping = false;
}

void SerialReader::take(const QByteArray& bytes) {
  for (const char byte : bytes) {
    if (byte == '\r' || byte == '\n') {
      if (!m_line.isEmpty() && !m_dropping) emit scanned(QString::fromLatin1(std::exchange(m_line, {})));
      m_line.clear();
      m_dropping = false;
    } else if (m_line.size() >= kLineBytesMax) {
      m_dropping = true;
    } else {
      m_line += byte;
    }
  }
}

}  // namespace symbolon::ui
