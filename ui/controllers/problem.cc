#include "ui/controllers/problem.h"

#include <QCoreApplication>

namespace symbolon::ui {
namespace {

// Error texts are translated like any other text; their source is the sentence itself.
QString sentence_of(std::string_view clause) {
  const QByteArray source(clause.data(), static_cast<qsizetype>(clause.size()));
  QString text = QCoreApplication::translate("Errors", source.constData());
  if (text.isEmpty()) return text;
  text[0] = text[0].toUpper();
  return text + ".";
}

}  // namespace

Problem problem_of(const Error& error) {
  Problem problem{.sentence = sentence_of(error_sentence(error.code)), .hint = sentence_of(error_hint(error.code))};
  if (!error.detail.empty()) problem.hint += " (" + QString::fromStdString(error.detail) + ")";
  return problem;
}

}  // namespace symbolon::ui
