#include "ui/controllers/code_series.h"

namespace symbolon::ui {

CodeSeries::CodeSeries(QObject* parent) : QObject(parent) {
  m_tick.setInterval(kCodeMs);
  connect(&m_tick, &QTimer::timeout, this, &CodeSeries::advance);
}

void CodeSeries::show(ByteView message) {
  m_writer.emplace(message);
  m_number = 0;
  advance();
  if (!m_writer->is_single()) m_tick.start();
  emit shown();
}

void CodeSeries::hide() {
  m_tick.stop();
  m_writer.reset();
  m_text.clear();
  emit shown();
  emit changed();
}

void CodeSeries::advance() {
  // After 2^32 codes it begins again; so does everybody who looks at them for 27 years.
  if (++m_number == 0) m_number = 1;
  m_text = QString::fromStdString(m_writer->text(m_number));
  emit changed();
}

}  // namespace symbolon::ui
