// ClockGuard: the time of day, for as long as it can be believed. Slots, validity and re-entry all rest on the clock,
// so a clock that somebody set while the gate runs puts it out of order until it is started anew.

#ifndef SYMBOLON_CREDENTIALS_GATE_CLOCK_GUARD_H_
#define SYMBOLON_CREDENTIALS_GATE_CLOCK_GUARD_H_

#include <atomic>
#include <chrono>
#include <cstdint>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace symbolon::gate {

class ClockGuard {
 public:
  // The clock must outlive the guard.
  explicit ClockGuard(const Clock& clock);

  // Unix seconds. kClockJumped from the first time on that time of day and monotonic time have moved apart by more than
  // two seconds and what time synchronisation may slew (500 parts in a million).
  Result<std::uint64_t> unix_seconds();

 private:
  const Clock& clock_;
  const Clock::WallTime wall_start_;
  const std::chrono::nanoseconds monotonic_start_;
  std::atomic<bool> jumped_ = false;
};

}  // namespace symbolon::gate

#endif  // SYMBOLON_CREDENTIALS_GATE_CLOCK_GUARD_H_
