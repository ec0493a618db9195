// Statements in German: every sentence says what the manifest's says, and one that does not is not shown.

#include <gtest/gtest.h>

#include "credentials/statement/sentence.h"
#include "credentials/statements/registry.h"
#include "tests/support/result_matchers.h"
#include "tests/ui/look.h"
#include "ui/controllers/statement_texts.h"

namespace symbolon::ui {
namespace {

using json::Json;
using statement::FieldKind;

Json example_value(const statement::FieldType& type) {
  switch (type.kind) {
    case FieldKind::kFlag:
      return true;
    case FieldKind::kDate:
      return "2026-11-21";
    case FieldKind::kBytes:
      return std::string(2 * type.size, '1');
    case FieldKind::kText:
      return "AT";
    default:
      return 7;
  }
}

// Every parameter there is, so that no part of the sentence is left out.
Result<statement::ParameterValues> all_parameters(const statement::Manifest& manifest) {
  Json values;
  for (const statement::FieldSpec& field : manifest.parameters) {
    const Json value = example_value(field.type);
    values[field.name] = field.type.is_set ? Json::array({value}) : value;
  }
  return statement::ParameterValues::from_json(manifest, values);
}

TEST(StatementTexts, GermanSentencesSayTheSameThings) {
  const testing::Look german({.german = true});
  for (const statement::Pack& pack : statement::packs()) {
    SCOPED_TRACE(pack.manifest.id);
    const auto parameters = all_parameters(pack.manifest);
    ASSERT_OK(parameters);
    const QString translated = statement_text(pack.manifest.sentence);
    EXPECT_NE(translated.toStdString(), pack.manifest.sentence);
    const auto sentence = statement::make_sentence(*parameters, translated.toStdString());
    ASSERT_OK(sentence);
    EXPECT_EQ(sentence_text(*parameters).toStdString(), *sentence);
  }
}

TEST(StatementTexts, WithoutTheConditionTheManifestSpeaks) {
  class Forgetful : public QTranslator {
   public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char*, const char*, int) const override { return "I show nothing."; }
  } translator;
  QCoreApplication::installTranslator(&translator);
  const statement::Pack& pack = statement::packs().front();
  const auto parameters = all_parameters(pack.manifest);
  ASSERT_OK(parameters);
  EXPECT_EQ(statement_text(pack.manifest.title), "I show nothing.");
  EXPECT_EQ(sentence_text(*parameters).toStdString(), statement::make_sentence(*parameters));
  QCoreApplication::removeTranslator(&translator);
}

}  // namespace
}  // namespace symbolon::ui
