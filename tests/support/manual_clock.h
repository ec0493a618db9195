// A clock that stands still until a test moves it. Not for several threads at once.

#ifndef SYMBOLON_TESTS_SUPPORT_MANUAL_CLOCK_H_
#define SYMBOLON_TESTS_SUPPORT_MANUAL_CLOCK_H_

#include "core/base/clock.h"

namespace symbolon::testing {

class ManualClock final : public Clock {
 public:
  explicit ManualClock(WallTime start) : wall_(start) {}

  WallTime wall_time() const override { return wall_; }
  std::chrono::nanoseconds monotonic_time() const override { return monotonic_; }

  void advance(std::chrono::milliseconds by) {
    wall_ += by;
    monotonic_ += by;
  }
  // Somebody sets the clock: only the time of day changes.
  void set_wall_time(WallTime time) { wall_ = time; }

 private:
  WallTime wall_;
  std::chrono::nanoseconds monotonic_{0};
};

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_SUPPORT_MANUAL_CLOCK_H_
