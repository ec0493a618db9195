#include "core/base/clock.h"

namespace symbolon {
namespace {

class SystemClock final : public Clock {
 public:
  WallTime wall_time() const override {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  }
  std::chrono::nanoseconds monotonic_time() const override {
    return std::chrono::steady_clock::now().time_since_epoch();
  }
};

}  // namespace

const Clock& system_clock() {
  static const SystemClock clock;
  return clock;
}

std::uint64_t unix_seconds(const Clock& clock) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(clock.wall_time()).time_since_epoch().count();
  return seconds < 0 ? 0 : static_cast<std::uint64_t>(seconds);
}

}  // namespace symbolon
