// The small parts of a gate: words, presence rules as a table, percentiles, records.

#include <set>

#include "credentials/gate/errors.h"
#include "credentials/gate/presence.h"
#include "credentials/gate/report.h"
#include "tests/credentials/gate/gate_fixture.h"

namespace symbolon::gate {
namespace {

TEST(Verdicts, HaveDifferentWordsAndFixedNumbers) {
  std::set<std::string_view> all;
  std::uint8_t number = 0;
  for (const Verdict verdict : kVerdicts) {
    EXPECT_TRUE(all.insert(words(verdict)).second);
    EXPECT_EQ(static_cast<std::uint8_t>(verdict), ++number);
    EXPECT_EQ(admits(verdict), verdict == Verdict::kValid);
  }
  EXPECT_EQ(words(Verdict::kTypeNotAllowedHere), "ticket type not allowed here");
}

TEST(Presence, IsATable) {
  using P = Presence;
  using V = Verdict;
  struct Row {
    P before;
    bool is_exit, is_paper, allows_reentry;
    std::uint32_t slot;  // the record's last one is 10
    V verdict;
    P after;
  };
  const Row rows[] = {
      {P::kNeverAdmitted, false, false, false, 11, V::kValid, P::kInside},
      {P::kNeverAdmitted, false, false, false, 10, V::kExpiredCode, P::kNeverAdmitted},
      {P::kNeverAdmitted, false, true, false, 0, V::kValid, P::kInside},
      {P::kNeverAdmitted, true, false, true, 11, V::kNotValidAtThisTime, P::kNeverAdmitted},
      {P::kInside, false, false, true, 11, V::kAlreadyUsed, P::kInside},
      {P::kInside, false, false, true, 9, V::kAlreadyUsed, P::kInside},
      {P::kInside, false, true, true, 0, V::kAlreadyUsed, P::kInside},
      {P::kInside, true, false, false, 11, V::kExitRecorded, P::kOutside},
      {P::kInside, true, false, false, 10, V::kExpiredCode, P::kInside},
      {P::kInside, true, true, false, 0, V::kExitRecorded, P::kOutside},
      {P::kOutside, false, false, true, 11, V::kValid, P::kInside},
      {P::kOutside, false, false, true, 10, V::kExpiredCode, P::kOutside},
      {P::kOutside, false, false, false, 11, V::kAlreadyUsed, P::kOutside},
      {P::kOutside, false, true, true, 0, V::kAlreadyUsed, P::kOutside},
      {P::kOutside, true, false, true, 11, V::kAlreadyUsed, P::kOutside},
  };
  for (const Row& row : rows) {
    const std::size_t number = static_cast<std::size_t>(&row - rows);
    PassRecord record{.presence = row.before, .last_slot = 10, .first_minute = 5, .first_gate = 6};
    const PassRecord before = record;
    EXPECT_EQ(pass_through(record, {.slot = row.slot,
                                    .is_exit = row.is_exit,
                                    .is_paper = row.is_paper,
                                    .allows_reentry = row.allows_reentry,
                                    .minute = 77,
                                    .gate = 7}),
              row.verdict)
        << number;
    EXPECT_EQ(record.presence, row.after) << number;
    const bool changes = row.verdict == V::kValid || row.verdict == V::kExitRecorded;
    if (!changes) {
      EXPECT_EQ(record, before) << number;
    }
    if (changes && !row.is_paper) {
      EXPECT_EQ(record.last_slot, row.slot) << number;
    }
    const bool is_first = changes && row.before == P::kNeverAdmitted;
    EXPECT_EQ(record.first_minute, is_first ? 77u : 5u) << number;
  }
}

TEST(Latency, PercentilesAreNearestRank) {
  LatencyMeter meter;
  EXPECT_EQ(meter.percentiles().samples, 0u);
  for (int i = 100; i >= 1; --i) meter.add(std::chrono::microseconds(i));
  EXPECT_EQ(meter.percentiles().p50.count(), 50);
  EXPECT_EQ(meter.percentiles().p95.count(), 95);
  for (int i = 0; i < 5000; ++i) meter.add(std::chrono::microseconds(7));
  EXPECT_EQ(meter.percentiles().samples, 1024u);
  EXPECT_EQ(meter.percentiles().p95.count(), 7);
}

TEST(Records, AreOfOneSizeAndForOnePass) {
  testing::TemporaryDirectory directory;
  const EventKey key = EventKey::create(directory.file("key"), test_event_id()).value();
  const PassRecord record{.holder_key = {1},
                          .replaced_key = {2},
                          .tier = 3,
                          .presence = Presence::kOutside,
                          .last_slot = 4,
                          .first_minute = 5,
                          .first_gate = 6};
  const PassKey pass = key.pass_key({1});
  const Bytes stored = seal_record(key, pass, record);
  EXPECT_EQ(stored.size(), seal_record(key, pass, {}).size());
  EXPECT_EQ(open_record(key, pass, stored).value(), record);
  EXPECT_ERROR(open_record(key, key.pass_key({2}), stored), errors::kLedgerRecordInvalid);
  EXPECT_ERROR(open_record(key, pass, {}), errors::kLedgerRecordInvalid);
  // The right key around a form that is none: a presence of 3, another version, a byte more.
  for (const std::size_t at : {std::size_t{0}, std::size_t{66}, std::size_t{77}}) {
    Bytes plain(at == 77 ? 78 : 77);
    plain[0] = 1;
    if (at < 77) plain[at] = 3;
    EXPECT_ERROR(open_record(key, pass, crypto::seal(key.record_key(), plain, pass)), errors::kLedgerRecordInvalid)
        << at;
  }
  EXPECT_EQ(EventKey::load(directory.file("key"), test_event_id())->pass_key({1}), pass);
}

}  // namespace
}  // namespace symbolon::gate
