// Error: one reason why bytes from outside, or a request to the machine or the prover, were refused.
//
// `code` names exactly one reason, with the sentence that says what happened and the hint that says what to do;
// core/base/error_codes.def holds the list of core and prover. `where` is the step ("elf.program_header", "fri.query"),
// a string literal. `detail` may add numbers or a file name; it never holds claim values, keys or witness data.

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

// What is known of one reason. Lives as long as the program.
struct ErrorReason {
  std::string_view name;  // "ElfTruncated", for --json output and test vectors
  ErrorKind kind;
  std::string_view sentence;  // what happened, one clause in lower case without a final period
  std::string_view hint;      // what to do about it, in the same form
};

// A reason, compared by identity. The list is open: `core` and `prover` share the codes below; a module above them
// keeps its own error_codes.def and errors.h, so that a new code there compiles nothing else anew:
//
//   namespace symbolon::errors {
//   #define SYMBOLON_ERROR(...) SYMBOLON_DEFINE_ERROR(__VA_ARGS__)
//   #include "credentials/sdjwt/error_codes.def"
//   #undef SYMBOLON_ERROR
//   }  // namespace symbolon::errors                           used as errors::kJsonDuplicateKey
class ErrorCode {
 public:
  explicit constexpr ErrorCode(const ErrorReason& reason) : reason_(&reason) {}

  const ErrorReason& reason() const { return *reason_; }
  friend constexpr bool operator==(ErrorCode, ErrorCode) = default;

#define SYMBOLON_ERROR(name, kind, sentence, hint) static const ErrorCode name;
#include "core/base/error_codes.def"
#undef SYMBOLON_ERROR

 private:
  const ErrorReason* reason_;
};

#define SYMBOLON_DEFINE_ERROR(name, kind, sentence, hint)                                                        \
  inline constexpr ErrorReason name##Reason{std::string_view(#name).substr(1), ErrorKind::kind, sentence, hint}; \
  inline constexpr ErrorCode name{name##Reason};

namespace error_reasons {
#define SYMBOLON_ERROR(name, kind, sentence, hint) \
  inline constexpr ErrorReason name{std::string_view(#name).substr(1), ErrorKind::kind, sentence, hint};
#include "core/base/error_codes.def"
#undef SYMBOLON_ERROR
}  // namespace error_reasons

#define SYMBOLON_ERROR(name, kind, sentence, hint) inline constexpr ErrorCode ErrorCode::name{error_reasons::name};
#include "core/base/error_codes.def"
#undef SYMBOLON_ERROR

inline std::string_view error_name(ErrorCode code) { return code.reason().name; }
inline ErrorKind error_kind(ErrorCode code) { return code.reason().kind; }
inline std::string_view error_sentence(ErrorCode code) { return code.reason().sentence; }
inline std::string_view error_hint(ErrorCode code) { return code.reason().hint; }

struct Error {
  ErrorCode code;
  const char* where = "";
  std::string detail = {};

  // "sentence (detail)", without the hint.
  std::string message() const;
};

}  // namespace symbolon

#endif  // SYMBOLON_CORE_BASE_ERROR_H_
