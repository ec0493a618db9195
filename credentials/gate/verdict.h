// Verdict: the gate's answer, in the words that staff know. Every technical failure of a pass maps to one of them
// first.

#ifndef SYMBOLON_CREDENTIALS_GATE_VERDICT_H_
#define SYMBOLON_CREDENTIALS_GATE_VERDICT_H_

#include <array>
#include <cstdint>
#include <string_view>

namespace symbolon::gate {

// The numbers stand in the ledger's log: never reused for another meaning.
enum class Verdict : std::uint8_t {
  kValid = 1,
  kExitRecorded = 2,
  kAlreadyUsed = 3,
  kNotValidForThisEvent = 4,
  kNotValidAtThisTime = 5,
  kTypeNotAllowedHere = 6,
  kRevoked = 7,
  kProofInvalid = 8,
  kNotCheckedIn = 9,
  kExpiredCode = 10,
  kUnreadable = 11,
};

inline constexpr std::array kVerdicts = {Verdict::kValid,
                                         Verdict::kExitRecorded,
                                         Verdict::kAlreadyUsed,
                                         Verdict::kNotValidForThisEvent,
                                         Verdict::kNotValidAtThisTime,
                                         Verdict::kTypeNotAllowedHere,
                                         Verdict::kRevoked,
                                         Verdict::kProofInvalid,
                                         Verdict::kNotCheckedIn,
                                         Verdict::kExpiredCode,
                                         Verdict::kUnreadable};

std::string_view words(Verdict verdict);

// The door opens.
constexpr bool admits(Verdict verdict) { return verdict == Verdict::kValid; }

}  // namespace symbolon::gate

#endif  // SYMBOLON_CREDENTIALS_GATE_VERDICT_H_
