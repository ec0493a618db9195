#include "ui/items/qr_item.h"

#include <QPainter>
#include <algorithm>

namespace symbolon::ui {
namespace {

constexpr int kQuietModules = 4;

}  // namespace

QrItem::QrItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
  setAntialiasing(false);
  setOpaquePainting(true);
  setFillColor(Qt::white);
}

void QrItem::setText(const QString& text) {
  if (m_text == text) return;
  m_text = text;
  m_code.reset();
  if (!text.isEmpty()) {
    Result<pass::QrCode> code = pass::make_qr(text.toStdString());
    if (code) m_code = std::move(*code);
  }
  emit textChanged();
  update();
}

void QrItem::paint(QPainter* painter) {
  if (!m_code) return;
  const int modules = m_code->size + 2 * kQuietModules;
  const int side = static_cast<int>(std::min(width(), height()));
  // Whole pixels: a blurred edge between modules costs reading distance.
  const int pixels = std::max(1, side / modules);
  const int left = (static_cast<int>(width()) - pixels * modules) / 2 + kQuietModules * pixels;
  const int top = (static_cast<int>(height()) - pixels * modules) / 2 + kQuietModules * pixels;
  for (int y = 0; y < m_code->size; ++y) {
    for (int x = 0; x < m_code->size; ++x) {
      if (m_code->at(x, y)) painter->fillRect(left + x * pixels, top + y * pixels, pixels, pixels, Qt::black);
    }
  }
}

}  // namespace symbolon::ui
