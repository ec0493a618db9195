#include "ui/items/secret_field.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <algorithm>

namespace symbolon::ui {
namespace {

bool continues_character(std::uint8_t byte) { return (byte & 0xC0U) == 0x80; }

// At most four bytes of UTF-8 a code point, on the stack.
struct Encoded {
  std::array<std::uint8_t, 4> bytes;
  std::size_t size;
};

Encoded encode(char32_t point) {
  const auto low = [](char32_t bits) { return static_cast<std::uint8_t>(0x80 | (bits & 0x3F)); };
  if (point < 0x80) return {{static_cast<std::uint8_t>(point)}, 1};
  if (point < 0x800) return {{static_cast<std::uint8_t>(0xC0 | point >> 6), low(point)}, 2};
  if (point < 0x10000) return {{static_cast<std::uint8_t>(0xE0 | point >> 12), low(point >> 6), low(point)}, 3};
  return {{static_cast<std::uint8_t>(0xF0 | point >> 18), low(point >> 12), low(point >> 6), low(point)}, 4};
}

}  // namespace

SecretField::SecretField(QQuickItem* parent) : QQuickItem(parent) {
  setFlag(ItemAcceptsInputMethod);
  setAcceptedMouseButtons(Qt::LeftButton);
  setActiveFocusOnTab(true);
}

int SecretField::length() const {
  const auto bytes = m_bytes.view().first(m_size);
  return static_cast<int>(std::ranges::count_if(bytes, [](std::uint8_t byte) { return !continues_character(byte); }));
}

SecretBytes SecretField::take() {
  SecretBytes taken = SecretBytes::copy_of(m_bytes.view().first(m_size));
  clear();
  return taken;
}

void SecretField::clear() {
  wipe(m_bytes.span());
  m_size = 0;
  emit lengthChanged();
}

bool SecretField::equals(const SecretField* other) const {
  if (other == nullptr) return false;
  return equal_constant_time(m_bytes.view().first(m_size), other->m_bytes.view().first(other->m_size));
}

void SecretField::append(const QString& text) {
  std::size_t end = m_size;
  for (const char32_t point : text.toUcs4()) {
    if (point < 0x20 || point == 0x7F) continue;
    Encoded encoded = encode(point);
    if (end + encoded.size > kBytesMax) {
      wipe(m_bytes.span().subspan(m_size));
      return;
    }
    std::copy_n(encoded.bytes.begin(), encoded.size, m_bytes.span().begin() + static_cast<std::ptrdiff_t>(end));
    end += encoded.size;
    wipe(encoded.bytes);
  }
  m_size = end;
  emit lengthChanged();
}

void SecretField::remove_last() {
  while (m_size > 0) {
    std::uint8_t& last = m_bytes.span()[--m_size];
    const bool whole = !continues_character(last);
    last = 0;
    if (whole) break;
  }
  emit lengthChanged();
}

void SecretField::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Paste)) {
    append(QGuiApplication::clipboard()->text());
    QGuiApplication::clipboard()->clear();
  } else if (event->key() == Qt::Key_Backspace) {
    event->modifiers().testFlag(Qt::ControlModifier) ? clear() : remove_last();
  } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    emit accepted();
  } else if (!event->text().isEmpty() && event->text().at(0).isPrint()) {
    append(event->text());
  } else {
    // Tab and the like move the focus.
    event->ignore();
  }
}

void SecretField::inputMethodEvent(QInputMethodEvent* event) { append(event->commitString()); }

QVariant SecretField::inputMethodQuery(Qt::InputMethodQuery query) const {
  if (query == Qt::ImHints) return static_cast<int>(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
  if (query == Qt::ImEnabled) return true;
  return QQuickItem::inputMethodQuery(query);
}

void SecretField::mousePressEvent(QMouseEvent*) { forceActiveFocus(Qt::MouseFocusReason); }

}  // namespace symbolon::ui
