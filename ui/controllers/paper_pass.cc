#include "ui/controllers/paper_pass.h"

#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include "credentials/pass/qr.h"

namespace symbolon::ui {
namespace {

constexpr int kDotsPerInch = 300;
// Two millimetres a module: scanners read that from an arm's length.
constexpr int kDotsPerModule = 24;

QString text(const char* source) { return QCoreApplication::translate("PaperPass", source); }

void draw(QPainter& painter, const PaperPass& pass, const pass::QrCode& code) {
  const int width = painter.device()->width();
  const auto line = [&](int top, int points, const QString& words) {
    QFont font = painter.font();
    font.setPointSize(points);
    painter.setFont(font);
    const QRect room(0, top, width, kDotsPerInch * 2);
    painter.drawText(room, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, words);
  };
  line(0, 24, pass.event);
  const int left = (width - code.size * kDotsPerModule) / 2;
  const int top = kDotsPerInch;
  for (int y = 0; y < code.size; ++y) {
    for (int x = 0; x < code.size; ++x) {
      if (!code.at(x, y)) continue;
      painter.fillRect(left + x * kDotsPerModule, top + y * kDotsPerModule, kDotsPerModule, kDotsPerModule, Qt::black);
    }
  }
  const int below = top + code.size * kDotsPerModule + kDotsPerInch / 3;
  line(below, 20, pass.shortCode);
  line(below + kDotsPerInch / 2, 12,
       text(QT_TRANSLATE_NOOP("PaperPass", "Whoever brings this page first gets in, once. Keep it like a banknote.")));
}

}  // namespace

bool write_paper_pass(const QString& path, const PaperPass& pass) {
  const Result<pass::QrCode> code = pass::make_qr(pass.code.toStdString());
  if (!code) return false;
  // Appears whole or not at all.
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return false;
  {
    QPdfWriter writer(&file);
    writer.setTitle(pass.event);
    writer.setPageSize(QPageSize(QPageSize::A5));
    writer.setResolution(kDotsPerInch);
    QPainter painter(&writer);
    draw(painter, pass, *code);
  }
  return file.commit();
}

}  // namespace symbolon::ui
