// Tiers as CSV: single tickets, ranges and their ends, and every reason to refuse with the line's number.

#include "credentials/event/tiers_csv.h"

#include <gtest/gtest.h>

#include "credentials/event/errors.h"
#include "credentials/event/owners_csv.h"
#include "tests/support/result_matchers.h"

namespace symbolon::event {
namespace {

std::vector<SnapshotEntry> entries_of(const std::vector<std::string>& tokens) {
  std::vector<SnapshotEntry> entries;
  for (const std::string& token : tokens) entries.push_back({.token = parse_token(token).value(), .tier = 9});
  return entries;
}

// The tiers that tokens get, and the lines that name none of them.
void expect_tiers(const std::string& text, const std::vector<std::string>& tokens, const std::vector<int>& tiers,
                  const std::vector<std::size_t>& unused_lines) {
  const auto ranges = parse_tiers_csv(as_bytes(text));
  ASSERT_OK(ranges);
  std::vector<SnapshotEntry> entries = entries_of(tokens);
  EXPECT_EQ(give_tiers(*ranges, entries), unused_lines) << text;
  std::vector<int> given;
  for (const SnapshotEntry& entry : entries) given.push_back(entry.tier);
  EXPECT_EQ(given, tiers) << text;
}

TEST(TiersCsv, GivesEachTicketTheTierOfItsLine) {
  expect_tiers("tokens,tier\n10-19,1\n5,2\n20-0x20,255\n", {"5", "4", "6", "9", "10", "19", "20", "32", "33"},
               {2, 0, 0, 0, 1, 1, 255, 255, 0}, {});
  // In any order of lines and tickets, with either end of line.
  expect_tiers("tokens,tier\r\n20-32,3\r\n10-19,1", {"32", "10"}, {3, 1}, {});
  const std::string most = "0x" + std::string(64, 'f');
  expect_tiers("tokens,tier\n0-" + most + ",7\n", {"0", most}, {7, 7}, {});
}

TEST(TiersCsv, LeavesTheRestToTierZero) {
  expect_tiers("tokens,tier\n", {"1", "2"}, {0, 0}, {});
  expect_tiers("tokens,tier\n1,0\n", {"1", "2"}, {0, 0}, {});
}

TEST(TiersCsv, NamesLinesWithoutATicket) {
  expect_tiers("tokens,tier\n70-79,1\n7,2\n1-3,3\n", {"7", "80"}, {2, 0}, {2, 4});
}

TEST(TiersCsv, RefusesWithTheLine) {
  const auto refused = [](const std::string& text, ErrorCode code, const char* line) {
    const auto ranges = parse_tiers_csv(as_bytes(text));
    EXPECT_ERROR(ranges, code) << text;
    if (!ranges) {
      EXPECT_EQ(ranges.error().detail, line) << text;
    }
  };
  const std::string head = "tokens,tier\n";
  refused("", errors::kTiersCsvHeader, "line 1");
  refused("token,owner,tier\n", errors::kTiersCsvHeader, "line 1");
  refused(head + "1,1\n2\n", errors::kCsvLine, "line 3");
  refused(head + "1,1,1\n", errors::kCsvLine, "line 2");
  refused(head + "\n", errors::kCsvLine, "line 2");
  refused(head + "x,1\n", errors::kCsvToken, "line 2");
  refused(head + "1-,1\n", errors::kCsvToken, "line 2");
  refused(head + "-1,1\n", errors::kCsvToken, "line 2");
  refused(head + "1-2-3,1\n", errors::kCsvToken, "line 2");
  refused(head + "1 - 2,1\n", errors::kCsvToken, "line 2");
  refused(head + "2-1,1\n", errors::kTiersCsvRange, "line 2");
  refused(head + "1,256\n", errors::kCsvTier, "line 2");
  refused(head + "1,\n", errors::kCsvTier, "line 2");
  refused(head + "1,-1\n", errors::kCsvTier, "line 2");
  // The later one of two lines with a ticket in both.
  refused(head + "1,1\n2,1\n0x1,1\n", errors::kTiersCsvTwice, "line 4");
  refused(head + "5-9,1\n1-5,2\n", errors::kTiersCsvTwice, "line 3");
  refused(head + "1-9,1\n3-4,1\n", errors::kTiersCsvTwice, "line 3");
}

}  // namespace
}  // namespace symbolon::event
