#include "ui/controllers/statement_texts.h"

#include <QCoreApplication>

#include "credentials/statement/sentence.h"

namespace symbolon::ui {

QString statement_text(const std::string& source) { return QCoreApplication::translate("Statements", source.c_str()); }

QString sentence_text(const statement::ParameterValues& parameters) {
  const std::string translated = statement_text(parameters.manifest().sentence).toStdString();
  const Result<std::string> sentence = statement::make_sentence(parameters, translated);
  return QString::fromStdString(sentence ? *sentence : statement::make_sentence(parameters));
}

}  // namespace symbolon::ui
