// LiveNumbers: what a gate group's ledger has counted so far, with its course over time, for screens and for the API.
// Counts only: nothing here tells one pass from another.

#ifndef SYMBOLON_CREDENTIALS_GATE_LIVE_H_
#define SYMBOLON_CREDENTIALS_GATE_LIVE_H_

#include <optional>
#include <string>
#include <vector>

#include "credentials/gate/latency.h"
#include "credentials/gate/report.h"

namespace symbolon::gate {

// One minute in which something happened.
struct Minute {
  std::uint32_t minute = 0;  // Unix time / 60
  std::uint64_t checked_in = 0;
  std::uint64_t admitted = 0;
  std::uint64_t exits = 0;
  std::uint64_t refused = 0;

  friend bool operator==(const Minute&, const Minute&) = default;
};
// What is sent of the past at most: a day.
inline constexpr std::size_t kMinutesMax = 1440;

struct LiveNumbers {
  Counts counts;
  std::vector<Minute> minutes;  // oldest first; the last kMinutesMax
  // Of the gate that was asked; a ledger by itself knows none.
  std::optional<LatencyMeter::Percentiles> latency = {};
};

LiveNumbers live_numbers(const std::vector<LogLine>& log);

// The answer of GET /v1/counts, both ways. Errors of reading: those of credentials/json.
inline constexpr std::size_t kLiveNumbersBytesMax = std::size_t{1} << 20;
std::string to_json(const LiveNumbers& live);
Result<LiveNumbers> parse_live_numbers(ByteView json);

}  // namespace symbolon::gate

#endif  // SYMBOLON_CREDENTIALS_GATE_LIVE_H_
