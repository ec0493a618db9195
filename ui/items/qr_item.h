// QrItem: a QR code as an item: black on white with its quiet zone of four modules, whole pixels a module, whatever the
// theme. The text that it shows is public by nature: it is what a scanner sees.

#ifndef SYMBOLON_UI_ITEMS_QR_ITEM_H_
#define SYMBOLON_UI_ITEMS_QR_ITEM_H_

#include <QtQml/qqmlregistration.h>

#include <QQuickPaintedItem>
#include <QString>
#include <optional>

#include "credentials/pass/qr.h"

namespace symbolon::ui {

class QrItem : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
  // False where the text is empty or does not fit into a code.
  Q_PROPERTY(bool drawn READ drawn NOTIFY textChanged)

 public:
  explicit QrItem(QQuickItem* parent = nullptr);

  QString text() const { return m_text; }
  bool drawn() const { return m_code.has_value(); }
  void setText(const QString& text);

  void paint(QPainter* painter) override;

 signals:
  void textChanged();

 private:
  QString m_text;
  std::optional<pass::QrCode> m_code;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_ITEMS_QR_ITEM_H_
