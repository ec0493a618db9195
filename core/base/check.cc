#include "core/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace symbolon {

void check_failed(const char* condition, const char* why, std::source_location where) {
  std::fprintf(stderr, "%s:%u: check failed: %s: %s\n", where.file_name(), where.line(), condition, why);
  std::abort();
}

}  // namespace symbolon
