// What manifests say, in the language of the screen. Their source is the manifest's own text.

#ifndef SYMBOLON_UI_CONTROLLERS_STATEMENT_TEXTS_H_
#define SYMBOLON_UI_CONTROLLERS_STATEMENT_TEXTS_H_

#include <QString>
#include <string>

#include "credentials/statement/parameter_values.h"

namespace symbolon::ui {

// A title, a meaning or what is revealed.
QString statement_text(const std::string& source);

// The one sentence (statement/sentence.h). In the manifest's words where a translation would leave a condition out.
QString sentence_text(const statement::ParameterValues& parameters);

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_CONTROLLERS_STATEMENT_TEXTS_H_
