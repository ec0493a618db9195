#include "credentials/sdjwt/errors.h"

#include <array>

namespace symbolon::sdjwt {

ErrorCode error_of(Status status) {
  static constexpr std::array kCodes = {
#define SYMBOLON_ERROR(name, kind, sentence, hint) errors::name,
#include "credentials/sdjwt/token_errors.def"
#undef SYMBOLON_ERROR
  };
  const auto number = static_cast<std::size_t>(status);
  CHECK(number >= 1 && number <= kCodes.size(), "no reason to refuse");
  return kCodes[number - 1];
}

}  // namespace symbolon::sdjwt
