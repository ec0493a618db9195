// Refusal: why a freestanding check of this folder said no. For guests and hosts; hosts turn it into an error
// (errors.h).

#ifndef SYMBOLON_CREDENTIALS_ETHEREUM_REFUSAL_H_
#define SYMBOLON_CREDENTIALS_ETHEREUM_REFUSAL_H_

#include <cstdint>

namespace symbolon::ethereum {

enum class [[nodiscard]] Refusal : std::uint32_t {
  kNone = 0,
#define SYMBOLON_REFUSAL(name, kind, sentence, hint) name,
#include "credentials/ethereum/refusals.def"
#undef SYMBOLON_REFUSAL
};

}  // namespace symbolon::ethereum

// Returns the refusal of a call, if there is one.
#define SYMBOLON_TRY_CHECK(...)                                             \
  do {                                                                      \
    if (const ::symbolon::ethereum::Refusal try_refusal = (__VA_ARGS__);    \
        try_refusal != ::symbolon::ethereum::Refusal::kNone) [[unlikely]] { \
      return try_refusal;                                                   \
    }                                                                       \
  } while (false)

#endif  // SYMBOLON_CREDENTIALS_ETHEREUM_REFUSAL_H_
