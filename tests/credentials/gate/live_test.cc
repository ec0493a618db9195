// A ledger's log as numbers over time, and the JSON of the API both ways.

#include "credentials/gate/live.h"

#include <gtest/gtest.h>

#include "credentials/json/errors.h"
#include "tests/support/result_matchers.h"

namespace symbolon::gate {
namespace {

LogLine line(std::uint8_t code, std::uint32_t minute, std::uint64_t count) {
  return {.entry = {.code = code, .minute = minute, .gate = 3}, .count = count};
}
LogLine line(Verdict verdict, std::uint32_t minute, std::uint64_t count) {
  return line(static_cast<std::uint8_t>(verdict), minute, count);
}

LiveNumbers example() {
  return live_numbers({line(kLogCheckedIn, 100, 5), line(Verdict::kValid, 101, 3), line(Verdict::kAlreadyUsed, 101, 2),
                       line(Verdict::kUnreadable, 101, 1), line(Verdict::kExitRecorded, 104, 1),
                       line(kLogHolderConflict, 104, 9)});
}

Result<LiveNumbers> parse(const std::string& text) { return parse_live_numbers(as_bytes(text)); }

TEST(LiveNumbers, ByMinute) {
  const LiveNumbers live = example();
  EXPECT_EQ(live.counts.checked_in, 5u);
  EXPECT_EQ(live.counts.inside, 2u);
  ASSERT_EQ(live.minutes.size(), 3u);
  EXPECT_EQ(live.minutes[0], (Minute{.minute = 100, .checked_in = 5}));
  EXPECT_EQ(live.minutes[1], (Minute{.minute = 101, .admitted = 3, .refused = 3}));
  EXPECT_EQ(live.minutes[2], (Minute{.minute = 104, .exits = 1}));
}

TEST(LiveNumbers, KeepTheLastDay) {
  std::vector<LogLine> log;
  for (std::uint32_t minute = 1; minute <= kMinutesMax + 10; ++minute) log.push_back(line(Verdict::kValid, minute, 1));
  const LiveNumbers live = live_numbers(log);
  ASSERT_EQ(live.minutes.size(), kMinutesMax);
  EXPECT_EQ(live.minutes.front().minute, 11u);
  EXPECT_EQ(live.counts.verdicts.at(Verdict::kValid), kMinutesMax + 10);
}

TEST(LiveNumbers, JsonBothWays) {
  LiveNumbers live = example();
  live.latency = {.samples = 7, .p50 = std::chrono::microseconds(900), .p95 = std::chrono::microseconds(2500)};
  const auto read = parse(to_json(live));
  ASSERT_OK(read);
  EXPECT_EQ(read->minutes, live.minutes);
  EXPECT_EQ(to_json(*read), to_json(live));
  EXPECT_FALSE(parse(to_json(example()))->latency.has_value());
}

TEST(LiveNumbers, RefuseAnswersOfAnotherForm) {
  const std::string good = to_json(example());
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string text = good;
    return text.replace(text.find(from), from.size(), to);
  };
  EXPECT_ERROR(parse(with("\"inside\":2", "\"inside\":-2")), errors::kDocumentField);
  EXPECT_ERROR(parse(with("\"gates\":[3]", "\"gates\":[70000]")), errors::kDocumentField);
  EXPECT_ERROR(parse(with("\"checked_in\"", "\"checked\"")), errors::kDocumentFieldMissing);
  EXPECT_ERROR(parse(with("{\"time\"", "{\"more\":1,\"time\"")), errors::kDocumentFieldUnknown);
  EXPECT_ERROR(parse("[]"), errors::kDocumentSyntax);
}

}  // namespace
}  // namespace symbolon::gate
