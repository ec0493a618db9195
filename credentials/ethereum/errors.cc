#include "credentials/ethereum/errors.h"

namespace symbolon::ethereum {

ErrorCode error_code(Refusal refusal) {
  switch (refusal) {
#define SYMBOLON_REFUSAL(name, kind, sentence, hint) \
  case Refusal::name:                                \
    return errors::name;
#include "credentials/ethereum/refusals.def"
#undef SYMBOLON_REFUSAL
    case Refusal::kNone:
      break;
  }
  check_failed("refusal", "a refusal has an error code");
}

Result<void> checked(Refusal refusal, const char* where) {
  if (refusal == Refusal::kNone) return {};
  return Error{.code = error_code(refusal), .where = where};
}

}  // namespace symbolon::ethereum
