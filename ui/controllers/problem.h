// Problem: what went wrong, as a screen says it: one sentence and what to do. Translated where the code is known.

#ifndef SYMBOLON_UI_CONTROLLERS_PROBLEM_H_
#define SYMBOLON_UI_CONTROLLERS_PROBLEM_H_

#include <QString>

#include "core/base/error.h"

namespace symbolon::ui {

struct Problem {
  QString sentence;
  QString hint;
  // Not a problem at all, but good news in its place.
  bool good = false;

  bool empty() const { return sentence.isEmpty(); }
};

// The sentence and hint of the error, capitalised and with a full stop; the hint ends with the detail, in parentheses.
Problem problem_of(const Error& error);

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_CONTROLLERS_PROBLEM_H_
