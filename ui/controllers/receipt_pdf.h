// A receipt on paper: the same facts as its JSON, on one page.

#ifndef SYMBOLON_UI_CONTROLLERS_RECEIPT_PDF_H_
#define SYMBOLON_UI_CONTROLLERS_RECEIPT_PDF_H_

#include <QString>
#include <QVariantList>

namespace symbolon::ui {

// `facts` are of { name, value }. False where the file cannot be written; then there is none under this name.
bool write_receipt_pdf(const QString& path, const QVariantList& facts);

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_CONTROLLERS_RECEIPT_PDF_H_
