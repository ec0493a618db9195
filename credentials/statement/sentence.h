// The one human sentence, made by the program from a manifest and a request's parameters: nothing that the asking side
// wrote goes in except values of parameters.

#ifndef SYMBOLON_CREDENTIALS_STATEMENT_SENTENCE_H_
#define SYMBOLON_CREDENTIALS_STATEMENT_SENTENCE_H_

#include <string>

#include "credentials/statement/manifest.h"

namespace symbolon::statement {

class ParameterValues;

// kManifestSentence: a name that is no parameter, an optional one outside brackets, brackets that do not match or nest.
Result<void> check_sentence(const Manifest& manifest);

std::string make_sentence(const ParameterValues& values);

}  // namespace symbolon::statement

#endif  // SYMBOLON_CREDENTIALS_STATEMENT_SENTENCE_H_
