// Clock: where the time comes from. Code that depends on time takes a `const Clock&`, so that tests set it themselves
// (tests/support/manual_clock.h) and nothing sleeps. Implementations are safe to call from any thread.

#ifndef SYMBOLON_CORE_BASE_CLOCK_H_
#define SYMBOLON_CORE_BASE_CLOCK_H_

#include <chrono>
#include <cstdint>

namespace symbolon {

class Clock {
 public:
  using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

  virtual ~Clock() = default;
  // Time of day in UTC. May jump in both directions when somebody sets the clock.
  virtual WallTime wall_time() const = 0;
  // Time since some fixed moment; never goes back. For durations.
  virtual std::chrono::nanoseconds monotonic_time() const = 0;
};

// The clock of this machine; lives as long as the process.
const Clock& system_clock();

// The time of day in whole seconds since 1970, as our files and tokens have it. 0 for a clock that is set before that.
std::uint64_t unix_seconds(const Clock& clock);

}  // namespace symbolon

#endif  // SYMBOLON_CORE_BASE_CLOCK_H_
