#include "credentials/gate/live.h"

#include <map>

#include "credentials/json/object_reader.h"

namespace symbolon::gate {
namespace {

using json::ObjectReader;
using Json = nlohmann::ordered_json;

constexpr std::size_t kGatesMax = 65536;

void add(Minute& minute, const LogLine& line) {
  switch (line.entry.code) {
    case kLogCheckedIn:
      minute.checked_in += line.count;
      break;
    case kLogHolderReplaced:
    case kLogHolderConflict:
      break;
    case static_cast<std::uint8_t>(Verdict::kValid):
      minute.admitted += line.count;
      break;
    case static_cast<std::uint8_t>(Verdict::kExitRecorded):
      minute.exits += line.count;
      break;
    default:
      minute.refused += line.count;
  }
}

Result<Minute> read_minute(const json::Json& value) {
  TRY_ASSIGN(ObjectReader object, ObjectReader::of(value));
  Minute minute;
  TRY_ASSIGN(const std::uint64_t time, object.u64("time", std::uint64_t{~std::uint32_t{0}} * 60));
  minute.minute = static_cast<std::uint32_t>(time / 60);
  TRY_ASSIGN(minute.checked_in, object.u64("checked_in"));
  TRY_ASSIGN(minute.admitted, object.u64("admitted"));
  TRY_ASSIGN(minute.exits, object.u64("exits"));
  TRY_ASSIGN(minute.refused, object.u64("refused"));
  TRY(object.finish());
  return minute;
}

Result<void> read_verdicts(const json::Json& value, Counts& counts) {
  TRY_ASSIGN(ObjectReader object, ObjectReader::of(value));
  for (const Verdict verdict : kVerdicts) {
    TRY_ASSIGN(const std::uint64_t count, object.u64(std::string(words(verdict)).c_str()));
    if (count > 0) counts.verdicts[verdict] = count;
  }
  return object.finish();
}

Result<LatencyMeter::Percentiles> read_latency(const json::Json& value) {
  TRY_ASSIGN(ObjectReader object, ObjectReader::of(value));
  LatencyMeter::Percentiles latency;
  TRY_ASSIGN(latency.samples, object.u64("samples"));
  TRY_ASSIGN(const std::uint64_t p50, object.u64("p50_us"));
  TRY_ASSIGN(const std::uint64_t p95, object.u64("p95_us"));
  TRY(object.finish());
  latency.p50 = std::chrono::microseconds(p50);
  latency.p95 = std::chrono::microseconds(p95);
  return latency;
}

Result<Counts> read_counts(ObjectReader& object) {
  Counts counts;
  TRY_ASSIGN(const json::Json* const verdicts, object.object("verdicts"));
  TRY(read_verdicts(*verdicts, counts));
  TRY_ASSIGN(counts.checked_in, object.u64("checked_in"));
  TRY_ASSIGN(counts.holders_replaced, object.u64("holders_replaced"));
  TRY_ASSIGN(counts.holder_conflicts, object.u64("holder_conflicts"));
  TRY_ASSIGN(counts.inside, object.u64("inside"));
  TRY_ASSIGN(const json::Json* const gates, object.array("gates", kGatesMax));
  for (const json::Json& gate : *gates) {
    TRY_ASSIGN(const std::uint64_t number, json::unsigned_from_json(gate, kGatesMax - 1));
    counts.gates.insert(static_cast<std::uint16_t>(number));
  }
  TRY_ASSIGN(const std::uint64_t first, object.u64("first_minute"));
  TRY_ASSIGN(const std::uint64_t last, object.u64("last_minute"));
  counts.first_minute = static_cast<std::uint32_t>(first / 60);
  counts.last_minute = static_cast<std::uint32_t>(last / 60);
  return counts;
}

}  // namespace

LiveNumbers live_numbers(const std::vector<LogLine>& log) {
  std::map<std::uint32_t, Minute> minutes;
  for (const LogLine& line : log) {
    Minute& minute = minutes[line.entry.minute];
    minute.minute = line.entry.minute;
    add(minute, line);
  }
  LiveNumbers live{.counts = count(log), .minutes = {}};
  for (const auto& [time, minute] : minutes) live.minutes.push_back(minute);
  if (live.minutes.size() > kMinutesMax) {
    live.minutes.erase(live.minutes.begin(), live.minutes.end() - static_cast<std::ptrdiff_t>(kMinutesMax));
  }
  return live;
}

std::string to_json(const LiveNumbers& live) {
  Json object = Json::parse(to_json(live.counts));
  object["minutes"] = Json::array();
  for (const Minute& minute : live.minutes) {
    object["minutes"].push_back({{"time", std::uint64_t{minute.minute} * 60},
                                 {"checked_in", minute.checked_in},
                                 {"admitted", minute.admitted},
                                 {"exits", minute.exits},
                                 {"refused", minute.refused}});
  }
  if (live.latency) {
    object["latency"] = {{"samples", live.latency->samples},
                         {"p50_us", live.latency->p50.count()},
                         {"p95_us", live.latency->p95.count()}};
  }
  return object.dump();
}

Result<LiveNumbers> parse_live_numbers(ByteView text) {
  TRY_ASSIGN(const json::Json document, json::parse_document(text, kLiveNumbersBytesMax));
  TRY_ASSIGN(ObjectReader object, ObjectReader::of(document));
  LiveNumbers live;
  TRY_ASSIGN(live.counts, read_counts(object));
  TRY_ASSIGN(const json::Json* const minutes, object.array("minutes", kMinutesMax));
  for (const json::Json& value : *minutes) {
    TRY_ASSIGN(const Minute minute, read_minute(value));
    live.minutes.push_back(minute);
  }
  if (object.has("latency")) {
    TRY_ASSIGN(const json::Json* const latency, object.object("latency"));
    TRY_ASSIGN(live.latency, read_latency(*latency));
  }
  TRY(object.finish());
  return live;
}

}  // namespace symbolon::gate
