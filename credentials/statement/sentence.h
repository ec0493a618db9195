// The one human sentence, made by the program from a manifest and a request's parameters: nothing that the asking side
// wrote goes in except values of parameters.

#ifndef SYMBOLON_CREDENTIALS_STATEMENT_SENTENCE_H_
#define SYMBOLON_CREDENTIALS_STATEMENT_SENTENCE_H_

#include <string>
#include <string_view>

#include "credentials/statement/manifest.h"

namespace symbolon::statement {

class ParameterValues;

// kManifestSentence: a name that is no parameter, an optional one outside brackets, brackets that do not match or nest.
Result<void> check_sentence(const Manifest& manifest);

std::string make_sentence(const ParameterValues& values);

// In another language. kManifestSentence where `translated` would not say the same things: it must name the parameters
// that the manifest's sentence names, inside brackets those that stand together there, so that no translation hides a
// condition.
Result<std::string> make_sentence(const ParameterValues& values, std::string_view translated);

}  // namespace symbolon::statement

#endif  // SYMBOLON_CREDENTIALS_STATEMENT_SENTENCE_H_
