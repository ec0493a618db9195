// WedgeFilter: a hand scanner that types like a keyboard and ends with ENTER or TAB, caught wherever the focus is.
//
// Keys that follow each other faster than people type are a scan: they are collected and reach no widget once the
// beginning is known; the first key or two may have been typed into the focused field, which is why a gate shows none
// while it waits. Key repeat of a code within five seconds is left to the gate.

#ifndef SYMBOLON_UI_SCANNER_WEDGE_FILTER_H_
#define SYMBOLON_UI_SCANNER_WEDGE_FILTER_H_

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

class QKeyEvent;

namespace symbolon::ui {

class WedgeFilter : public QObject {
  Q_OBJECT

 public:
  // People reach some 12 keys a second; scanners begin at 50.
  static constexpr qint64 kGapMs = 60;
  static constexpr int kScanCharsMin = 16;
  static constexpr int kScanCharsMax = 1024;

  // `window` is what the keys go to: the application, or one window of it.
  explicit WedgeFilter(QObject* window, QObject* parent = nullptr);

  void setEnabled(bool enabled);
  // In the middle of what looks like a scan.
  bool reading() const { return m_reading; }

  bool eventFilter(QObject* watched, QEvent* event) override;

 signals:
  void scanned(const QString& text);
  void readingChanged();

 private:
  bool takes(const QKeyEvent& key);
  void set_reading(bool reading);

  bool m_enabled = false;
  QString m_text;
  QElapsedTimer m_sinceKey;
  bool m_reading = false;
  QTimer m_pause;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_SCANNER_WEDGE_FILTER_H_
