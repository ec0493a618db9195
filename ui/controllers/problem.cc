#include "ui/controllers/problem.h"

#include <QCoreApplication>
#include <QStringList>

namespace symbolon::ui {
namespace {

// Details that are words and numbers, for lupdate; the others are names of files and of fields. %1 and %2 are numbers.
[[maybe_unused]] constexpr const char* kDetails[] = {
    //: A line of a table
    QT_TRANSLATE_NOOP("Errors", "line %1"),
    //: A word of a recovery phrase
    QT_TRANSLATE_NOOP("Errors", "word %1"),
    QT_TRANSLATE_NOOP("Errors", "%1 words"),
    //: Of a format
    QT_TRANSLATE_NOOP("Errors", "version %1"),
    QT_TRANSLATE_NOOP("Errors", "more than %1 bytes"),
    QT_TRANSLATE_NOOP("Errors", "more than %1 instructions"),
    //: Memory
    QT_TRANSLATE_NOOP("Errors", "needs about %1 MiB of %2 MiB"),
    //: What a program ended with
    QT_TRANSLATE_NOOP("Errors", "exit code %1"),
    QT_TRANSLATE_NOOP("Errors", "not a hex digit"),
    QT_TRANSLATE_NOOP("Errors", "odd number of hex digits"),
    QT_TRANSLATE_NOOP("Errors", "an exit without an entry"),
    //: The code of a pass
    QT_TRANSLATE_NOOP("Errors", "this code was used before"),
    //: A database
    QT_TRANSLATE_NOOP("Errors", "failed before"),
    QT_TRANSLATE_NOOP("Errors", "PBKDF2 with another hash"),
};

// Error texts are translated like any other text; their source is the sentence itself.
QString sentence_of(std::string_view clause) {
  const QByteArray source(clause.data(), static_cast<qsizetype>(clause.size()));
  QString text = QCoreApplication::translate("Errors", source.constData());
  if (text.isEmpty()) return text;
  text[0] = text[0].toUpper();
  return text + ".";
}

// As sentence_of(), with the numbers taken out of the source and put back; as it is where nobody translates it.
QString detail_of(const std::string& detail) {
  const QString original = QString::fromStdString(detail);
  QString form;
  QStringList numbers;
  bool in_number = false;
  for (const QChar character : original) {
    const bool is_digit = character >= u'0' && character <= u'9';
    if (is_digit && !in_number) {
      numbers += QString();
      form += "%" + QString::number(numbers.size());
    }
    (is_digit ? numbers.last() : form) += character;
    in_number = is_digit;
  }
  QString text = QCoreApplication::translate("Errors", form.toUtf8().constData());
  if (text == form) return original;
  for (const QString& number : numbers) text = text.arg(number);
  return text;
}

}  // namespace

Problem problem_of(const Error& error) {
  Problem problem{.sentence = sentence_of(error_sentence(error.code)), .hint = sentence_of(error_hint(error.code))};
  if (!error.detail.empty()) problem.hint += " (" + detail_of(error.detail) + ")";
  return problem;
}

}  // namespace symbolon::ui
