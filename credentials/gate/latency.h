// LatencyMeter: how long recent scans took from text to verdict. Of the last 1,024 only; no scan can be told from it.

#ifndef SYMBOLON_CREDENTIALS_GATE_LATENCY_H_
#define SYMBOLON_CREDENTIALS_GATE_LATENCY_H_

#include <array>
#include <chrono>
#include <cstdint>
#include <mutex>

namespace symbolon::gate {

class LatencyMeter {
 public:
  struct Percentiles {
    std::uint64_t samples = 0;
    std::chrono::microseconds p50{0};
    std::chrono::microseconds p95{0};
  };

  void add(std::chrono::nanoseconds duration);
  Percentiles percentiles() const;

 private:
  static constexpr std::size_t kKept = 1024;

  mutable std::mutex mutex_;
  std::array<std::chrono::microseconds, kKept> ring_ = {};
  std::uint64_t added_ = 0;
};

}  // namespace symbolon::gate

#endif  // SYMBOLON_CREDENTIALS_GATE_LATENCY_H_
