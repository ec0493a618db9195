#include "credentials/gate/challenges.h"

#include <algorithm>

#include "core/crypto/random.h"

namespace symbolon::gate {

pass::Challenge Challenges::issue(std::uint64_t unix_seconds) {
  const std::lock_guard lock(mutex_);
  forget_old(unix_seconds);
  if (issued_.size() >= kOpenMax) {
    issued_.erase(std::min_element(issued_.begin(), issued_.end(),
                                   [](const auto& a, const auto& b) { return a.second < b.second; }));
  }
  const pass::Challenge challenge = crypto::random_array<32>();
  issued_[challenge] = unix_seconds;
  return challenge;
}

bool Challenges::take(const pass::Challenge& challenge, std::uint64_t unix_seconds) {
  const std::lock_guard lock(mutex_);
  forget_old(unix_seconds);
  return issued_.erase(challenge) == 1;
}

void Challenges::forget_old(std::uint64_t unix_seconds) {
  std::erase_if(issued_, [&](const auto& entry) { return entry.second + kChallengeSeconds < unix_seconds; });
}

}  // namespace symbolon::gate
