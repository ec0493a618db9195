#include "credentials/gate/verdict.h"

#include "core/base/check.h"

namespace symbolon::gate {

std::string_view words(Verdict verdict) {
  switch (verdict) {
    case Verdict::kValid:
      return "valid";
    case Verdict::kExitRecorded:
      return "exit recorded";
    case Verdict::kAlreadyUsed:
      return "already used";
    case Verdict::kNotValidForThisEvent:
      return "not valid for this event";
    case Verdict::kNotValidAtThisTime:
      return "not valid at this time";
    case Verdict::kTypeNotAllowedHere:
      return "ticket type not allowed here";
    case Verdict::kRevoked:
      return "revoked";
    case Verdict::kProofInvalid:
      return "proof invalid";
    case Verdict::kNotCheckedIn:
      return "not checked in yet";
    case Verdict::kExpiredCode:
      return "expired code";
    case Verdict::kUnreadable:
      return "unreadable";
  }
  CHECK(false, "a verdict has words");
}

}  // namespace symbolon::gate
