// Challenges that a gate has shown and not seen signed yet. Each counts for a minute and for one pass.

#ifndef SYMBOLON_CREDENTIALS_GATE_CHALLENGES_H_
#define SYMBOLON_CREDENTIALS_GATE_CHALLENGES_H_

#include <cstdint>
#include <map>
#include <mutex>

#include "credentials/pass/token.h"

namespace symbolon::gate {

inline constexpr std::uint64_t kChallengeSeconds = 60;

class Challenges {
 public:
  pass::Challenge issue(std::uint64_t unix_seconds);
  // True once for each issued challenge within its minute.
  bool take(const pass::Challenge& challenge, std::uint64_t unix_seconds);

 private:
  static constexpr std::size_t kOpenMax = 4096;  // beyond, the oldest go first

  void forget_old(std::uint64_t unix_seconds);

  std::mutex mutex_;
  std::map<pass::Challenge, std::uint64_t> issued_;  // with the time
};

}  // namespace symbolon::gate

#endif  // SYMBOLON_CREDENTIALS_GATE_CHALLENGES_H_
