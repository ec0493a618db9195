// Verdict: the gate's answer, in the words that staff know. Every technical failure maps to one of them first.

#ifndef SYMBOLON_CREDENTIALS_GATE_VERDICT_H_
#define SYMBOLON_CREDENTIALS_GATE_VERDICT_H_

#include <cstdint>
#include <string_view>

namespace symbolon::gate {

enum class Verdict : std::uint8_t {
  kValid,
  kAlreadyUsed,
  kNotValidForThisEvent,
  kNotCheckedIn,
  kExpiredCode,
  kUnreadable,
};

std::string_view words(Verdict verdict);

}  // namespace symbolon::gate

#endif  // SYMBOLON_CREDENTIALS_GATE_VERDICT_H_
