// A token bucket for each name. In memory only, and only as many names as fit: what is full again is forgotten.

#ifndef SYMBOLON_CREDENTIALS_GATE_HTTP_RATE_LIMIT_H_
#define SYMBOLON_CREDENTIALS_GATE_HTTP_RATE_LIMIT_H_

#include <chrono>
#include <mutex>
#include <string>
#include <unordered_map>

#include "credentials/gate/http/limits.h"

namespace symbolon::gate::http {

class RateLimit {
 public:
  explicit RateLimit(const Rate& rate) : rate_(rate) {}

  // Whether one more is allowed now, and counts it. False where there are too many names.
  bool take(const std::string& name, std::chrono::steady_clock::time_point now = std::chrono::steady_clock::now());
  // The same without counting.
  bool has(const std::string& name, std::chrono::steady_clock::time_point now = std::chrono::steady_clock::now());

 private:
  static constexpr std::size_t kNamesMax = 20'000;

  struct Bucket {
    double tokens = 0;
    std::chrono::steady_clock::time_point filled;
  };

  double filled_up(const Bucket& bucket, std::chrono::steady_clock::time_point now) const;

  const Rate rate_;
  std::mutex mutex_;
  std::unordered_map<std::string, Bucket> buckets_;
};

}  // namespace symbolon::gate::http

#endif  // SYMBOLON_CREDENTIALS_GATE_HTTP_RATE_LIMIT_H_
