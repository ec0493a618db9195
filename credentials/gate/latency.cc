#include "credentials/gate/latency.h"

#include <algorithm>
#include <vector>

namespace symbolon::gate {

void LatencyMeter::add(std::chrono::nanoseconds duration) {
  const std::lock_guard lock(mutex_);
  ring_[added_++ % kKept] = std::chrono::duration_cast<std::chrono::microseconds>(duration);
}

LatencyMeter::Percentiles LatencyMeter::percentiles() const {
  std::vector<std::chrono::microseconds> sorted;
  {
    const std::lock_guard lock(mutex_);
    sorted.assign(ring_.begin(), ring_.begin() + static_cast<std::ptrdiff_t>(std::min<std::uint64_t>(added_, kKept)));
  }
  if (sorted.empty()) return {};
  std::sort(sorted.begin(), sorted.end());
  // Nearest rank: the smallest value that at least so many percent do not exceed.
  const auto rank = [&](std::size_t percent) { return sorted[(sorted.size() * percent + 99) / 100 - 1]; };
  return {.samples = sorted.size(), .p50 = rank(50), .p95 = rank(95)};
}

}  // namespace symbolon::gate
