// LineProblem: one line of a table that cannot be used, for lists that name all of them instead of stopping at the
// first.

#ifndef SYMBOLON_CORE_BASE_LINE_PROBLEM_H_
#define SYMBOLON_CORE_BASE_LINE_PROBLEM_H_

#include <cstddef>
#include <string>

#include "core/base/error.h"

namespace symbolon {

struct LineProblem {
  std::size_t line = 0;  // from 1
  ErrorCode code;
  // Which column or which other line, where that helps; never a cell's content.
  std::string detail = {};
};

}  // namespace symbolon

#endif  // SYMBOLON_CORE_BASE_LINE_PROBLEM_H_
