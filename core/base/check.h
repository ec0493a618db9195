// CHECK: invariants of our own code, on in release builds too.
//
// Only for programmer errors. Bytes that come from outside (a proof, an ELF, a QR code, a database) are judged with
// Result<T> (core/base/result.h) and never reach a CHECK. The message must not contain secret values.

#ifndef SYMBOLON_CORE_BASE_CHECK_H_
#define SYMBOLON_CORE_BASE_CHECK_H_

#include <source_location>

namespace symbolon {

// Prints "file:line: check failed: condition: why" to stderr and aborts.
[[noreturn]] void check_failed(const char* condition, const char* why,
                               std::source_location where = std::source_location::current());

}  // namespace symbolon

// Write two CHECKs instead of one with `&&`, so that the message says which half failed.
#define CHECK(condition, why)                    \
  do {                                           \
    if (!(condition)) [[unlikely]] {             \
      ::symbolon::check_failed(#condition, why); \
    }                                            \
  } while (false)

#endif  // SYMBOLON_CORE_BASE_CHECK_H_
