// Error: one reason why bytes from outside, or a request to the machine or the prover, were refused.
//
// `code` names exactly one reason; core/base/error_codes.def holds the list, with the sentence that says what happened
// and the hint that says what to do. `where` is the step ("elf.program_header", "fri.query"), a string literal.
// `detail` may add numbers or a file name; it never holds claim values, keys or witness data.

#ifndef SYMBOLON_CORE_BASE_ERROR_H_
#define SYMBOLON_CORE_BASE_ERROR_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace symbolon {

// What an error means to whoever called the program; the command line turns it into its exit code.
enum class ErrorKind : std::uint8_t {
  kRejected,    // well-formed but false or not allowed: exit code 1
  kUsage,       // the caller asked for something impossible: exit code 2
  kUnreadable,  // the input cannot be read as what it should be: exit code 3
  kInternal,    // this program or this machine failed: exit code 4
};

enum class ErrorCode : std::uint16_t {
#define SYMBOLON_ERROR(name, kind, sentence, hint) name,
#include "core/base/error_codes.def"
#undef SYMBOLON_ERROR
};

// The enumerator's own name without the leading k, for --json output and test vectors: "ElfTruncated".
std::string_view error_name(ErrorCode code);
ErrorKind error_kind(ErrorCode code);
// What happened, one clause in lower case without a final period.
std::string_view error_sentence(ErrorCode code);
// What to do about it, in the same form.
std::string_view error_hint(ErrorCode code);

struct Error {
  ErrorCode code;
  const char* where = "";
  std::string detail = {};

  // "sentence (detail)", without the hint.
  std::string message() const;
};

}  // namespace symbolon

#endif  // SYMBOLON_CORE_BASE_ERROR_H_
