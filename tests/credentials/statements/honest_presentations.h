// An honest answer for every line of statements.lock: for each statement and each of its pinned shapes, what is asked
// and a witness whose run needs that shape. Whoever pins another shape adds a case.

#ifndef SYMBOLON_TESTS_CREDENTIALS_STATEMENTS_HONEST_PRESENTATIONS_H_
#define SYMBOLON_TESTS_CREDENTIALS_STATEMENTS_HONEST_PRESENTATIONS_H_

#include <string>
#include <vector>

#include "credentials/presentation/presentation.h"
#include "credentials/statement/pack.h"

namespace symbolon::statement::testing {

struct HonestPresentation {
  std::string statement;
  std::string shape;  // the smallest that the run fits
  Purpose purpose;
  json::Json parameters;
  Witness witness;

  const Pack& pack() const;
  ParameterValues values() const;
  // What a verifier expects who asked for this.
  presentation::Expectation expectation() const;
};

// The cases of one statement, smallest shape first; empty for a statement without any.
std::vector<HonestPresentation> honest_presentations(const std::string& statement);

struct Alteration {
  std::string parameter;
  std::string how;
  ParameterValues values;
};
// The parameters with each of them altered in turn, as the manifest lists them: numbers one higher, texts and bytes
// with another end, flags turned, sets without their last item, optional ones left out.
std::vector<Alteration> altered_parameters(const ParameterValues& values);

}  // namespace symbolon::statement::testing

#endif  // SYMBOLON_TESTS_CREDENTIALS_STATEMENTS_HONEST_PRESENTATIONS_H_
