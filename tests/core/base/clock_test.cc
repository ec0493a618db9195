// The system clock is sane and the test clock does what tests rely on.

#include "core/base/clock.h"

#include <gtest/gtest.h>

#include "tests/support/manual_clock.h"

namespace symbolon {
namespace {

using std::chrono_literals::operator""ms;

TEST(SystemClock, TellsTheTimeOfDay) {
  const auto before = std::chrono::system_clock::now() - 1ms;
  const Clock::WallTime now = system_clock().wall_time();
  EXPECT_GE(now, before);
  EXPECT_LE(now, std::chrono::system_clock::now());
}

TEST(SystemClock, NeverGoesBack) {
  std::chrono::nanoseconds last = system_clock().monotonic_time();
  for (int i = 0; i < 1000; ++i) {
    const std::chrono::nanoseconds next = system_clock().monotonic_time();
    ASSERT_GE(next, last);
    last = next;
  }
}

TEST(ManualClock, MovesOnlyWhenTold) {
  testing::ManualClock clock{Clock::WallTime(1'000'000ms)};
  EXPECT_EQ(clock.wall_time(), Clock::WallTime(1'000'000ms));
  clock.advance(250ms);
  EXPECT_EQ(clock.wall_time(), Clock::WallTime(1'000'250ms));
  EXPECT_EQ(clock.monotonic_time(), 250ms);
  clock.set_wall_time(Clock::WallTime(5ms));
  EXPECT_EQ(clock.wall_time(), Clock::WallTime(5ms));
  EXPECT_EQ(clock.monotonic_time(), 250ms);
}

TEST(UnixSeconds, AreRoundedDownAndNeverNegative) {
  testing::ManualClock clock{Clock::WallTime(1'999ms)};
  EXPECT_EQ(unix_seconds(clock), 1u);
  clock.set_wall_time(Clock::WallTime(-1ms));
  EXPECT_EQ(unix_seconds(clock), 0u);
}

}  // namespace
}  // namespace symbolon
