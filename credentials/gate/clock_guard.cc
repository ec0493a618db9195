#include "credentials/gate/clock_guard.h"

#include "credentials/gate/errors.h"

namespace symbolon::gate {
namespace {

constexpr std::chrono::milliseconds kTolerance{2000};
constexpr std::int64_t kSlewDivisor = 2000;  // 500 parts in a million

}  // namespace

ClockGuard::ClockGuard(const Clock& clock)
    : clock_(clock), wall_start_(clock.wall_time()), monotonic_start_(clock.monotonic_time()) {}

Result<std::uint64_t> ClockGuard::unix_seconds() {
  using std::chrono::milliseconds;
  const Clock::WallTime wall = clock_.wall_time();
  const milliseconds wall_passed = wall - wall_start_;
  const auto passed = std::chrono::duration_cast<milliseconds>(clock_.monotonic_time() - monotonic_start_);
  if (std::chrono::abs(wall_passed - passed) > kTolerance + passed / kSlewDivisor) jumped_ = true;
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(wall.time_since_epoch()).count();
  if (jumped_ || seconds < 0) return Error{.code = errors::kClockJumped, .where = "gate.clock"};
  return static_cast<std::uint64_t>(seconds);
}

}  // namespace symbolon::gate
