// Status: the reasons of token_errors.def as numbers, for code that guests and hosts share. A guest ends with the
// number as its exit code; on the host errors.h turns it back into an ErrorCode.

#ifndef SYMBOLON_CREDENTIALS_SDJWT_STATUS_H_
#define SYMBOLON_CREDENTIALS_SDJWT_STATUS_H_

#include <cstdint>

namespace symbolon::sdjwt {

enum class [[nodiscard]] Status : std::uint32_t {
  kOk = 0,
#define SYMBOLON_ERROR(name, kind, sentence, hint) name,
#include "credentials/sdjwt/token_errors.def"
#undef SYMBOLON_ERROR
  kCount,
};

static_assert(static_cast<std::uint32_t>(Status::kCount) <= 100, "exit codes from 100 on belong to statements");

}  // namespace symbolon::sdjwt

// Returns a status that is not kOk.
#define SDJWT_TRY(...)                                                                                              \
  do {                                                                                                              \
    if (const ::symbolon::sdjwt::Status try_status = (__VA_ARGS__); try_status != ::symbolon::sdjwt::Status::kOk) { \
      return try_status;                                                                                            \
    }                                                                                                               \
  } while (false)

#endif  // SYMBOLON_CREDENTIALS_SDJWT_STATUS_H_
