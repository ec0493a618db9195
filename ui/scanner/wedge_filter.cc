#include "ui/scanner/wedge_filter.h"

#include <QKeyEvent>

namespace symbolon::ui {

WedgeFilter::WedgeFilter(QObject* window, QObject* parent) : QObject(parent) {
  window->installEventFilter(this);
  // A scanner that stopped in the middle will not go on.
  m_pause.setSingleShot(true);
  m_pause.setInterval(static_cast<int>(5 * kGapMs));
  connect(&m_pause, &QTimer::timeout, this, [this] { set_reading(false); });
}

void WedgeFilter::set_reading(bool reading) {
  if (m_reading == reading) return;
  m_reading = reading;
  emit readingChanged();
}

void WedgeFilter::setEnabled(bool enabled) {
  m_enabled = enabled;
  m_text.clear();
  set_reading(false);
}

bool WedgeFilter::eventFilter(QObject* watched, QEvent* event) {
  if (!m_enabled || event->type() != QEvent::KeyPress) return QObject::eventFilter(watched, event);
  return takes(*static_cast<QKeyEvent*>(event));
}

bool WedgeFilter::takes(const QKeyEvent& key) {
  const bool fast = m_sinceKey.isValid() && m_sinceKey.elapsed() < kGapMs;
  m_sinceKey.start();
  if (!fast) m_text.clear();
  const bool ends = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Tab;
  if (ends) {
    set_reading(false);
    if (m_text.size() < kScanCharsMin) {
      m_text.clear();
      return false;
    }
    emit scanned(std::exchange(m_text, {}));
    return true;
  }
  if (key.text().isEmpty() || !key.text().at(0).isPrint()) return false;
  if (m_text.size() < kScanCharsMax) m_text += key.text();
  if (m_text.size() >= kScanCharsMin) {
    set_reading(true);
    m_pause.start();
  }
  return m_text.size() > 2;
}

}  // namespace symbolon::ui
