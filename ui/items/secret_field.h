// SecretField: where a passphrase, a recovery phrase or a key is typed. What is typed goes straight into locked memory:
// QML sees how long it is, never what. Paste is read from the clipboard the same way, and the clipboard is emptied.

#ifndef SYMBOLON_UI_ITEMS_SECRET_FIELD_H_
#define SYMBOLON_UI_ITEMS_SECRET_FIELD_H_

#include <QtQml/qqmlregistration.h>

#include <QQuickItem>

#include "core/base/secret.h"

namespace symbolon::ui {

class SecretField : public QQuickItem {
  Q_OBJECT
  QML_ELEMENT
  // Characters, not bytes.
  Q_PROPERTY(int length READ length NOTIFY lengthChanged)

 public:
  static constexpr std::size_t kBytesMax = 1024;

  explicit SecretField(QQuickItem* parent = nullptr);

  int length() const;

  // What was typed, in UTF-8; the field is empty afterwards. For C++ alone.
  SecretBytes take();
  Q_INVOKABLE void clear();
  // Whether two fields hold the same: a new passphrase is typed twice.
  Q_INVOKABLE bool equals(const symbolon::ui::SecretField* other) const;

 signals:
  void lengthChanged();
  void accepted();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void inputMethodEvent(QInputMethodEvent* event) override;
  QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  // One character or a pasted text; what does not fit is left out whole.
  void append(const QString& text);
  void remove_last();

  SecretBytes m_bytes{kBytesMax};
  std::size_t m_size = 0;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_ITEMS_SECRET_FIELD_H_
