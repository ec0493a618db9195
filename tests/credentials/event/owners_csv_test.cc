// Owners as CSV: tokens in both notations, and every reason to refuse with the line's number.

#include "credentials/event/owners_csv.h"

#include <gtest/gtest.h>

#include "credentials/event/errors.h"
#include "tests/support/result_matchers.h"

namespace symbolon::event {
namespace {

constexpr char kOwner[] = "0x52908400098527886E0F7030069857D2E4169EE7";

Result<std::vector<SnapshotEntry>> parse(const std::string& text) { return parse_owners_csv(as_bytes(text)); }

TEST(OwnersCsv, IsRead) {
  const auto entries = parse(std::string("token,owner,tier\r\n17,") + kOwner + ",255\r\n0xFf," + kOwner + ",0");
  ASSERT_OK(entries);
  ASSERT_EQ(entries->size(), 2u);
  EXPECT_EQ((*entries)[0].token[31], 17);
  EXPECT_EQ((*entries)[0].tier, 255);
  EXPECT_EQ(to_hex((*entries)[0].holder), "00000000000000000000000052908400098527886e0f7030069857d2e4169ee7");
  EXPECT_EQ((*entries)[1].token[31], 255);
  const auto plain = parse(std::string("token,owner\n1,") + kOwner + "\n");
  ASSERT_OK(plain);
  EXPECT_EQ((*plain)[0].tier, 0);
}

TEST(OwnersCsv, RefusesWithTheLine) {
  const auto refused = [](const std::string& text, ErrorCode code, const char* line) {
    const auto entries = parse(text);
    EXPECT_ERROR(entries, code) << text;
    if (!entries) {
      EXPECT_EQ(entries.error().detail, line);
    }
  };
  const std::string head = "token,owner,tier\n";
  const std::string good = std::string("1,") + kOwner + ",0\n";
  refused("", errors::kCsvHeader, "line 1");
  refused("owner,token\n", errors::kCsvHeader, "line 1");
  refused(head + good + "2," + kOwner + "\n", errors::kCsvLine, "line 3");
  refused(head + good + "\n" + good, errors::kCsvLine, "line 3");
  refused(head + "x," + kOwner + ",0\n", errors::kCsvToken, "line 2");
  refused(head + "1,52908400098527886E0F7030069857D2E4169EE7,0\n", errors::kCsvOwner, "line 2");
  refused(head + "1,0x52,0\n", errors::kCsvOwner, "line 2");
  refused(head + "1,0x" + std::string(40, '0') + ",0\n", errors::kCsvOwner, "line 2");
  refused(head + "1," + kOwner + ",256\n", errors::kCsvTier, "line 2");
  refused(head + "1," + kOwner + ",\n", errors::kCsvTier, "line 2");
  refused(head + good + good, errors::kCsvTokenTwice, "line 3");
}

TEST(OwnersCsv, NamesEveryBadLine) {
  const std::string good = std::string(",") + kOwner + "\n";
  const auto table = check_owners_csv(
      as_bytes("token,owner\n7" + good + "x" + good + "8" + good + "7,0x52\n7" + good + "9\n0x7" + good));
  ASSERT_OK(table);
  ASSERT_EQ(table->entries.size(), 4u);
  const auto is = [&](std::size_t i, std::size_t line, ErrorCode code, const char* detail) {
    const LineProblem& problem = table->problems[i];
    EXPECT_TRUE(problem.line == line && problem.code == code && problem.detail == detail) << problem.line;
  };
  ASSERT_EQ(table->problems.size(), 5u);
  EXPECT_EQ(table->problem_count, 5u);
  is(0, 3, errors::kCsvToken, "");
  is(1, 5, errors::kCsvOwner, "");
  is(2, 6, errors::kCsvTokenTwice, "line 2");
  is(3, 7, errors::kCsvLine, "");
  is(4, 8, errors::kCsvTokenTwice, "line 2");
}

TEST(OwnersCsv, CountsProblemsBeyondThoseItLists) {
  std::string text = "token,owner\n";
  for (std::size_t i = 0; i < kOwnersProblemsMax + 5; ++i) text += "x\n";
  const auto table = check_owners_csv(as_bytes(text));
  ASSERT_OK(table);
  EXPECT_EQ(table->problems.size(), kOwnersProblemsMax);
  EXPECT_EQ(table->problem_count, kOwnersProblemsMax + 5);
}

TEST(Token, IsBelow2To256) {
  const std::string largest = "115792089237316195423570985008687907853269984665640564039457584007913129639935";
  const auto token = parse_token(largest);
  ASSERT_OK(token);
  EXPECT_EQ(to_hex(*token), std::string(64, 'f'));
  EXPECT_EQ(*parse_token("0x" + std::string(64, 'f')), *token);
  for (const std::string& text : {largest.substr(0, 77) + "6", std::string(), std::string("0x"), std::string("-1"),
                                  "0x" + std::string(65, '1'), std::string("0x0x1"), std::string(79, '1')}) {
    EXPECT_ERROR(parse_token(text), errors::kCsvToken) << text;
  }
}

}  // namespace
}  // namespace symbolon::event
