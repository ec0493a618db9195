#include "credentials/gate/http/rate_limit.h"

#include <algorithm>

namespace symbolon::gate::http {

double RateLimit::filled_up(const Bucket& bucket, std::chrono::steady_clock::time_point now) const {
  const double seconds = std::chrono::duration<double>(now - bucket.filled).count();
  return std::min(rate_.burst, bucket.tokens + std::max(0.0, seconds) * rate_.per_second);
}

bool RateLimit::take(const std::string& name, std::chrono::steady_clock::time_point now) {
  const std::lock_guard lock(mutex_);
  auto found = buckets_.find(name);
  if (found == buckets_.end()) {
    if (buckets_.size() >= kNamesMax) {
      std::erase_if(buckets_, [&](const auto& entry) { return filled_up(entry.second, now) >= rate_.burst; });
      if (buckets_.size() >= kNamesMax) return false;
    }
    found = buckets_.emplace(name, Bucket{.tokens = rate_.burst, .filled = now}).first;
  }
  Bucket& bucket = found->second;
  bucket.tokens = filled_up(bucket, now);
  bucket.filled = now;
  if (bucket.tokens < 1) return false;
  bucket.tokens -= 1;
  return true;
}

bool RateLimit::has(const std::string& name, std::chrono::steady_clock::time_point now) {
  const std::lock_guard lock(mutex_);
  const auto found = buckets_.find(name);
  return found == buckets_.end() ? buckets_.size() < kNamesMax : filled_up(found->second, now) >= 1;
}

}  // namespace symbolon::gate::http
