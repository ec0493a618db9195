#include "ui/controllers/receipt_pdf.h"

#include <QCoreApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace symbolon::ui {

bool write_receipt_pdf(const QString& path, const QVariantList& facts) {
  const QString title = QCoreApplication::translate("Receipt", "Receipt of a proof");
  QString html = "<h1>" + title.toHtmlEscaped() + "</h1><table cellpadding='4'>";
  for (const QVariant& fact : facts) {
    const QVariantMap map = fact.toMap();
    // Long numbers break anywhere.
    QString value;
    for (const QChar c : map["value"].toString().toHtmlEscaped()) {
      value += c;
      if (value.size() % 48 == 0) value += QChar(0x200B);
    }
    html += "<tr><td><b>" + map["name"].toString().toHtmlEscaped() + "</b></td><td>" + value + "</td></tr>";
  }
  html += "</table>";

  // Appears whole or not at all.
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return false;
  {
    QPdfWriter writer(&file);
    writer.setTitle(title);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QTextDocument document;
    document.setHtml(html);
    document.print(&writer);
  }
  return file.commit();
}

}  // namespace symbolon::ui
